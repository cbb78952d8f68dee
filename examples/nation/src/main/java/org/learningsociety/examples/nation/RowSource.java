package org.learningsociety.examples.nation;

import java.io.Closeable;
import java.io.IOException;

/** Rows that come block by block. */
public interface RowSource extends Closeable {

    /**
     * Fills a block with the rows that come next. Bad rows are set aside and do not come.
     *
     * @param block the block; what was there is gone
     * @return whether there may be more; the block may be empty although there are
     * @throws UnreadableRowsException if the file is damaged
     * @throws IOException if it cannot be read
     */
    boolean next(RowBlock block) throws IOException;

    /**
     * Tells whether the rows are known to be synthetic, so that what becomes of them can say so.
     *
     * @return whether they were made up here, or the file says so
     */
    default boolean isSynthetic() {
        return false;
    }

    /**
     * Makes rows up.
     *
     * @param nation the nation
     * @param from the first row
     * @param to the row after the last
     * @return the rows
     */
    static RowSource of(Nation nation, long from, long to) {
        return new RowSource() {
            private long next = from;

            @Override
            public boolean next(RowBlock block) {
                nation.fill(next, to, block);
                next += block.rows();
                return next < to;
            }

            @Override
            public boolean isSynthetic() {
                return true;
            }

            @Override
            public void close() {}
        };
    }
}

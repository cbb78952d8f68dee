package org.learningsociety.reporting.batch;

import java.io.IOException;
import org.learningsociety.criteria.batch.EvidenceBatch;

/** Where the rows of very many subjects come from, batch by batch. */
@FunctionalInterface
public interface EvidenceSource {

    /**
     * Fills a batch with rows that were not given out before. Where a roll-up runs on several threads, they call this at once, each with
     * buffers of its own.
     *
     * @param batch the batch, to be begun with {@link EvidenceBatch#clear}; it may be left with fewer rows than it has room for, and with
     *     none
     * @param unitOfRow to be filled with the number of each row's unit
     * @return false when there are no more rows; what is in the batch is then not counted
     * @throws IOException if rows cannot be read
     */
    boolean fill(EvidenceBatch batch, int[] unitOfRow) throws IOException;
}

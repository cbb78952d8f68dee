package org.learningsociety.examples.nation;

import java.io.IOException;
import org.learningsociety.criteria.batch.EvidenceBatch;
import org.learningsociety.reporting.batch.EvidenceSource;

/** Gives rows out as batches. They are read by one thread at a time, and scored by all. */
final class RowEvidence implements EvidenceSource {

    private final RowSource rows;
    private final RowBlock block = new RowBlock();
    private boolean isEnd;

    RowEvidence(RowSource rows) {
        this.rows = rows;
    }

    @Override
    public synchronized boolean fill(EvidenceBatch batch, int[] unitOfRow) throws IOException {
        if (isEnd) {
            return false;
        }
        // Also when this fails, so that no other thread goes on behind the rows that could not be read.
        isEnd = true;
        isEnd = !rows.next(block);
        block.copyTo(batch);
        System.arraycopy(block.units(), 0, unitOfRow, 0, block.rows());
        return true;
    }
}

package org.learningsociety.criteria.lint;

/** How many combinations one run may try out in all, so that it ends soon. */
final class Budget {

    private long left;

    Budget(long combinations) {
        this.left = combinations;
    }

    /** Takes what a search needs, if that is left. */
    boolean takes(long combinations) {
        if (combinations > left) {
            return false;
        }
        left -= combinations;
        return true;
    }

    long left() {
        return left;
    }
}

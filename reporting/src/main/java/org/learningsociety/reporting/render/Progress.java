package org.learningsociety.reporting.render;

/** Hears how far a long piece of work has come. It is called in the thread that does the work. */
@FunctionalInterface
public interface Progress {

    /** Hears nothing. */
    Progress NONE = (done, of) -> {};

    /**
     * Takes note that another part is done.
     *
     * @param done the number of parts that are done, from one to {@code of}
     * @param of the number of all parts, the same each time
     */
    void advanced(int done, int of);
}

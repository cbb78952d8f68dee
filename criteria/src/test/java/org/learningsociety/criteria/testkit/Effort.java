package org.learningsociety.criteria.testkit;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/**
 * What something cost the thread that did it, however busy the machine was meanwhile.
 *
 * @param result what came of it
 * @param milliseconds the time of the processor
 * @param megabytes all memory that was asked for, also what was given back at once
 */
public record Effort<T>(T result, long milliseconds, long megabytes) {

    private static final int TRIES = 6;

    /**
     * Tries it up to six times until it keeps within a time: the first tries also load and compile code that nobody had used, and a thread
     * whose core is shared with others gets less done in its time.
     *
     * @param milliseconds the time in which it should be done
     * @param work what to do; the same each time
     * @return the first try that kept within the time, or the last
     */
    public static <T> Effort<T> within(long milliseconds, Supplier<T> work) {
        Effort<T> effort = once(work);
        for (int tries = 1; tries < TRIES && effort.milliseconds >= milliseconds; tries++) {
            effort = once(work);
        }
        return effort;
    }

    private static <T> Effort<T> once(Supplier<T> work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long time = threads.getCurrentThreadCpuTime();
        long memory = threads.getCurrentThreadAllocatedBytes();
        T result = work.get();
        return new Effort<>(
                result,
                (threads.getCurrentThreadCpuTime() - time) / 1_000_000,
                (threads.getCurrentThreadAllocatedBytes() - memory) / 1_000_000);
    }
}

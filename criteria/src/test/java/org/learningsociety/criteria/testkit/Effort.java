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

    public static <T> Effort<T> of(Supplier<T> work) {
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

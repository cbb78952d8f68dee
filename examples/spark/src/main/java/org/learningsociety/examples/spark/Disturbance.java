package org.learningsociety.examples.spark;

import java.io.Serializable;

/** Something that befalls a task when a part of its rows is counted: a pause in which a worker can be lost, or a fault. */
@FunctionalInterface
interface Disturbance extends Serializable {

    /** Befalls nobody. */
    Disturbance NONE = (partition, attempt) -> {};

    /** The attempt is 0 when the task runs for the first time. */
    void befall(int partition, int attempt) throws InterruptedException;
}

/**
 * The synthetic nation on Apache Spark: the same rows, the same rubric, the same tallies, the same bytes.
 *
 * <p>{@link org.learningsociety.examples.spark.ScoreNationOnSpark} is the program;
 * {@link org.learningsociety.examples.spark.SparkTallies} has the job, and {@link org.learningsociety.examples.spark.PartitionScoring} is
 * what a task does. What binds: a partition gives its tallies once, however often it was tried, since the driver takes one result for
 * each.
 */
@NullMarked
package org.learningsociety.examples.spark;

import org.jspecify.annotations.NullMarked;

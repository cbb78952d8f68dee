/**
 * One rubric of fifteen criteria and the same made-up rows, judged by several engines: by hand, by the library, and by others. They are
 * compared only where they agree on every row.
 */
@NullMarked
package org.learningsociety.examples.benchmarks.engine;

import org.jspecify.annotations.NullMarked;

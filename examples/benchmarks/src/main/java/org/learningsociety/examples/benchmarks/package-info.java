/**
 * How long the library takes: the map at the scale of the country, and one subject under a rubric.
 *
 * <p>Only ratios within one run are solid: each figure stands beside a yardstick or a limit that was measured or stated in the
 * same run. The map is synthetic, of the size of the real one, and so are rubric and subjects; {@code -Dlearningsociety.territory=DIR} measures on a folder of
 * real unit lists instead.
 */
@NullMarked
package org.learningsociety.examples.benchmarks;

import org.jspecify.annotations.NullMarked;

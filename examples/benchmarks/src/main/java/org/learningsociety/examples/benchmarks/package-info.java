/**
 * How long the library takes at the scale of the country.
 *
 * <p>Only ratios within one run are solid: each figure stands beside a yardstick or a limit that was measured or stated in the
 * same run. The map is synthetic, of the size of the real one; {@code -Dlearningsociety.territory=DIR} measures on a folder of
 * real unit lists instead.
 */
@NullMarked
package org.learningsociety.examples.benchmarks;

import org.jspecify.annotations.NullMarked;

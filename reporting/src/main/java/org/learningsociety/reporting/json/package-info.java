/**
 * Figures as versioned JSON, so that what one program counted another can go on adding.
 *
 * <p>{@link org.learningsociety.reporting.json.ReportingFormats} has the formats; reading is strict, and every problem has its place. {@link org.learningsociety.reporting.json.ReportingSchemas} says the
 * same to programs that are not written in Java.
 *
 * <pre>{@code
 * String text = ReportingFormats.tallies().write(byUnit);
 * Strata<UnitId> again = ReportingFormats.tallies().read("so-lieu.json", text).orElseThrow();
 * }</pre>
 *
 * <p>The decision that binds: counts are written and no shares, so that files can be merged like tallies.
 */
@NullMarked
package org.learningsociety.reporting.json;

import org.jspecify.annotations.NullMarked;

/**
 * Programs that show how an application embeds the library, one {@code main} for one question. No promise of compatibility.
 *
 * <p>{@link org.learningsociety.examples.programs.KrongNo} is the quick start: from the shipped catalog and a table of evidence to
 * assessments and a report. {@link org.learningsociety.examples.programs.KrongNoStory} asks the map and the plans what became of
 * the district.
 */
@NullMarked
package org.learningsociety.examples.programs;

import org.jspecify.annotations.NullMarked;

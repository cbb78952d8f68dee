/**
 * Programs that show how an application embeds the library, one {@code main} for one question. No promise of compatibility.
 *
 * <p>{@link org.learningsociety.examples.programs.KrongNo} is the quick start: from the shipped catalog and a table of evidence to
 * assessments and a report. {@link org.learningsociety.examples.programs.KrongNoStory} asks the map and the plans what became of
 * the district.
 *
 * <p>Five programs each read one document as the catalog has it: {@link org.learningsociety.examples.programs.SectorPlan} the plan of
 * the education sector, {@link org.learningsociety.examples.programs.KrongNoPlan} that of a district, {@link
 * org.learningsociety.examples.programs.BacGiangDepartment} that of a department, {@link
 * org.learningsociety.examples.programs.HaNoiPlans} what an article says of a city, and {@link
 * org.learningsociety.examples.programs.Directive14} the directive of the Prime Minister. Nothing of the documents stands in the
 * programs; their words are in {@code documents_vi.properties} and {@code documents_en.properties}.
 */
@NullMarked
package org.learningsociety.examples.programs;

import org.jspecify.annotations.NullMarked;

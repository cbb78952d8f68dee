/**
 * A synthetic nation: rows for every commune of a map, made up by a seed, scored and added up on one machine.
 *
 * <p>{@link org.learningsociety.examples.nation.Nation} makes the rows up, {@link org.learningsociety.examples.nation.ParquetRows} and
 * {@link org.learningsociety.examples.nation.CsvRows} write and read them, {@link org.learningsociety.examples.nation.RowTallies} scores
 * and counts them, and {@link org.learningsociety.examples.nation.ScoreNation} is the program. No row says anything about a person or a
 * place: rubric, numbers of subjects and values are made up.
 */
@NullMarked
package org.learningsociety.examples.nation;

import org.jspecify.annotations.NullMarked;

package org.learningsociety.core.crosswalk;

import java.util.List;
import org.learningsociety.core.territory.CodeSystem;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.time.DateRange;

/**
 * How well a table agrees with the codes and names of one period. Immutable and thread-safe.
 *
 * <p>A code says nothing without a date, and many tables do not give theirs. For each row there are three cases: its code was in
 * use and the name, if there is one, is the unit's; its code was in use for a unit of another name; its code was not in use.
 *
 * @param period the days, between which nothing changed that the table could tell
 * @param rank 1 for the best; periods that agree equally well have the same rank, and which one is meant is not decided
 * @param matched how many rows agree
 * @param contradicted the rows whose code was in use with another name, in the order of the table
 * @param unknown the rows whose code was not in use, in the order of the table
 */
public record Vintage(
        DateRange period, int rank, int matched, List<Contradiction> contradicted, List<CodedRow> unknown) {

    /**
     * A row whose code was in use with another name. Immutable and thread-safe.
     *
     * @param row the row, with the name that it gives
     * @param nameThen the full name of the unit that had the code, on the first day of the period on which it had it
     */
    public record Contradiction(CodedRow row, String nameThen) {}

    /**
     * Copies the lists.
     *
     * @param period the days
     * @param rank 1 for the best
     * @param matched how many rows agree
     * @param contradicted the rows whose code was in use with another name
     * @param unknown the rows whose code was not in use
     */
    public Vintage {
        contradicted = List.copyOf(contradicted);
        unknown = List.copyOf(unknown);
    }

    /**
     * Ranks the periods that a gazetteer knows by how well the rows of a table agree with them.
     *
     * <p>Most matched rows come first, then fewest contradicted ones. Stable periods that follow each other and that no row tells
     * apart are one. Names agree as people write them: the place of the tone mark, missing accents, letter case and the type in
     * front, in full or abbreviated, do not count, and aliases do.
     *
     * @param gazetteer the codes and names
     * @param system the system of the codes
     * @param rows the rows of the table
     * @return all periods, the best first; among equals the latest first
     */
    public static List<Vintage> rank(Gazetteer gazetteer, CodeSystem system, List<CodedRow> rows) {
        return new VintageSweep(gazetteer, system, rows).rank();
    }
}

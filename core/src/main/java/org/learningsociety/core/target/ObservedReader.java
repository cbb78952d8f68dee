package org.learningsociety.core.target;

import java.util.List;
import java.util.Map;
import org.learningsociety.core.problem.Validated;

/**
 * Reads what was counted for the targets of a plan from CSV files. Immutable and thread-safe.
 *
 * <pre>
 * measure,reading,observed_on,met,unknown,of,source
 * adults-with-title,,2025-12-31,41200,3100,100000,Báo cáo 2025
 * proficient,nested,2025-12-31,17000,0,30000,Báo cáo 2025
 * proficient,side-by-side,2025-12-31,17000,0,41200,Báo cáo 2025
 * </pre>
 *
 * <p>The columns {@code reading} and {@code source} may be left out, and their cells be blank. A reading is named exactly
 * when the base of the measure is left open; nothing is taken for one reading that was counted for another. How many are
 * not known is always said, be it 0.
 */
public final class ObservedReader {

    /** The first line of such a file. */
    public static final String HEADER = "measure,reading,observed_on,met,unknown,of,source";

    private final List<Target> targets;

    private ObservedReader(List<Target> targets) {
        this.targets = List.copyOf(targets);
    }

    /**
     * Makes a reader.
     *
     * @param targets the targets of the plan, whose measures and readings the files name
     * @return the reader
     */
    public static ObservedReader of(List<Target> targets) {
        return new ObservedReader(targets);
    }

    /**
     * Reads a file.
     *
     * <p>A row that is bad is set aside. Of rows for one measure, reading and day that differ in their counts none is
     * used; rows that agree are used once.
     *
     * @param source the name by which the owner of the data knows the file
     * @param bytes the file in UTF-8, with or without a byte order mark
     * @return the counts of the good rows in the order of the file, and a problem of {@link TargetProblem} or {@link
     *     org.learningsociety.core.table.TableProblem} for everything that could not be used
     */
    public Validated<List<ObservedCount>> read(String source, byte[] bytes) {
        return new ObservedReading(targets).read(source, bytes);
    }

    /**
     * Puts the counts of several files together. Counts of one measure, reading and day that agree are used once; of those that differ
     * none is used.
     *
     * @param files the counts of each file, by the name of the file
     * @return the counts by measure, reading and day, whatever the order of the files was; beside them an error {@link
     *     TargetProblem#CONFLICTING_FILES} for each contradiction
     */
    public static Validated<List<ObservedCount>> merge(Map<String, List<ObservedCount>> files) {
        return ObservedMerge.of(files);
    }
}

package org.learningsociety.criteria.guidance;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.scoring.Trial;

/**
 * The smallest sets of what is not known that may decide on a title: for each set there are values that fix the verdict, whatever the
 * rest turns out to be.
 *
 * <p>Example, 50 points asked and marks of 40, 30 and 30 at most, all missing: none of them alone decides that the title is
 * achieved, nor does one alone that it is not, since 60 may come from the others; any two of them can decide.
 *
 * <p>Where the evidence alone cannot decide, what the catalog lacks and what is not known of area and group count as well. Example,
 * 75 points where 80 are asked, or 70 in specially difficult areas, and the area is not known: that alone decides.
 *
 * <p>Immutable and thread-safe.
 *
 * @param sets all sets of the least size, at most 50, each in the order of its questions' texts; empty where the title is not
 *     undetermined, or nothing that is not known decides on it
 * @param more whether there are more of them, or so much is open that not all of it could be tried; sets that are not proven to be
 *     the smallest are not named then
 */
public record DecidingSets(List<List<OpenQuestion>> sets, boolean more) {

    private static final DecidingSets NONE = new DecidingSets(List.of(), false);

    /**
     * Copies the sets.
     *
     * @param sets all sets of the least size, at most 50, each in the order of its questions' texts; empty where the title
     *     is not undetermined, or nothing that is not known decides on it
     * @param more whether there are more of them, or so much is open that not all of it could be tried; sets that are not
     *     proven to be the smallest are not named then
     */
    public DecidingSets {
        sets = sets.stream().map(List::copyOf).toList();
    }

    /**
     * Finds the smallest sets that may decide on the title, which is its lowest level.
     *
     * @param rubric the rubric
     * @param evidence what is known about the subject
     * @param context the day of the assessment, and what else the rubric depends on
     * @return the sets
     */
    public static DecidingSets of(Rubric rubric, Evidence evidence, Context context) {
        return Trial.of(rubric, evidence, context)
                .map(trial -> new DecidingSearch(trial, context).find())
                .orElse(NONE);
    }

    static DecidingSets of(Stream<List<OpenQuestion>> found, boolean more) {
        Comparator<OpenQuestion> byText = Comparator.comparing(OpenQuestion::toString);
        List<List<OpenQuestion>> sets = found.map(
                        set -> set.stream().sorted(byText).toList())
                .distinct()
                .sorted(Comparator.comparing(Object::toString))
                .toList();
        return new DecidingSets(sets.stream().limit(Improvement.MOST).toList(), more || sets.size() > Improvement.MOST);
    }

    /**
     * Returns how many questions each set has.
     *
     * @return absent where there is no set
     */
    public Optional<Integer> size() {
        return sets.stream().map(List::size).findFirst();
    }
}

package org.learningsociety.reporting.review;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.criteria.rubric.Rubric;

/**
 * What a review must say of data and rules that are made up, wherever they show.
 *
 * <p>A notice is a sentence for {@link Review#notices()}; where nothing is made up, there is none.
 */
public final class MadeUp {

    /** How data say so of themselves, without regard to case. */
    private static final List<String> WORDS = List.of(
            "giả lập",
            "minh họa",
            "minh hoạ",
            "ví dụ",
            "gia-lap",
            "minh-hoa",
            "vi-du",
            "synthetic",
            "illustrat",
            "sample",
            "example");

    private static final int SHOWN = 5;

    private MadeUp() {}

    /**
     * Names the rubrics that were made up for a demonstration.
     *
     * @param rubrics the rubrics of a review
     * @return the notice; absent where no rubric is labelled {@link Verification#ILLUSTRATIVE}
     */
    public static Optional<LocalizedText> rules(Collection<Rubric> rubrics) {
        List<LocalizedText> names = rubrics.stream()
                .filter(rubric -> rubric.verification() == Verification.ILLUSTRATIVE)
                .map(Rubric::name)
                .distinct()
                .toList();
        return notice("made-up.rules", names);
    }

    /**
     * Names the sources that say of themselves that they are made up, such as "dữ liệu giả lập".
     *
     * @param sources the sources and files that the data name, in any order
     * @return the notice; absent where none says so
     */
    public static Optional<LocalizedText> data(Collection<String> sources) {
        SortedSet<String> found = sources.stream().filter(MadeUp::says).collect(Collectors.toCollection(TreeSet::new));
        return notice("made-up.data", found.stream().map(LocalizedText::ofName).toList());
    }

    private static boolean says(String source) {
        String small = source.toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(small::contains);
    }

    private static Optional<LocalizedText> notice(String key, List<LocalizedText> names) {
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(ReviewWords.say(key, wording -> Map.of("names", joined(names, wording.language()))));
    }

    private static String joined(List<LocalizedText> names, Language language) {
        String shown =
                names.stream().limit(SHOWN).map(name -> name.in(language)).collect(Collectors.joining("; "));
        return names.size() > SHOWN ? shown + "; …" : shown;
    }
}

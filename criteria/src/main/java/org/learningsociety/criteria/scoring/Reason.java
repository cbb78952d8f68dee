package org.learningsociety.criteria.scoring;

import java.math.RoundingMode;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.learningsociety.core.number.DecimalNotation;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.text.Language;
import org.learningsociety.criteria.rubric.IndicatorId;

/**
 * Why a node has its verdict and its points, as data. The sentence made from it is for people: do not parse it. Immutable and
 * thread-safe.
 *
 * @param code the kind of reason
 * @param texts the words that matter, such as the indicator that was read, in the order of their names
 * @param numbers the numbers that matter, exact, in the order of their names
 */
public record Reason(ReasonCode code, SortedMap<String, String> texts, SortedMap<String, Rational> numbers) {

    private static final int MOST_DECIMALS = 4;
    private static final Rational TEN = Rational.of(10);

    /**
     * Copies the arguments.
     *
     * @param code the kind of reason
     * @param texts the words that matter, such as the indicator that was read, in the order of their names
     * @param numbers the numbers that matter, exact, in the order of their names
     */
    public Reason {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
        numbers = Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
    }

    static Reason of(ReasonCode code) {
        return new Reason(code, new TreeMap<>(), new TreeMap<>());
    }

    static Reason of(ReasonCode code, Map<String, String> texts) {
        return new Reason(code, new TreeMap<>(texts), new TreeMap<>());
    }

    static Reason leftOut(String justification) {
        return of(ReasonCode.LEFT_OUT, Map.of("justification", justification));
    }

    /** Names what was read and the document that shows it, where one was recorded. */
    Reason withReading(IndicatorId indicator, Optional<String> source) {
        SortedMap<String, String> all = new TreeMap<>(texts);
        all.put("indicator", indicator.value());
        source.ifPresent(document -> all.put("source", document));
        return new Reason(code, all, numbers);
    }

    Reason withNumbers(Map<String, Rational> more) {
        SortedMap<String, Rational> all = new TreeMap<>(numbers);
        all.putAll(more);
        return new Reason(code, texts, all);
    }

    /**
     * Says the reason to a person.
     *
     * @param language the language of the sentence
     * @return one sentence, its numbers written as the language writes them, with at most four decimals
     */
    public String sentence(Language language) {
        Map<String, String> arguments = new TreeMap<>(texts);
        numbers.forEach((name, number) -> arguments.put(name, print(number, language)));
        return code.sentence(language, arguments);
    }

    private static String print(Rational number, Language language) {
        DecimalNotation notation = language == Language.VI ? DecimalNotation.VIETNAMESE : DecimalNotation.ENGLISH;
        return notation.format(number, decimals(number), RoundingMode.HALF_UP);
    }

    /** As many decimals as the number has, at most as many as points have. */
    private static int decimals(Rational number) {
        int decimals = 0;
        for (Rational scaled = number; decimals < MOST_DECIMALS && !scaled.isInteger(); decimals++) {
            scaled = scaled.multipliedBy(TEN);
        }
        return decimals;
    }
}

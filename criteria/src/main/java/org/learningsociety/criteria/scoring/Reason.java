package org.learningsociety.criteria.scoring;

import java.math.RoundingMode;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
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
 * @param indicator the indicator that was read; absent where none was
 * @param source the document that shows it; absent where none was recorded
 * @param texts other words that matter, in the order of their names
 * @param numbers the numbers that matter, exact, in the order of their names
 */
public record Reason(
        ReasonCode code,
        Optional<IndicatorId> indicator,
        Optional<String> source,
        Map<String, String> texts,
        Map<String, Rational> numbers) {

    private static final int MOST_DECIMALS = 4;
    private static final Rational TEN = Rational.of(10);

    /**
     * Copies the arguments.
     *
     * @param code the kind of reason
     * @param indicator the indicator that was read; absent where none was
     * @param source the document that shows it; absent where none was recorded
     * @param texts other words that matter, in the order of their names
     * @param numbers the numbers that matter, exact, in the order of their names
     */
    public Reason {
        texts = Map.copyOf(texts);
        numbers = Map.copyOf(numbers);
    }

    /**
     * Returns other words that matter.
     *
     * @return the words in the order of their names
     */
    @Override
    public Map<String, String> texts() {
        return sorted(texts);
    }

    /**
     * Returns the numbers that matter.
     *
     * @return the numbers, exact, in the order of their names
     */
    @Override
    public Map<String, Rational> numbers() {
        return sorted(numbers);
    }

    /** Arguments are put in order when they are read, since many more reasons are found than are looked at. */
    private static <V> Map<String, V> sorted(Map<String, V> map) {
        return map.size() < 2 ? map : Collections.unmodifiableMap(new TreeMap<>(map));
    }

    static Reason of(ReasonCode code) {
        return of(code, Map.of());
    }

    static Reason of(ReasonCode code, Map<String, String> texts) {
        return new Reason(code, Optional.empty(), Optional.empty(), texts, Map.of());
    }

    static Reason ofNumbers(ReasonCode code, Map<String, Rational> numbers) {
        return new Reason(code, Optional.empty(), Optional.empty(), Map.of(), numbers);
    }

    static Reason leftOut(String justification) {
        return of(ReasonCode.LEFT_OUT, Map.of("justification", justification));
    }

    /**
     * Says the reason to a person.
     *
     * @param language the language of the sentence
     * @return one sentence, its numbers written as the language writes them, with at most four decimals
     */
    public String sentence(Language language) {
        Map<String, String> arguments = new TreeMap<>(texts);
        indicator.ifPresent(read -> arguments.put("indicator", read.value()));
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

    @Override
    public String toString() {
        return "Reason[code=" + code + ", indicator=" + indicator + ", source=" + source + ", texts=" + texts()
                + ", numbers=" + numbers() + "]";
    }
}

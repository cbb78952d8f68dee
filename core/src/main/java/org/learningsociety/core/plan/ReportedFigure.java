package org.learningsociety.core.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Share;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.PartialDate;

/**
 * A figure that a document states as a fact (số liệu báo cáo), such as 579 community learning centers in Hà Nội.
 *
 * <p>It is what somebody reported, neither a target nor a count that the library has checked. Immutable and thread-safe.
 *
 * @param name what was counted
 * @param value the figure as printed
 * @param on the day, month or year for which it holds; absent when none is stated
 * @param citations where it stands
 * @param verification how far the figure was checked
 */
public record ReportedFigure(
        LocalizedText name,
        Value value,
        Optional<PartialDate> on,
        List<Citation> citations,
        Verification verification) {

    /**
     * Copies the citations.
     *
     * @param name what was counted
     * @param value the figure as printed
     * @param on the day, month or year for which it holds; absent when none is stated
     * @param citations where it stands
     * @param verification how far the figure was checked
     */
    public ReportedFigure {
        citations = List.copyOf(citations);
    }

    /** A figure as documents print one. Immutable and thread-safe. */
    public sealed interface Value {

        /**
         * A number of things: "579 trung tâm".
         *
         * @param count how many
         */
        record Count(long count) implements Value {}

        /**
         * Some of a known number: "4 of 4 targets".
         *
         * @param share how many, and of how many
         */
        record PartOf(Share share) implements Value {}

        /**
         * A rate of which the numbers behind are not stated: "100 %".
         *
         * @param rate the rate, 1 for 100 %
         */
        record Rate(Rational rate) implements Value {}

        /**
         * Treats each case.
         *
         * @param <R> the type of the result
         * @param count what to do with a number of things
         * @param part what to do with some of a known number
         * @param rate what to do with a rate
         * @return the result for this case
         */
        default <R> R match(Function<Count, R> count, Function<PartOf, R> part, Function<Rate, R> rate) {
            if (this instanceof Count number) {
                return count.apply(number);
            }
            return this instanceof PartOf some ? part.apply(some) : rate.apply((Rate) this);
        }
    }
}

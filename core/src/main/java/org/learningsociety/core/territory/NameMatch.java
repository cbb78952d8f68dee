package org.learningsociety.core.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.learningsociety.core.text.FoldedKey;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.MessageBundle;
import org.learningsociety.core.text.ToneKey;
import org.learningsociety.core.time.DateRange;

/**
 * A unit that may be meant by a name, and why; {@link Gazetteer#resolve(String, LocalDate)} finds it. Immutable and
 * thread-safe.
 *
 * @param unit how the unit stands on the date for which it was asked
 * @param rank how near the name comes to the unit
 * @param spelling how what was written, with an abbreviated type written out, is spelled beside {@code text}: {@link
 *     Rank#EXACT}, {@link Rank#TONE} or {@link Rank#FOLDED}
 * @param text the name, full name or alias of the unit that was recognized
 * @param period when the unit had that name, if it has another one on the date
 */
public record NameMatch(UnitState unit, Rank rank, Rank spelling, String text, Optional<DateRange> period) {

    /**
     * How near a name comes to a unit, the nearest first.
     *
     * <p>The name is compared to the short name ({@code Bến Nghé}) and to the full name ({@code Phường Bến Nghé}).
     */
    public enum Rank {
        /** The same text; only Unicode form and blanks may differ. */
        EXACT("exact"),
        /** The same but for letter case and the place of tone marks ({@link ToneKey}): Hoà for Hòa. */
        TONE("tone"),
        /** The same without accents ({@link FoldedKey}): Hoa for Hòa. */
        FOLDED("folded"),
        /** An alias, or the name that the unit has on another date, in one of the spellings above. */
        ALIAS("alias"),
        /** One of the above once an abbreviated type is written out: TP. Huế, Q1. */
        ABBREVIATION("abbreviation");

        private final String key;

        Rank(String key) {
            this.key = key;
        }

        /** Tells how one text, of single blanks, is spelled beside another; absent when they are different names. */
        static Optional<Rank> spelling(String text, String name) {
            if (text.equals(name)) {
                return Optional.of(EXACT);
            }
            if (!FoldedKey.of(text).equals(FoldedKey.of(name))) {
                return Optional.empty();
            }
            if (text.equals(UnitName.withSingleBlanks(name))) {
                return Optional.of(EXACT);
            }
            return Optional.of(ToneKey.of(text).equals(ToneKey.of(name)) ? TONE : FOLDED);
        }
    }

    /** The nearest first; matches that are equally near differ in the unit alone. */
    static final Comparator<NameMatch> NEAREST = Comparator.comparing(NameMatch::rank)
            .thenComparing(match -> !match.isByOwnName())
            .thenComparing(NameMatch::spelling);

    private static final class Messages {
        private static final MessageBundle BUNDLE = MessageBundle.load(NameMatch.class, "territory-names");
    }

    /**
     * Says to a person why the unit may be meant.
     *
     * @param language the language of the sentence
     * @return for example {@code khác vị trí dấu thanh hoặc chữ hoa: Khánh Hòa}
     */
    public String reason(Language language) {
        List<String> reasons = new ArrayList<>();
        if (rank == Rank.ABBREVIATION) {
            reasons.add(say(language, rank.key));
        }
        if (period.isPresent()) {
            reasons.add(other(language, period.get()));
        } else if (!isByOwnName()) {
            reasons.add(say(language, Rank.ALIAS.key));
        }
        if (reasons.isEmpty() || spelling != Rank.EXACT) {
            reasons.add(say(language, spelling.key));
        }
        return String.join(", ", reasons) + ": " + text;
    }

    private boolean isByOwnName() {
        return text.equals(unit.name()) || text.equals(unit.fullName());
    }

    private static String other(Language language, DateRange period) {
        Optional<String> first = period.from().day().map(LocalDate::toString);
        Optional<String> last = period.lastDay().map(LocalDate::toString);
        Map<String, String> days = Map.of("first", first.orElse(""), "last", last.orElse(""));
        String key = first.isEmpty() ? "until" : last.isEmpty() ? "from" : "between";
        return Messages.BUNDLE.format(language, key, days);
    }

    private static String say(Language language, String key) {
        return Messages.BUNDLE.format(language, key, Map.of());
    }
}

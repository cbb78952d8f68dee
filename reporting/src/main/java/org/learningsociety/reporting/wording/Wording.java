package org.learningsociety.reporting.wording;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.learningsociety.core.crosswalk.Quality;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.number.DecimalNotation;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.territory.Succession;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.text.MessageBundle;
import org.learningsociety.criteria.scoring.Verdict;
import org.learningsociety.reporting.tally.Rate;
import org.learningsociety.reporting.tally.Tally;
import org.learningsociety.reporting.tally.UnitFigures;

/**
 * Says results to people in one language. What it returns is plain text, yet to be escaped for the format it goes into.
 *
 * <p>Immutable and thread-safe.
 */
public final class Wording {

    private static final MessageBundle SENTENCES = MessageBundle.load(Wording.class, "wording");
    private static final Wording VIETNAMESE = new Wording(Language.VI, DecimalNotation.VIETNAMESE);
    private static final Wording ENGLISH = new Wording(Language.EN, DecimalNotation.ENGLISH);

    private static final Rational HUNDRED = Rational.of(100);
    private static final Rational PER_THOUSAND = Rational.of(1000);
    private static final BigInteger ALL = BigInteger.valueOf(1000);

    private static final Pattern BLANK = Pattern.compile("[\\t\\n\\x0B\\f\\r\\x85\\u2028\\u2029]+");
    // Control characters, marks that turn the direction of the text around them, and code points that are no
    // characters.
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\x{061C}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{FDD0}-\\x{FDEF}\\x{FFFE}\\x{FFFF}\\x{FEFF}]");

    private final Language language;
    private final DecimalNotation notation;

    private Wording(Language language, DecimalNotation notation) {
        this.language = language;
        this.notation = notation;
    }

    /**
     * Returns the wording of a language.
     *
     * @param language the language
     * @return the wording
     */
    public static Wording in(Language language) {
        return switch (language) {
            case VI -> VIETNAMESE;
            case EN -> ENGLISH;
        };
    }

    /**
     * Returns the language.
     *
     * @return the language in which everything is said
     */
    public Language language() {
        return language;
    }

    /**
     * Says a text in this language, on one line and without invisible characters.
     *
     * @param text the text
     * @return the text, as {@link #plain} gives it
     */
    public String text(LocalizedText text) {
        return plain(text.in(language));
    }

    /**
     * Takes out of a text what a reader cannot see and a file may not hold: control characters, halves of characters, and marks
     * that turn the direction of the text around them. Line breaks and tabs become blanks. Letters, signs and emoji stay.
     *
     * @param text any text
     * @return the text on one line
     */
    public String plain(String text) {
        return INVISIBLE.matcher(BLANK.matcher(text).replaceAll(" ")).replaceAll("");
    }

    /**
     * Says a count.
     *
     * @param count the count
     * @return for example {@code 1.234} in Vietnamese, {@code 1,234} in English
     */
    public String count(long count) {
        return number(Rational.of(count), 0, RoundingMode.UNNECESSARY);
    }

    /**
     * Says points, exactly.
     *
     * @param points the points
     * @return for example {@code 87,5} in Vietnamese, {@code 87.5} in English
     */
    public String points(Points points) {
        String plain = points.toString();
        int point = plain.indexOf('.');
        return number(points.toRational(), point < 0 ? 0 : plain.length() - point - 1, RoundingMode.UNNECESSARY);
    }

    /**
     * Says points that may be uncertain, exactly.
     *
     * @param points the points
     * @return for example {@code 60–67,5}, or {@code 60} where they are certain
     */
    public String points(Bounds points) {
        return points.isExact() ? points(points.low()) : points(points.low()) + "–" + points(points.high());
    }

    /**
     * Says a share in percent, rounded half up to one decimal; but a share short of one never reads 100 %, nor one above zero 0 %.
     *
     * @param share the share
     * @return for example {@code 41,2 %} in Vietnamese, {@code 41.2%} in English; {@code 99,9 %} for 2999/3000
     */
    public String percent(Rational share) {
        BigInteger rounded = share.multipliedBy(PER_THOUSAND).round(RoundingMode.HALF_UP);
        if (rounded.equals(ALL)) {
            return percent(share, RoundingMode.FLOOR);
        }
        return percent(share, rounded.signum() == 0 ? RoundingMode.CEILING : RoundingMode.HALF_UP);
    }

    /**
     * Says a difference of two shares in percentage points, with its sign and rounded half up to one decimal; but a difference never
     * reads zero.
     *
     * @param difference the one share less the other
     * @return for example {@code +7,0 điểm %} in Vietnamese, {@code −0.1 pp} in English for -1/3000; {@code 0,0 điểm %} for none
     */
    public String percentagePoints(Rational difference) {
        Rational size = difference.abs();
        boolean small =
                size.multipliedBy(PER_THOUSAND).round(RoundingMode.HALF_UP).signum() == 0;
        String number = number(size.multipliedBy(HUNDRED), 1, small ? RoundingMode.CEILING : RoundingMode.HALF_UP);
        String sign = difference.signum() < 0 ? "\u2212" : difference.signum() > 0 ? "+" : "";
        return say("percentage-points", Map.of("number", sign + number));
    }

    /**
     * Says between which shares the truth lies for certain, the ends rounded outward; an end that is the figure itself reads as
     * the figure does.
     *
     * @param rate the rate
     * @return for example {@code 39,0–46,0 %}; the share alone where it is certain
     */
    public String bounds(Rate rate) {
        if (rate.isExact()) {
            return percent(rate.low());
        }
        String low = number(rate.low().multipliedBy(HUNDRED), 1, lowRounding(rate));
        return low + "–" + percent(rate.high(), RoundingMode.CEILING);
    }

    /**
     * Says a rate: the figure and, where it is not certain, the bounds.
     *
     * @param rate the rate
     * @return for example {@code 41,2 % (chắc chắn từ 39,0 % đến 46,0 %)}
     */
    public String rate(Rate rate) {
        if (rate.isExact()) {
            return percent(rate.low());
        }
        Map<String, String> ends = Map.of(
                "low", percent(rate.low(), lowRounding(rate)), "high", percent(rate.high(), RoundingMode.CEILING));
        String between = say("between", ends);
        return rate.figure()
                .map(figure -> percent(figure) + " (" + between + ")")
                .orElse(between);
    }

    /**
     * Says what a tally shows, all of it from the one tally: the figure, the bounds, and how much was received.
     *
     * @param tally the tally
     * @return for example {@code 41,2 % (chắc chắn từ 39,0 % đến 46,0 %; đã nhận 94,7 % số dự kiến)}, or that there is no data
     */
    public String statement(Tally tally) {
        Optional<Rational> coverage = tally.missing() == 0 ? Optional.empty() : tally.coverage();
        return statement(tally.rate(), coverage.map(share -> say("received", Map.of("share", percent(share)))));
    }

    /**
     * Says what the figures of a unit show: the figure, the bounds, and how many of the units that have to report did so.
     *
     * @param figures the figures of a unit and of all that lies in it
     * @return for example {@code 41,2 % (chắc chắn từ 38,9 % đến 46,0 %; 94,7 % số đơn vị đã báo cáo)}; as of {@link #statement(Tally)}
     *     where all have reported
     */
    public String statement(UnitFigures figures) {
        if (figures.silent().isEmpty() && figures.sized()) {
            return statement(figures.all());
        }
        Optional<String> reported = figures.coverage().map(share -> say("reported", Map.of("share", percent(share))));
        return statement(figures.rate(), reported);
    }

    private String statement(Optional<Rate> rate, Optional<String> coverage) {
        if (rate.isEmpty()) {
            return noData();
        }
        String said = rate(rate.get());
        return coverage.map(share -> said.endsWith(")")
                        ? said.substring(0, said.length() - 1) + "; " + share + ")"
                        : said + "; " + share)
                .orElse(said);
    }

    /**
     * Says a date.
     *
     * @param date the date
     * @return {@code 31/12/2024} in Vietnamese, {@code 31 December 2024} in English
     */
    public String date(LocalDate date) {
        return language.date(date);
    }

    /**
     * Says a verdict.
     *
     * @param verdict the verdict
     * @return for example {@code Đạt} or {@code Chưa xác định}
     */
    public String verdict(Verdict verdict) {
        return verdict.label().in(language);
    }

    /**
     * Says how much of a unit went over to another.
     *
     * @param kind the kind of the link
     * @return for example {@code toàn bộ} or {@code whole}
     */
    public String succession(Succession.Kind kind) {
        return say("succession." + kind.name(), Map.of());
    }

    /**
     * Says how good a restated figure is.
     *
     * @param quality the quality
     * @return for example {@code chính xác} or {@code exact}
     */
    public String quality(Quality quality) {
        return say("quality." + quality.name(), Map.of());
    }

    /**
     * Says that a figure is not published.
     *
     * @return {@code không công bố} or {@code not published}
     */
    public String suppressed() {
        return say("suppressed", Map.of());
    }

    /**
     * Says that there is nothing to show.
     *
     * @return {@code không có số liệu} or {@code no data}
     */
    public String noData() {
        return say("no-data", Map.of());
    }

    private String percent(Rational share, RoundingMode mode) {
        return say("percent", Map.of("number", number(share.multipliedBy(HUNDRED), 1, mode)));
    }

    private static RoundingMode lowRounding(Rate rate) {
        return rate.figure().equals(Optional.of(rate.low())) ? RoundingMode.HALF_UP : RoundingMode.FLOOR;
    }

    private String number(Rational exact, int decimals, RoundingMode mode) {
        return notation.format(exact, decimals, mode);
    }

    private String say(String key, Map<String, String> arguments) {
        return SENTENCES.format(language, key, arguments);
    }
}

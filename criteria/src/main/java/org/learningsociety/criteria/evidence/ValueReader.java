package org.learningsociety.criteria.evidence;

import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.learningsociety.core.number.DecimalNotation;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Share;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.MeasureUnit;
import org.learningsociety.criteria.rubric.OptionId;
import org.learningsociety.criteria.rubric.ValueKind;

/** Reads the value of one observation as the indicator needs it. */
final class ValueReader {

    private static final Set<String> YES = Set.of("có", "true", "yes");
    private static final Set<String> NO = Set.of("không", "false", "no");
    private static final Pattern TITLE_HELD =
            Pattern.compile("(?iu:có|yes|true)\\s*:\\s*(?:(?<level>[^:\\s]+)\\s*)?(?::\\s*(?<since>\\S+))?");
    private static final Pattern QUANTITY = Pattern.compile("(?<number>[-\\d.,]*\\d)\\s*(?<unit>[^\\s\\d].*)?");

    /** No value of any kind is as long; what is longer is not looked into. */
    private static final int LONGEST = 1_000;

    private static final Rational AMOUNT = Rational.of(175, 2);
    private static final Rational MARK = Rational.of(15, 2);

    private final RawObservation raw;
    private final KindOfEvidence kind;
    private final Requirement requirement;
    private final Optional<DecimalNotation> notation;
    private final String value;
    private final String of;

    ValueReader(RawObservation raw, KindOfEvidence kind, Requirement requirement, Optional<DecimalNotation> notation) {
        this.raw = raw;
        this.kind = kind;
        this.requirement = requirement;
        this.notation = notation;
        this.value = raw.text("value");
        this.of = raw.text("of");
    }

    Validated<ObservedValue> read() {
        Set<ValueKind> kinds = requirement.kinds();
        if (value.isEmpty()) {
            return failed(EvidenceProblem.NO_VALUE, "value", value, Map.of());
        }
        if (value.length() > LONGEST || of.length() > LONGEST) {
            return wrong(value.length() > LONGEST ? "value" : "of", value.length() > LONGEST ? value : of);
        }
        if (!of.isEmpty()) {
            return kinds.contains(ValueKind.PROPORTION) ? proportion() : wrong("of", of);
        }
        return switch (kinds.contains(ValueKind.MARKS)
                ? ValueKind.MARKS
                : kinds.iterator().next()) {
            case YES_NO -> yesNo().map(ObservedValue.YesNo::new);
            case COUNT -> count("value", value).map(ObservedValue.Count::new);
            case AMOUNT -> amount();
            case PROPORTION -> proportion();
            case MARKS -> marks();
            case CHOICE -> choice();
            case TITLE -> title();
        };
    }

    private Validated<ObservedValue> proportion() {
        Validated<List<Long>> counts = Validated.all(List.of(count("value", value), count("of", of)));
        if (counts.hasErrors()) {
            return Validated.failed(counts.problems());
        }
        long part = counts.orElseThrow().get(0);
        long whole = counts.orElseThrow().get(1);
        if (part > whole) {
            return failed(EvidenceProblem.NUMERATOR_ABOVE_DENOMINATOR, "value", value, Map.of("of", of));
        }
        return Validated.of(new ObservedValue.Proportion(Share.of(part, whole)));
    }

    private Validated<Long> count(String field, String text) {
        return number(field, text)
                .flatMap(number -> number.isInteger() && number.signum() >= 0
                        ? Validated.of(number.numerator().longValueExact())
                        : wrong(field, text));
    }

    /** A bare number is in the unit that is asked for; another unit is not converted, since that is the recorder's to do. */
    private Validated<ObservedValue> amount() {
        Matcher quantity = QUANTITY.matcher(value);
        if (!quantity.matches()) {
            return wrong("value", value);
        }
        Optional<MeasureUnit> asked = requirement.unit();
        Optional<String> written = Optional.ofNullable(quantity.group("unit"));
        if (written.isPresent() && asked.isEmpty()) {
            return wrong("value", value);
        }
        if (written.isPresent() && !written.get().equals(asked.orElseThrow().value())) {
            return failed(
                    EvidenceProblem.OTHER_MEASURE,
                    "value",
                    written.get(),
                    Map.of("unit", asked.orElseThrow().value()));
        }
        return number("value", quantity.group("number")).map(number -> new ObservedValue.Amount(number, asked));
    }

    private Validated<ObservedValue> marks() {
        List<String> written =
                Arrays.stream(value.split("\\|", -1)).map(String::strip).toList();
        if (written.size() > 1 && !requirement.isPanel()) {
            return failed(EvidenceProblem.SEVERAL_MARKS, "value", value, Map.of());
        }
        Validated<List<Points>> marks =
                Validated.all(written.stream().map(this::mark).toList());
        return marks.hasErrors() ? Validated.failed(marks.problems()) : marks.map(ObservedValue.Marks::new);
    }

    private Validated<Points> mark(String text) {
        Points max = requirement.maximum().orElseThrow();
        return number("value", text)
                .flatMap(number -> number.signum() < 0 || number.compareTo(max.toRational()) > 0
                        ? failed(EvidenceProblem.MARK_OUT_OF_RANGE, "value", text, Map.of("max", max.toString()))
                        : Validated.of(points(number)));
    }

    private static Points points(Rational exact) {
        Rational steps = exact.dividedBy(Points.ofTenThousandths(1).toRational());
        return Points.ofTenThousandths(steps.numerator().longValueExact());
    }

    private Validated<Rational> number(String field, String text) {
        WrittenNumber number = new WrittenNumber(text, notation);
        Optional<EvidenceProblem> fault = number.fault();
        if (fault.isEmpty()) {
            return Validated.of(number.value());
        }
        return switch (fault.get()) {
            case WRONG_VALUE -> wrong(field, text);
            case AMBIGUOUS_NUMBER ->
                failed(EvidenceProblem.AMBIGUOUS_NUMBER, field, text, Map.of("readings", number.readings()));
            default -> failed(fault.get(), field, text, Map.of("example", example(AMOUNT)));
        };
    }

    private Validated<ObservedValue> choice() {
        return requirement.options().stream()
                .filter(option -> option.value().equals(value))
                .findFirst()
                .map(option -> Validated.<ObservedValue>of(new ObservedValue.Choice(option)))
                .orElseGet(() -> failed(EvidenceProblem.UNKNOWN_OPTION, "value", value, Map.of("known", options())));
    }

    private String options() {
        return requirement.options().stream().map(OptionId::value).collect(Collectors.joining(", "));
    }

    /** A level stands behind a yes, so that no word that is merely misspelt is taken for one. */
    private Validated<ObservedValue> title() {
        Matcher held = TITLE_HELD.matcher(value);
        if (!held.matches() || (held.group("level") == null && held.group("since") == null)) {
            return yesNo().map(holds -> new ObservedValue.Held(holds, Optional.empty(), Optional.empty()));
        }
        try {
            Optional<LevelId> level = Optional.ofNullable(held.group("level")).map(LevelId::new);
            return since(Optional.ofNullable(held.group("since")))
                    .map(since -> new ObservedValue.Held(true, level, since));
        } catch (IllegalArgumentException noLevel) {
            return wrong("value", value);
        }
    }

    private Validated<Optional<LocalDate>> since(Optional<String> text) {
        Optional<LocalDate> since = text.flatMap(ValueReader::day);
        if (since.isEmpty() && text.isPresent()) {
            return failed(EvidenceProblem.BAD_DATE, "value", text.get(), Map.of());
        }
        return since.filter(kind.on()::isBefore).isEmpty()
                ? Validated.of(since)
                : failed(
                        EvidenceProblem.SINCE_AFTER_DAY,
                        "value",
                        text.orElseThrow(),
                        Map.of("on", kind.on().toString()));
    }

    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private Validated<Boolean> yesNo() {
        String said = value.toLowerCase(Locale.ROOT);
        return YES.contains(said) || NO.contains(said) ? Validated.of(YES.contains(said)) : wrong("value", value);
    }

    private <T> Validated<T> wrong(String field, String found) {
        String expected = requirement.kinds().stream().map(this::example).collect(Collectors.joining("; "));
        return failed(EvidenceProblem.WRONG_VALUE, field, found, Map.of("expected", expected));
    }

    /** Examples that need no translation. */
    private String example(ValueKind asked) {
        return switch (asked) {
            case YES_NO -> "có | không (true | false)";
            case COUNT -> "12";
            case AMOUNT ->
                requirement.unit().map(unit -> example(AMOUNT) + " " + unit).orElse(example(AMOUNT));
            case PROPORTION -> "value = 9, of = 10";
            case MARKS -> requirement.isPanel() ? example(MARK) + "|8" : example(MARK);
            case CHOICE -> options();
            case TITLE -> "có | không | có:kha | có:kha:2024-03-01";
        };
    }

    private String example(Rational number) {
        return notation.orElse(DecimalNotation.ENGLISH).format(number, 1, RoundingMode.UNNECESSARY);
    }

    private <T> Validated<T> failed(EvidenceProblem code, String field, String found, Map<String, String> arguments) {
        Map<String, String> all = new TreeMap<>(arguments);
        all.put("value", RawObservation.shorten(found));
        return Validated.failed(Problem.error(code, raw.place(field), all));
    }
}

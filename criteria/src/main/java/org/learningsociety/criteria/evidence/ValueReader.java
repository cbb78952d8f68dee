package org.learningsociety.criteria.evidence;

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
import org.learningsociety.core.table.Table;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.ValueKind;

/** Reads the value of one row as the indicator needs it. */
final class ValueReader {

    private static final Set<String> YES = Set.of("có", "true", "yes");
    private static final Set<String> NO = Set.of("không", "false", "no");
    private static final Pattern COUNT = Pattern.compile("\\d{1,18}");
    private static final Pattern COMMA_DECIMAL = Pattern.compile("-?[\\d.]+,\\d+");
    private static final Pattern LEVEL_HELD = Pattern.compile("(?iu:có|yes|true)\\s*:\\s*(?<level>\\S+)");
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,14}(\\.\\d+)?");
    private static final Pattern DECIMALS_COUNTED = Pattern.compile("[^.]*(\\.\\d{1,4})?");

    /** Examples that need no translation. */
    private static final Map<ValueKind, String> EXAMPLES = Map.of(
            ValueKind.YES_NO, "có | không (true | false)",
            ValueKind.TITLE, "có | không | có:kha",
            ValueKind.AMOUNT, "87.5",
            ValueKind.MARKS, "7.5",
            ValueKind.PROPORTION, "value = 9, of = 10");

    private final Table.Row row;
    private final Requirement requirement;
    private final String value;
    private final String of;

    ValueReader(Table.Row row, Requirement requirement) {
        this.row = row;
        this.requirement = requirement;
        this.value = row.cell("value");
        this.of = row.cell("of");
    }

    Validated<ObservedValue> read() {
        Set<ValueKind> kinds = requirement.kinds();
        if (value.isEmpty()) {
            return Validated.failed(problem(EvidenceProblem.NO_VALUE, "value", Map.of()));
        }
        if (kinds.contains(ValueKind.PROPORTION) && (!of.isEmpty() || kinds.size() == 1)) {
            return proportion();
        }
        if (!of.isEmpty()) {
            return wrong("of", of);
        }
        if (kinds.contains(ValueKind.MARKS)) {
            return mark();
        }
        if (kinds.contains(ValueKind.AMOUNT)) {
            return number().map(ObservedValue.Amount::of);
        }
        return kinds.contains(ValueKind.TITLE) ? title() : yesNo().map(ObservedValue.YesNo::new);
    }

    private Validated<ObservedValue> proportion() {
        Validated<List<Long>> counts = Validated.all(List.of(count("value", value), count("of", of)));
        if (counts.hasErrors()) {
            return Validated.failed(counts.problems());
        }
        long part = counts.orElseThrow().get(0);
        long whole = counts.orElseThrow().get(1);
        if (part > whole) {
            return Validated.failed(problem(EvidenceProblem.NUMERATOR_ABOVE_DENOMINATOR, "value", Map.of("of", of)));
        }
        return Validated.of(new ObservedValue.Proportion(Share.of(part, whole)));
    }

    private Validated<Long> count(String column, String text) {
        return COUNT.matcher(text).matches() ? Validated.of(Long.parseLong(text)) : wrong(column, text);
    }

    private Validated<ObservedValue> mark() {
        Points max = requirement.maximum().orElseThrow();
        return number().flatMap(number -> {
            Points mark = Points.parse(value);
            if (mark.isNegative() || mark.compareTo(max) > 0) {
                return Validated.failed(
                        problem(EvidenceProblem.MARK_OUT_OF_RANGE, "value", Map.of("max", max.toString())));
            }
            return Validated.of(new ObservedValue.Marks(List.of(mark)));
        });
    }

    /** A plain decimal; whoever records data decides what a number means, so nothing is guessed and nothing rounded. */
    private Validated<Rational> number() {
        Set<Rational> readings = DecimalNotation.readings(value);
        if (readings.size() > 1) {
            String all = readings.stream().map(Rational::toString).collect(Collectors.joining("; "));
            return Validated.failed(problem(EvidenceProblem.AMBIGUOUS_NUMBER, "value", Map.of("readings", all)));
        }
        if (!readings.isEmpty() && COMMA_DECIMAL.matcher(value).matches()) {
            return Validated.failed(problem(EvidenceProblem.COMMA_DECIMAL, "value", Map.of()));
        }
        if (!PLAIN.matcher(value).matches()) {
            return wrong("value", value);
        }
        if (!DECIMALS_COUNTED.matcher(value).matches()) {
            return Validated.failed(problem(EvidenceProblem.TOO_PRECISE, "value", Map.of()));
        }
        return Validated.of(Rational.parse(value));
    }

    /** A level stands behind a yes, so that no word that is merely misspelt is taken for one. */
    private Validated<ObservedValue> title() {
        Matcher held = LEVEL_HELD.matcher(value);
        if (!held.matches()) {
            return yesNo().map(holds -> new ObservedValue.Held(holds, Optional.empty(), Optional.empty()));
        }
        try {
            return Validated.of(
                    new ObservedValue.Held(true, Optional.of(new LevelId(held.group("level"))), Optional.empty()));
        } catch (IllegalArgumentException noLevel) {
            return wrong("value", value);
        }
    }

    private Validated<Boolean> yesNo() {
        String said = value.toLowerCase(Locale.ROOT);
        return YES.contains(said) || NO.contains(said) ? Validated.of(YES.contains(said)) : wrong("value", value);
    }

    private <T> Validated<T> wrong(String column, String found) {
        String expected = requirement.kinds().stream().map(EXAMPLES::get).collect(Collectors.joining("; "));
        return Validated.failed(
                problem(EvidenceProblem.WRONG_VALUE, column, Map.of("value", found, "expected", expected)));
    }

    private Problem problem(EvidenceProblem code, String column, Map<String, String> arguments) {
        Map<String, String> all = new TreeMap<>(arguments);
        all.putIfAbsent("value", value);
        return Problem.error(code, row.place(column), all);
    }
}

package org.learningsociety.criteria.evidence;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.learningsociety.core.number.DecimalNotation;
import org.learningsociety.core.number.Rational;

/** A number as somebody wrote it. Whoever records data decides what a number means, so nothing is guessed and nothing rounded. */
record WrittenNumber(String text, Optional<DecimalNotation> notation) {

    /** Whole digits up to which numbers are read; more are a slip. */
    private static final int WHOLE_DIGITS = 14;

    private static final Pattern PLAIN = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern COMMA_DECIMAL = Pattern.compile("-?[\\d.]+,\\d+");
    private static final Rational TOO_LARGE = Rational.parse("1" + "0".repeat(WHOLE_DIGITS));
    private static final Rational STEPS = Rational.of(10_000);

    /** Why it cannot be used; absent when {@link #value} has it. */
    Optional<EvidenceProblem> fault() {
        Optional<EvidenceProblem> unreadable = notation.isPresent() ? unlike(notation.get()) : notPlain();
        return unreadable.isPresent() ? unreadable : beyond(value());
    }

    private Optional<EvidenceProblem> unlike(DecimalNotation declared) {
        return declared.canRead(text) ? Optional.empty() : Optional.of(EvidenceProblem.OTHER_NOTATION);
    }

    private Optional<EvidenceProblem> notPlain() {
        Set<Rational> readings = DecimalNotation.readings(text);
        if (readings.size() > 1) {
            return Optional.of(EvidenceProblem.AMBIGUOUS_NUMBER);
        }
        if (!readings.isEmpty() && COMMA_DECIMAL.matcher(text).matches()) {
            return Optional.of(EvidenceProblem.COMMA_DECIMAL);
        }
        return PLAIN.matcher(text).matches() ? Optional.empty() : Optional.of(EvidenceProblem.WRONG_VALUE);
    }

    private static Optional<EvidenceProblem> beyond(Rational value) {
        if (value.abs().compareTo(TOO_LARGE) >= 0) {
            return Optional.of(EvidenceProblem.WRONG_VALUE);
        }
        return value.multipliedBy(STEPS).isInteger() ? Optional.empty() : Optional.of(EvidenceProblem.TOO_PRECISE);
    }

    /** The value, to be taken when there is no fault. */
    Rational value() {
        return notation.map(declared -> declared.parse(text)).orElseGet(() -> Rational.parse(text));
    }

    /** What an ambiguous number may mean. */
    String readings() {
        return DecimalNotation.readings(text).stream().map(Rational::toString).collect(Collectors.joining("; "));
    }
}

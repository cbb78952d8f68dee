package org.learningsociety.reporting.tally;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.learningsociety.core.crosswalk.Contribution;
import org.learningsociety.core.crosswalk.Quality;
import org.learningsociety.core.crosswalk.RestatedFigure;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.territory.Extent;
import org.learningsociety.core.territory.UnitId;

/**
 * The tally of a unit of another day's map. Immutable and thread-safe.
 *
 * @param unit the unit
 * @param parts how many subjects are in each part of the tally, each with the rows of which it is made
 * @param exact the tally itself, where all of it comes from whole units, each of which has reported
 */
public record RestatedTally(UnitId unit, Map<Part, RestatedFigure> parts, Optional<Tally> exact) {

    /** The places in which a subject of a tally is, each in one. */
    public enum Part {
        /** It certainly achieved. */
        MET,
        /** It certainly did not achieve. */
        NOT_MET,
        /** Its result is not certain. */
        UNKNOWN,
        /** Nothing was received. */
        MISSING,
        /** The question does not apply. */
        EXCLUDED,
        /** An exception takes it out. */
        EXCEPTED;

        long of(Tally tally) {
            return switch (this) {
                case MET -> tally.met();
                case NOT_MET -> tally.notMet();
                case UNKNOWN -> tally.unknown();
                case MISSING -> tally.missing();
                case EXCLUDED -> tally.excluded();
                case EXCEPTED -> tally.excepted();
            };
        }
    }

    /**
     * Copies the parts.
     *
     * @param unit the unit
     * @param parts how many subjects are in each part of the tally
     * @param exact the tally itself, where all of it comes from whole units, each of which has reported
     * @throws IllegalArgumentException if a part is absent
     */
    public RestatedTally {
        parts = Collections.unmodifiableMap(new EnumMap<>(parts));
        if (parts.size() != Part.values().length) {
            throw new IllegalArgumentException("a restated tally must have every part, but had " + parts.keySet());
        }
    }

    static RestatedTally of(UnitId unit, Map<Part, RestatedFigure> parts, Strata<UnitId> given) {
        RestatedTally restated = new RestatedTally(unit, parts, Optional.empty());
        if (restated.quality() != Quality.EXACT) {
            return restated;
        }
        // What is divided of an exact figure is nothing, so only whole units bring something.
        List<Tally> whole = restated.contributions().stream()
                .filter(row -> row.share().kind() == Extent.Kind.WHOLE)
                .map(row -> given.get(row.unit()))
                .toList();
        return new RestatedTally(unit, parts, Optional.of(Tally.sum(whole)));
    }

    /** The rows of which the tally is made: a unit gives the same share of each part. */
    private List<Contribution> contributions() {
        return part(Part.MET).contributions();
    }

    /**
     * Returns how many subjects are in a part.
     *
     * @param part the part
     * @return the figure, with its bounds and its quality
     */
    public RestatedFigure part(Part part) {
        return Optional.ofNullable(parts.get(part)).orElseThrow();
    }

    /**
     * Returns how good the tally is.
     *
     * @return the quality of the worst part; {@link Quality#IMPOSSIBLE} where a unit of which something belongs here has not reported
     */
    public Quality quality() {
        Quality worst = absent().isEmpty() ? Quality.EXACT : Quality.IMPOSSIBLE;
        for (RestatedFigure figure : parts.values()) {
            Quality quality = figure.quality();
            worst = quality.compareTo(worst) > 0 ? quality : worst;
        }
        return worst;
    }

    /**
     * Returns why the figures are not exact.
     *
     * @return one warning of {@link TallyProblem#APPORTIONED}, {@link TallyProblem#DIVIDED} or {@link TallyProblem#NOT_REPORTED} for each
     *     unit that is a reason, located by the unit of this tally; none if the figures are exact
     */
    public List<Problem> reasons() {
        List<Problem> reasons = new ArrayList<>();
        Set<UnitId> seen = new LinkedHashSet<>();
        for (RestatedFigure figure : parts.values()) {
            for (Contribution row : figure.contributions()) {
                boolean counts =
                        row.amount().filter(amount -> amount.signum() > 0).isPresent();
                boolean shared = row.share().kind() != Extent.Kind.WHOLE || row.assumed();
                if (counts && shared && seen.add(row.unit())) {
                    reasons.add(divided(row));
                }
            }
        }
        absent().forEach(silent -> reasons.add(warning(TallyProblem.NOT_REPORTED, Map.of("value", silent.value()))));
        return List.copyOf(reasons);
    }

    private Problem divided(Contribution row) {
        String value = row.unit().value();
        Extent share = row.share();
        return share.share()
                .map(known -> warning(TallyProblem.APPORTIONED, Map.of("value", value, "share", known.toString())))
                .orElseGet(() -> warning(
                        TallyProblem.DIVIDED,
                        Map.of(
                                "value",
                                value,
                                "low",
                                share.low().toString(),
                                "high",
                                share.high().toString())));
    }

    private Problem warning(TallyProblem code, Map<String, String> arguments) {
        return Problem.warning(code, new Place.Whole(unit.value()), arguments);
    }

    private List<UnitId> absent() {
        return part(Part.MET).absent();
    }

    /**
     * Returns the share that achieved.
     *
     * <p>Who lives in which part of a divided unit is not known, so each count of it may go anywhere between its bounds for itself: low is
     * the least met of itself and all others at their most, high is all met and open ones at their most of themselves and the least of
     * those not met. Worked example: commune a, 3 of 4, goes whole into x; of commune b, 1 of 2, an unknown part does. Then x has 3 to 4
     * met and 1 to 2 not met, and its share lies between 3/5 and 4/5. There is no figure to quote for it; where the shares of what was
     * divided are given, there is.
     *
     * @return absent where there is nobody to whom the question may apply; between none and all where a unit has not reported
     */
    public Optional<Rate> rate() {
        if (quality() == Quality.IMPOSSIBLE) {
            return Optional.of(new Rate(Rational.ZERO, Optional.empty(), Rational.ONE));
        }
        Rational metLow = part(Part.MET).low();
        Rational metHigh = high(Part.MET);
        Rational notMetLow = part(Part.NOT_MET).low();
        Rational notMetHigh = high(Part.NOT_MET);
        Rational open = high(Part.UNKNOWN).plus(high(Part.MISSING));
        if (metHigh.plus(notMetHigh).plus(open).signum() == 0) {
            return Optional.empty();
        }
        Rational low = share(metLow, notMetHigh.plus(open)).orElse(Rational.ONE);
        Rational high = share(metHigh.plus(open), notMetLow).orElse(Rational.ZERO);
        Optional<Rational> figure = quality() == Quality.BOUNDED
                ? Optional.empty()
                : share(metLow, notMetLow.plus(part(Part.UNKNOWN).low()));
        return Optional.of(new Rate(low, figure, high));
    }

    private Rational high(Part part) {
        return part(part).high().orElseThrow();
    }

    /** The share of one part in both; none of nothing. */
    private static Optional<Rational> share(Rational part, Rational others) {
        Rational all = part.plus(others);
        return all.signum() == 0 ? Optional.empty() : Optional.of(part.dividedBy(all));
    }
}

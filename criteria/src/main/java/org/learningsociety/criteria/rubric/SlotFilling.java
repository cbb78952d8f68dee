package org.learningsociety.criteria.rubric;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;

/** Puts numbers in the place of figures that the catalog lacks. */
final class SlotFilling extends RuleRewriting implements Level.Requirement.Cases<Level.Requirement> {

    /** Takes note of a number that does not fit. */
    interface Objection {
        void note(OverlayProblem code, String value, Map<String, String> arguments);
    }

    private static final Rational SCALE = Rational.of(10_000);

    private final Overlay overlay;
    private final Objection objection;
    private final Set<SlotId> found = new TreeSet<>();

    SlotFilling(Overlay overlay, Objection objection) {
        this.overlay = overlay;
        this.objection = objection;
    }

    /** The slots that were met on the way. */
    Set<SlotId> found() {
        return found;
    }

    @Override
    Optional<Criterion> rewrite(Criterion node) {
        return rebuilt(node);
    }

    Level rewrite(Level level) {
        return new Level(
                level.id(),
                level.name(),
                level.requirements().stream()
                        .map(requirement -> requirement.match(this))
                        .toList());
    }

    @Override
    Figure<Points> points(Figure<Points> figure) {
        return filled(figure, SlotFilling::asPoints, "87.5");
    }

    @Override
    Figure<Rational> number(Figure<Rational> figure) {
        return filled(figure, Optional::of, "9/10");
    }

    @Override
    Figure<Long> whole(Figure<Long> figure) {
        return filled(figure, SlotFilling::asWhole, "36");
    }

    private <T extends Comparable<T>> Figure<T> filled(
            Figure<T> figure, Function<Rational, Optional<T>> convert, String example) {
        Optional<Overlay.Filling> filling = figure.slot()
                .flatMap(slot -> Optional.ofNullable(overlay.fillings().get(slot)));
        if (!(figure instanceof Figure.Absent<T> absent) || filling.isEmpty()) {
            return figure;
        }
        boolean isFirst = found.add(absent.id());
        Rational value = filling.get().value();
        Optional<T> number = convert.apply(value);
        boolean fits = number.filter(any -> absent.low().compareTo(any) <= 0 && any.compareTo(absent.high()) <= 0)
                .isPresent();
        if (!fits && isFirst) {
            objection.note(
                    number.isEmpty() ? OverlayProblem.WRONG_NUMBER : OverlayProblem.OUTSIDE_BOUNDS,
                    value.toString(),
                    Map.of(
                            "slot", absent.id().value(),
                            "expected", example,
                            "low", absent.low().toString(),
                            "high", absent.high().toString()));
        }
        return fits
                ? new Figure.Known<>(
                        number.orElseThrow(), filling.get().citations(), Optional.of(overlay.verification()))
                : figure;
    }

    private static Optional<Points> asPoints(Rational value) {
        return asWhole(value.multipliedBy(SCALE)).map(Points::ofTenThousandths);
    }

    private static Optional<Long> asWhole(Rational value) {
        return value.isInteger() && value.numerator().bitLength() < Long.SIZE
                ? Optional.of(value.numerator().longValueExact())
                : Optional.empty();
    }

    @Override
    public Level.Requirement totalAtLeast(Level.TotalAtLeast requirement) {
        List<Cut.Relief> reliefs = requirement.cut().reliefs().stream()
                .map(relief -> new Cut.Relief(relief.when(), points(relief.points())))
                .toList();
        return new Level.TotalAtLeast(new Cut(points(requirement.cut().usual()), reliefs));
    }

    @Override
    public Level.Requirement pointsAtLeast(Level.PointsAtLeast requirement) {
        return new Level.PointsAtLeast(requirement.criterion(), points(requirement.floor()));
    }

    @Override
    public Level.Requirement shareOfMaximumAtLeast(Level.ShareOfMaximumAtLeast requirement) {
        return new Level.ShareOfMaximumAtLeast(requirement.criterion(), number(requirement.share()));
    }

    @Override
    public Level.Requirement eachPartAtLeast(Level.EachPartAtLeast requirement) {
        return new Level.EachPartAtLeast(requirement.criterion(), points(requirement.floor()));
    }

    @Override
    public Level.Requirement met(Level.Met requirement) {
        return requirement;
    }
}

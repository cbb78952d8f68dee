package org.learningsociety.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.learningsociety.core.testkit.Laws;
import org.learningsociety.core.testkit.TimeArbitraries;

/** The laws of ranges; those about unknown bounds have as oracle every range that the bound could make nearby. */
class DateRangeProperties {

    /** Enough days on both sides of the generated ones for an unknown bound to lie beyond every other. */
    private static final List<LocalDate> WINDOW =
            IntStream.range(-3, 20).mapToObj(TimeArbitraries.FIRST::plusDays).toList();

    @Property
    @Label("P-04 the start is in the range, the end is not")
    void p04TheEndIsNotInTheRange(@ForAll("ranges") DateRange range) {
        range.from().day().ifPresent(start -> {
            assertThat(range.contains(start)).isTrue();
            assertThat(range.contains(start.minusDays(1))).isFalse();
        });
        range.to().day().ifPresent(end -> {
            assertThat(range.contains(end)).isFalse();
            assertThat(range.contains(end.minusDays(1))).isTrue();
            assertThat(range.lastDay()).hasValue(end.minusDays(1));
        });
    }

    @Property
    @Label("P-04 intersection is commutative, associative and idempotent, and all days are its identity")
    void p04IntersectionIsASemilattice(
            @ForAll("ranges") DateRange a, @ForAll("ranges") DateRange b, @ForAll("ranges") DateRange c) {
        Laws.commutative(DateRangeProperties::shared, Optional.of(a), Optional.of(b));
        Laws.associative(DateRangeProperties::shared, Optional.of(a), Optional.of(b), Optional.of(c));
        Laws.idempotent(DateRangeProperties::shared, Optional.of(a));
        Laws.identity(DateRangeProperties::shared, Optional.of(DateRange.ALWAYS), Optional.of(a));
    }

    private static Optional<DateRange> shared(Optional<DateRange> one, Optional<DateRange> other) {
        return one.flatMap(a -> other.flatMap(a::intersection));
    }

    @Property
    @Label("P-04 the intersection has the days that both have, the union those that one has")
    void p04SetsOfDays(@ForAll("ranges") DateRange a, @ForAll("ranges") DateRange b, @ForAll("days") LocalDate date) {
        boolean inBoth = a.contains(date) && b.contains(date);
        assertThat(a.intersection(b).filter(range -> range.contains(date)).isPresent())
                .isEqualTo(inBoth);
        a.union(b).ifPresent(whole -> assertThat(whole.contains(date)).isEqualTo(a.contains(date) || b.contains(date)));
    }

    @Property
    @Label("P-04 the parts of a range cut at a day touch, share nothing and make the whole again")
    void p04ThePartsMakeTheWhole(@ForAll("ranges") DateRange whole, @ForAll("days") LocalDate cut) {
        Optional<DateRange> before = whole.intersection(DateRange.until(cut));
        Optional<DateRange> after = whole.intersection(DateRange.from(cut));
        Statistics.label("cut inside").collect(before.isPresent() && after.isPresent());
        if (before.isPresent() && after.isPresent()) {
            assertThat(before.get().touches(after.get())).isTrue();
            assertThat(before.get().overlaps(after.get())).isFalse();
            assertThat(before.get().union(after.get())).hasValue(whole);
            assertThat(after.get().union(before.get())).hasValue(whole);
        } else {
            assertThat(before.or(() -> after)).hasValue(whole);
        }
    }

    @Property
    @Label("P-04 ranges have a union exactly if they overlap or touch")
    void p04UnionNeedsContact(@ForAll("ranges") DateRange a, @ForAll("ranges") DateRange b) {
        assertThat(a.union(b).isPresent()).isEqualTo(a.overlaps(b) || a.touches(b));
        assertThat(a.touches(b) && a.overlaps(b)).isFalse();
        assertThat(a.overlaps(b)).isEqualTo(a.intersection(b).isPresent());
        assertThat(a.union(b)).isEqualTo(b.union(a));
    }

    @Property
    @Label("P-04 a range encloses another exactly if the other is their intersection and it is their union")
    void p04EnclosingIsAnOrder(
            @ForAll("ranges") DateRange a, @ForAll("ranges") DateRange b, @ForAll("ranges") DateRange c) {
        assertThat(a.encloses(a)).isTrue();
        assertThat(a.encloses(b)).isEqualTo(a.intersection(b).equals(Optional.of(b)));
        assertThat(a.encloses(b)).isEqualTo(a.union(b).equals(Optional.of(a)));
        assertThat(a.encloses(b) && b.encloses(a)).isEqualTo(a.equals(b));
        assertThat(a.encloses(b) && b.encloses(c) && !a.encloses(c)).isFalse();
    }

    @Property
    @Label("P-04 what is certain and what is possible agree where no bound is unknown")
    void p04CertainAndPossibleAgreeWithoutUnknownBounds(
            @ForAll("ranges") DateRange a, @ForAll("ranges") DateRange b, @ForAll("days") LocalDate date) {
        assertThat(a.contains(date)).isEqualTo(a.mayContain(date));
        assertThat(a.overlaps(b)).isEqualTo(a.mayOverlap(b));
    }

    @Property
    @Label("P-04 a day is certain if every range that it may be has it, possible if one has")
    void p04QuestionsAboutADayQuantifyOverCompletions(
            @ForAll("anyRanges") DateRange range, @ForAll("days") LocalDate date) {
        List<DateRange> all = completions(range);
        assertThat(range.contains(date)).isEqualTo(all.stream().allMatch(one -> one.contains(date)));
        assertThat(range.mayContain(date)).isEqualTo(all.stream().anyMatch(one -> one.contains(date)));
        assertThat(range.isBefore(date)).isEqualTo(all.stream().allMatch(one -> one.isBefore(date)));
        assertThat(range.isAfter(date)).isEqualTo(all.stream().allMatch(one -> one.isAfter(date)));
    }

    @Property(tries = 400)
    @Label("P-04 a relation is certain if it holds for every two ranges that they may be, possible if for one")
    void p04QuestionsAboutTwoRangesQuantifyOverCompletions(
            @ForAll("anyRanges") DateRange a, @ForAll("anyRanges") DateRange b) {
        List<DateRange> others = completions(b);
        List<DateRange> own = completions(a);
        Statistics.label("unknown bound").collect(own.size() > 1 || others.size() > 1);
        assertThat(a.encloses(b))
                .isEqualTo(own.stream().allMatch(x -> others.stream().allMatch(x::encloses)));
        assertThat(a.overlaps(b))
                .isEqualTo(own.stream().allMatch(x -> others.stream().allMatch(x::overlaps)));
        assertThat(a.mayOverlap(b))
                .isEqualTo(own.stream().anyMatch(x -> others.stream().anyMatch(x::overlaps)));
        assertThat(a.union(b).isPresent())
                .isEqualTo(own.stream()
                        .allMatch(x -> others.stream().allMatch(y -> x.union(y).isPresent())));
        assertThat(a.touches(b) && !own.stream().allMatch(x -> others.stream().allMatch(x::touches)))
                .isFalse();
    }

    @Property(tries = 400)
    @Label("P-04 intersection and union enclose: what any two ranges make, the result may be")
    void p04ResultsEncloseTheirCompletions(@ForAll("anyRanges") DateRange a, @ForAll("anyRanges") DateRange b) {
        Optional<DateRange> shared = a.intersection(b);
        Optional<DateRange> whole = a.union(b);
        for (DateRange x : completions(a)) {
            for (DateRange y : completions(b)) {
                x.intersection(y)
                        .ifPresent(both ->
                                assertThat(mayBe(shared.orElseThrow(), both)).isTrue());
                whole.ifPresent(either ->
                        assertThat(mayBe(either, x.union(y).orElseThrow())).isTrue());
            }
        }
        assertThat(shared).isEqualTo(b.intersection(a));
        assertThat(whole).isEqualTo(b.union(a));
        Laws.idempotent(DateRangeProperties::shared, Optional.of(a));
    }

    private static boolean mayBe(DateRange range, DateRange completion) {
        return mayBe(range.from(), completion.from()) && mayBe(range.to(), completion.to());
    }

    private static boolean mayBe(DateBound bound, DateBound completion) {
        return bound.equals(completion)
                || (bound.equals(DateBound.unknown()) && completion.day().isPresent());
    }

    @Property
    @Label("P-04 text is read back")
    void p04TextIsReadBack(@ForAll("anyRanges") DateRange range) {
        Laws.roundTrip(DateRange::toString, DateRange::parse, range);
        Laws.equality(range, DateRange.of(range.from(), range.to()));
    }

    private static List<DateRange> completions(DateRange range) {
        return bounds(range.from())
                .flatMap(from -> bounds(range.to())
                        .filter(to -> from.day().isEmpty()
                                || to.day().isEmpty()
                                || from.day().get().isBefore(to.day().get()))
                        .map(to -> DateRange.of(from, to)))
                .toList();
    }

    private static Stream<DateBound> bounds(DateBound bound) {
        return bound.equals(DateBound.unknown()) ? WINDOW.stream().map(DateBound::on) : Stream.of(bound);
    }

    @Provide
    Arbitrary<DateRange> ranges() {
        return TimeArbitraries.dateRanges();
    }

    @Provide
    Arbitrary<DateRange> anyRanges() {
        return TimeArbitraries.anyDateRanges();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return TimeArbitraries.days();
    }
}

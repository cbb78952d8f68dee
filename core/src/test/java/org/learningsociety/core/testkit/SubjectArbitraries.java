package org.learningsociety.core.testkit;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.learningsociety.core.subject.Membership;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.time.DateRange;

/** Generators of subjects; the ids are invented. */
public final class SubjectArbitraries {

    private SubjectArbitraries() {}

    /**
     * Generates ids, among them the shortest and the longest.
     *
     * @return ids
     */
    public static Arbitrary<SubjectId> subjectIds() {
        Arbitrary<String> first = Arbitraries.strings().withChars("aZ09").ofLength(1);
        Arbitrary<String> rest = Arbitraries.strings()
                .withCharRange('a', 'f')
                .withChars("AZ09._:-")
                .ofMaxLength(63);
        return Combinators.combine(first, rest).as(String::concat).map(SubjectId::of);
    }

    /**
     * Generates subjects of every kind, in and out of the units given.
     *
     * @param units units to which they may belong
     * @return subjects
     */
    public static Arbitrary<Subject> subjects(List<UnitId> units) {
        return Combinators.combine(
                        subjectIds(),
                        Arbitraries.of(SubjectKind.class),
                        Arbitraries.of(units).optional())
                .as(Subject::new);
    }

    /**
     * Generates memberships of a few subjects in each other, in the years around 2025.
     *
     * @return memberships
     */
    public static Arbitrary<Membership> memberships() {
        Arbitrary<SubjectId> members = Arbitraries.integers().between(1, 5).map(n -> SubjectId.of("m-" + n));
        Arbitrary<SubjectId> groups = Arbitraries.integers().between(1, 3).map(n -> SubjectId.of("g-" + n));
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 1000).map(LocalDate.of(2024, 1, 1)::plusDays);
        Arbitrary<DateRange> periods = Combinators.combine(
                        days, Arbitraries.integers().between(0, 500))
                .as((from, length) -> length == 0 ? DateRange.from(from) : DateRange.of(from, from.plusDays(length)));
        return Combinators.combine(members, groups, periods).as(Membership::new);
    }
}

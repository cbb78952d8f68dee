package org.learningsociety.criteria.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.learningsociety.criteria.award.NominationList.Status.CANNOT_SAY;
import static org.learningsociety.criteria.award.NominationList.Status.EXCLUDED;
import static org.learningsociety.criteria.award.NominationList.Status.NOMINATED;
import static org.learningsociety.criteria.award.NominationList.Status.NOT_NOMINATED;
import static org.learningsociety.criteria.award.NominationList.Status.TIED;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateBound;
import org.learningsociety.core.time.DateRange;

class NominationListTest {

    private static final LocalDate ON = LocalDate.of(2025, 12, 31);
    private static final LocalizedText POINTS = LocalizedText.of("điểm", "points");

    private static NominationRules rules(int quota) {
        return new NominationRules(
                AwardForm.GIAY_KHEN, List.of(POINTS), true, Optional.of(quota), Verification.ILLUSTRATIVE);
    }

    private static Nominee nominee(String id, Integer points, Boolean preferred) {
        return new Nominee(
                SubjectId.of(id),
                List.of(Optional.ofNullable(points).map(Rational::of)),
                Optional.ofNullable(preferred));
    }

    private static List<String> lines(NominationRules rules, List<Exclusion> exclusions, Nominee... nominees) {
        return NominationList.of(rules, Arrays.asList(nominees), exclusions, ON).entries().stream()
                .map(entry -> entry.nominee().subject() + " "
                        + entry.rank().map(String::valueOf).orElse("-") + " " + entry.status())
                .toList();
    }

    @Test
    void tieAcrossTheQuotaIsShownAsOne() {
        assertThat(lines(
                        rules(2),
                        List.of(),
                        nominee("d", 70, null),
                        nominee("b", 80, null),
                        nominee("a", 90, null),
                        nominee("c", 80, null)))
                .containsExactly("a 1 " + NOMINATED, "b 2 " + TIED, "c 2 " + TIED, "d 4 " + NOT_NOMINATED);
    }

    @Test
    void ofEqualMeritThoseComeFirstWhomTheLawPrefersIfItIsKnownOfAll() {
        assertThat(lines(rules(1), List.of(), nominee("a", 80, false), nominee("b", 80, true)))
                .containsExactly("b 1 " + NOMINATED, "a 2 " + NOT_NOMINATED);
        assertThat(lines(rules(1), List.of(), nominee("a", 80, null), nominee("b", 80, true)))
                .containsExactly("a 1 " + TIED, "b 1 " + TIED);
        assertThat(lines(
                        rules(1), List.of(), nominee("a", 80, false), nominee("b", 80, true), nominee("x", null, null)))
                .containsExactly("a 1 " + CANNOT_SAY, "b 1 " + CANNOT_SAY, "x - " + CANNOT_SAY);
    }

    @Test
    void missingMeritIsNotZeroAndLeavesOpenTheLastPlaces() {
        assertThat(lines(
                        rules(2),
                        List.of(),
                        nominee("a", 90, null),
                        nominee("b", 80, null),
                        nominee("c", 70, null),
                        nominee("x", null, null)))
                .containsExactly("a 1 " + NOMINATED, "b 2 " + CANNOT_SAY, "c 3 " + NOT_NOMINATED, "x - " + CANNOT_SAY);
    }

    @Test
    void missingMeritDoesNotMatterWhereThereArePlacesForAll() {
        NominationRules noQuota = new NominationRules(
                AwardForm.GIAY_KHEN, List.of(POINTS), true, Optional.empty(), Verification.ILLUSTRATIVE);
        Nominee open = new Nominee(SubjectId.of("y"), List.of(Optional.of(Rational.of(95))), Optional.empty(), true);

        assertThat(lines(noQuota, List.of(), nominee("a", 90, null), nominee("x", null, null), open))
                .containsExactly("a 1 " + NOMINATED, "x - " + NOMINATED, "y - " + CANNOT_SAY);
        assertThat(lines(rules(3), List.of(), nominee("a", 90, null), nominee("x", null, null), open))
                .containsExactly("a 1 " + NOMINATED, "x - " + NOMINATED, "y - " + CANNOT_SAY);
        assertThat(lines(rules(2), List.of(), nominee("a", 90, null), nominee("x", null, null), open))
                .containsExactly("a 1 " + CANNOT_SAY, "x - " + CANNOT_SAY, "y - " + CANNOT_SAY);
    }

    @Test
    void whoIsExcludedAtTheTimeTakesNoPlace() {
        Exclusion pending =
                new Exclusion(SubjectId.of("a"), DateRange.parse("2025-11-01/.."), "đang xem xét kỷ luật", List.of());
        Exclusion past =
                new Exclusion(SubjectId.of("b"), DateRange.parse("2025-01-01/2025-12-31"), "khiếu nại", List.of());

        assertThat(lines(rules(1), List.of(pending, past), nominee("a", 90, null), nominee("b", 80, null)))
                .containsExactly("b 1 " + NOMINATED, "a - " + EXCLUDED);
    }

    @Test
    void whoMayBeExcludedLeavesThePlaceOpen() {
        Exclusion open = new Exclusion(
                SubjectId.of("a"),
                new DateRange(DateBound.on(LocalDate.of(2020, 1, 1)), DateBound.unknown()),
                "kỷ luật",
                List.of());

        assertThat(lines(rules(1), List.of(open), nominee("a", 90, null), nominee("b", 80, null)))
                .containsExactly("b 1 " + CANNOT_SAY, "a - " + CANNOT_SAY);
    }

    @Test
    void laterKeyDecidesOnlyAmongEquals() {
        NominationRules two = new NominationRules(
                AwardForm.BANG_KHEN,
                List.of(POINTS, LocalizedText.of("số năm", "years")),
                false,
                Optional.empty(),
                Verification.ILLUSTRATIVE);
        Nominee fewYears = new Nominee(
                SubjectId.of("a"),
                List.of(Optional.of(Rational.of(80)), Optional.of(Rational.of(1))),
                Optional.empty());
        Nominee manyYears = new Nominee(
                SubjectId.of("b"),
                List.of(Optional.of(Rational.of(80)), Optional.of(Rational.of(5))),
                Optional.empty());
        Nominee morePoints = new Nominee(
                SubjectId.of("c"),
                List.of(Optional.of(Rational.of(81)), Optional.of(Rational.of(0))),
                Optional.empty());

        assertThat(lines(two, List.of(), fewYears, manyYears, morePoints))
                .containsExactly("c 1 " + NOMINATED, "b 2 " + NOMINATED, "a 3 " + NOMINATED);
    }

    @Test
    void subjectIsNominatedOnceAndWithAMeritForEachKey() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lines(rules(1), List.of(), nominee("a", 1, null), nominee("a", 2, null)));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> lines(rules(1), List.of(), new Nominee(SubjectId.of("a"), List.of(), Optional.empty())));
    }
}

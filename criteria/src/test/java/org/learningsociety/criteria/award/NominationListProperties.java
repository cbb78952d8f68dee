package org.learningsociety.criteria.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.criteria.award.NominationList.Entry;
import org.learningsociety.criteria.award.NominationList.Status;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.RubricId;
import org.learningsociety.criteria.scoring.Assessment;
import org.learningsociety.criteria.scoring.LevelOutcome;
import org.learningsociety.criteria.scoring.Verdict;

/** Ranking of nominees against every way in which what is not known can turn out. */
class NominationListProperties {

    private static final LocalDate ON = LocalDate.of(2025, 12, 31);
    private static final int MOST = 4;

    /** Few different merits, so that there are ties, and at most three that are not known. */
    @Provide
    Arbitrary<List<Nominee>> nominees() {
        Arbitrary<Optional<Rational>> merit = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.integers().between(0, MOST).map(points -> Optional.of(Rational.of(points)))),
                Tuple.of(1, Arbitraries.just(Optional.empty())));
        return Combinators.combine(merit, Arbitraries.of(true, false).optional(0.7))
                .as((points, preferred) -> new Nominee(SubjectId.of("x"), List.of(points), preferred))
                .list()
                .ofMaxSize(6)
                .map(NominationListProperties::numbered)
                .filter(all ->
                        all.stream().filter(nominee -> !nominee.isKnown()).count() <= 3);
    }

    private static List<Nominee> numbered(List<Nominee> nominees) {
        List<Nominee> numbered = new ArrayList<>();
        for (Nominee nominee : nominees) {
            numbered.add(new Nominee(SubjectId.of("s" + numbered.size()), nominee.merits(), nominee.preferred()));
        }
        return numbered;
    }

    private static NominationRules rules(int quota, boolean prefers) {
        return new NominationRules(
                AwardForm.GIAY_KHEN,
                List.of(LocalizedText.of("điểm", "points")),
                prefers,
                Optional.of(quota),
                Verification.ILLUSTRATIVE);
    }

    private static List<Entry> entries(NominationRules rules, List<Nominee> nominees) {
        return NominationList.of(rules, nominees, List.of(), ON).entries();
    }

    @Property
    @Label("P-95 the order in which nominees come changes nothing, and one more reverses no two others")
    void ranksDoNotDependOnTheOthers(
            @ForAll("nominees") List<Nominee> nominees, @ForAll @IntRange(max = 6) int quota, @ForAll Random random) {
        List<Nominee> shuffled = new ArrayList<>(nominees);
        Collections.shuffle(shuffled, random);
        NominationRules rules = rules(quota, false);
        List<Entry> all = entries(rules, nominees);

        assertThat(entries(rules, shuffled)).isEqualTo(all);
        if (!nominees.isEmpty()) {
            Nominee gone = shuffled.get(0);
            List<SubjectId> without = entries(rules, shuffled.subList(1, shuffled.size())).stream()
                    .map(entry -> entry.nominee().subject())
                    .toList();
            assertThat(all.stream()
                            .map(entry -> entry.nominee().subject())
                            .filter(subject -> !subject.equals(gone.subject())))
                    .containsExactlyElementsOf(without);
        }
    }

    @Property
    @Label("what is certain of a nominee holds however the unknown merits turn out; ties are ties")
    void whatIsCertainHolds(
            @ForAll("nominees") List<Nominee> nominees, @ForAll @IntRange(max = 6) int quota, @ForAll boolean prefers) {
        NominationRules rules = rules(quota, prefers);
        List<List<Entry>> turns =
                completions(nominees).stream().map(all -> entries(rules, all)).toList();
        for (Entry entry : entries(rules, nominees)) {
            Statistics.label("status").collect(entry.status());
            for (List<Entry> turn : turns) {
                Status then = turn.stream()
                        .filter(one ->
                                one.nominee().subject().equals(entry.nominee().subject()))
                        .findFirst()
                        .orElseThrow()
                        .status();
                if (entry.status() != Status.CANNOT_SAY) {
                    assertThat(then).isEqualTo(entry.status());
                }
                assertThat(then).isNotEqualTo(Status.CANNOT_SAY);
            }
        }
        for (List<Entry> turn : turns) {
            assertThat(turn.stream()
                            .filter(entry -> entry.status() == Status.NOMINATED)
                            .count())
                    .isLessThanOrEqualTo(quota);
        }
    }

    @Property
    @Label(
            "who meets the criteria is nominated whoever else turns out to meet them, and who does not meet them never is")
    void whatIsCertainHoldsWhoeverMeetsTheCriteria(
            @ForAll("nominees") List<Nominee> nominees, @ForAll @IntRange(max = 6) int quota, @ForAll Random random) {
        Map<SubjectId, Nominee> known = new HashMap<>();
        List<Assessment> judged = new ArrayList<>();
        for (Nominee nominee : nominees) {
            known.put(
                    nominee.subject(),
                    nominee.isKnown() ? nominee : known(nominee).get(0));
            judged.add(assessment(nominee.subject(), Verdict.values()[random.nextInt(Verdict.values().length)]));
        }
        NominationRules rules = rules(quota, random.nextBoolean());
        List<Entry> entries = entries(rules, Nominee.among(judged, one -> get(known, one)));
        entries.forEach(entry -> Statistics.label("status").collect(entry.status()));

        assertThat(entries.stream().map(entry -> entry.nominee().subject()))
                .containsExactlyInAnyOrderElementsOf(judged.stream()
                        .filter(one -> one.verdict() != Verdict.NOT_ACHIEVED)
                        .map(Assessment::subject)
                        .toList());
        for (List<SubjectId> meeting : turns(judged)) {
            List<Nominee> then = meeting.stream().map(known::get).toList();
            for (Entry entry : entries(rules, then)) {
                Status before = entries.stream()
                        .filter(one ->
                                one.nominee().subject().equals(entry.nominee().subject()))
                        .findFirst()
                        .orElseThrow()
                        .status();
                assertThat(before).isIn(entry.status(), Status.CANNOT_SAY);
            }
        }
    }

    private static Nominee get(Map<SubjectId, Nominee> known, Assessment judged) {
        return Objects.requireNonNull(known.get(judged.subject()));
    }

    private static Assessment assessment(SubjectId subject, Verdict verdict) {
        return Assessment.builder()
                .subject(subject)
                .rubric(new RubricId("r"))
                .on(ON)
                .tight(true)
                .addLevels(new LevelOutcome(new LevelId("dat"), verdict, List.of()))
                .build();
    }

    /** Every way in which those of whom it is open may meet the criteria or not. */
    private static List<List<SubjectId>> turns(List<Assessment> judged) {
        List<List<SubjectId>> turns = new ArrayList<>(List.of(List.of()));
        for (Assessment one : judged) {
            List<List<SubjectId>> longer = new ArrayList<>();
            for (List<SubjectId> begun : turns) {
                if (one.verdict() != Verdict.ACHIEVED) {
                    longer.add(begun);
                }
                if (one.verdict() != Verdict.NOT_ACHIEVED) {
                    List<SubjectId> more = new ArrayList<>(begun);
                    more.add(one.subject());
                    longer.add(more);
                }
            }
            turns = longer;
        }
        return turns;
    }

    private static List<List<Nominee>> completions(List<Nominee> nominees) {
        List<List<Nominee>> completions = new ArrayList<>(List.of(List.of()));
        for (Nominee nominee : nominees) {
            List<List<Nominee>> longer = new ArrayList<>();
            for (List<Nominee> begun : completions) {
                for (Nominee known : known(nominee)) {
                    List<Nominee> more = new ArrayList<>(begun);
                    more.add(known);
                    longer.add(more);
                }
            }
            completions = longer;
        }
        return completions;
    }

    private static List<Nominee> known(Nominee nominee) {
        if (nominee.isKnown()) {
            return List.of(nominee);
        }
        List<Nominee> known = new ArrayList<>();
        for (int points = -1; points <= MOST + 1; points++) {
            known.add(new Nominee(nominee.subject(), List.of(Optional.of(Rational.of(points))), nominee.preferred()));
        }
        return known;
    }
}

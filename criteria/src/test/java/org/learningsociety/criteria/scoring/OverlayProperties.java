package org.learningsociety.criteria.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.learningsociety.core.json.JsonCursor;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.json.CriteriaFormats;
import org.learningsociety.criteria.json.RubricFingerprint;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.Overlay;
import org.learningsociety.criteria.rubric.OverlayId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.rubric.SlotId;
import org.learningsociety.criteria.testkit.EvidenceArbitraries;
import org.learningsociety.criteria.testkit.EvidenceArbitraries.Case;
import org.learningsociety.criteria.testkit.JsonMutations;
import org.learningsociety.criteria.testkit.RubricArbitraries;

class OverlayProperties {

    private static final Context CONTEXT = Context.on(LocalDate.of(2024, 12, 31));

    @Provide
    Arbitrary<Case> scored() {
        return EvidenceArbitraries.cases(RubricArbitraries.rubrics());
    }

    @Provide
    Arbitrary<Rubric> rubrics() {
        return RubricArbitraries.documents();
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 200)
    @Label("P-65 an overlay that says nothing is the identity; the rubric under an overlay stays as it is")
    void p65Identity(@ForAll("rubrics") Rubric rubric) {
        String before = CriteriaFormats.rubric().write(rubric);

        assertThat(rubric.with(overlay("rong", rubric, List.of(), 0)).orElseThrow())
                .isSameAs(rubric);
        rubric.with(overlay("day", rubric, rubric.slots().toList(), 0));

        assertThat(CriteriaFormats.rubric().write(rubric)).isEqualTo(before);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 200)
    @Label("P-65 overlays that fill different slots give the same rubric in either order")
    void p65DisjointOverlaysCommute(@ForAll("rubrics") Rubric rubric) {
        List<SlotId> slots =
                rubric.slots().filter(slot -> isNumber(rubric, slot)).toList();
        List<SlotId> some = slots.subList(0, slots.size() / 2);
        List<SlotId> others = slots.subList(slots.size() / 2, slots.size());
        Overlay first = overlay("mot", rubric, some, 0);
        Overlay second = overlay("hai", rubric, others, 0);
        Statistics.label("slots").collect(Math.min(slots.size(), 3));

        Optional<Rubric> oneWay =
                rubric.with(first).flatMap(laid -> laid.with(second)).value();
        Optional<Rubric> otherWay =
                rubric.with(second).flatMap(laid -> laid.with(first)).value();

        assertThat(oneWay.map(laid -> laid.withOverlays(List.of())))
                .isEqualTo(otherWay.map(laid -> laid.withOverlays(List.of())));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Label("P-66 with every slot at one end, the score lies within the score without the overlay")
    void p66AFilledSlotNarrowsTheScore(@ForAll("scored") Case scored, @ForAll boolean high) {
        Rubric rubric = scored.rubric();
        List<SlotId> slots =
                rubric.slots().filter(slot -> isNumber(rubric, slot)).toList();
        Rubric filled =
                rubric.with(overlay("day", rubric, slots, high ? 1 : 0)).value().orElse(rubric);
        Assessment without = Scorer.score(rubric, scored.evidence(), CONTEXT);
        Assessment with = Scorer.score(filled, scored.evidence(), CONTEXT);

        with.total()
                .ifPresent(total -> assertThat(without.total().orElseThrow().encloses(total))
                        .isTrue());
        for (int i = 0; i < with.levels().size(); i++) {
            Verdict certain = without.levels().get(i).verdict();
            if (certain == Verdict.ACHIEVED || certain == Verdict.NOT_ACHIEVED) {
                assertThat(with.levels().get(i).verdict()).isEqualTo(certain);
            }
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 200)
    @Label("P-67 editing texts changes the content hash and not the structure hash")
    void p67TextsAreNotStructure(@ForAll("rubrics") Rubric rubric) {
        RubricFingerprint before = RubricFingerprint.of(rubric);
        Criterion first = rubric.criteria().get(0);
        List<Criterion> criteria = new ArrayList<>(rubric.criteria());
        criteria.set(
                0,
                Criterion.builder()
                        .from(first)
                        .name(LocalizedText.of("Tên khác", "Another name"))
                        .citations(List.of())
                        .build());

        for (Rubric edited : List.of(
                rubric.withName(LocalizedText.of("Tên khác", "Another name")),
                rubric.withNotes(LocalizedText.of("Ghi chú khác.", "Another note.")),
                rubric.withCriteria(criteria))) {
            assertThat(RubricFingerprint.of(edited).structure()).isEqualTo(before.structure());
            assertThat(RubricFingerprint.of(edited).content()).isNotEqualTo(before.content());
        }
    }

    /** A rubric, the same with one number changed, and evidence for it. */
    private record Edit(Rubric rubric, Rubric edited, List<Evidence> evidence) {

        boolean changesAScore() {
            return evidence.stream().anyMatch(any -> !earned(rubric, any).equals(earned(edited, any)));
        }

        private static List<?> earned(Rubric rubric, Evidence evidence) {
            Assessment found = score(rubric, evidence);
            return List.of(
                    found.total(),
                    found.levels().stream().map(LevelOutcome::verdict).toList());
        }
    }

    @Provide
    Arbitrary<Edit> edits() {
        return RubricArbitraries.rubrics()
                .filter(rubric -> rubric.nodes()
                        .anyMatch(node -> node.rule().figures().findAny().isPresent()))
                .flatMap(rubric -> Combinators.combine(
                                JsonMutations.ofNumber(
                                        CriteriaFormats.rubric().encode(rubric), JsonMutations.NUMBERS_OF_RUBRICS),
                                EvidenceArbitraries.evidence(rubric).list().ofSize(8))
                        .as((document, evidence) -> CriteriaFormats.rubric()
                                .decode(JsonCursor.of("r.json", document))
                                .value()
                                .map(edited -> new Edit(rubric, edited, evidence))))
                .filter(Optional::isPresent)
                .map(Optional::orElseThrow);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Label("P-67 a number that changes a score of anybody is structure")
    void p67WhatChangesAScoreIsStructure(@ForAll("edits") Edit edit) {
        boolean pivot = edit.changesAScore();
        Statistics.label("changes a score")
                .collect(pivot)
                .coverage(pivots -> pivots.check(true).percentage(part -> part > 25 && part < 95));

        RubricFingerprint before = RubricFingerprint.of(edit.rubric());
        RubricFingerprint after = RubricFingerprint.of(edit.edited());
        assertThat(after.content().equals(before.content()))
                .isEqualTo(edit.edited().equals(edit.rubric()));
        if (pivot) {
            assertThat(after.structure()).isNotEqualTo(before.structure());
            assertThat(after.content()).isNotEqualTo(before.content());
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Label("P-121 the difference of two assessments turns the first into the second; that of equal ones is empty")
    void p121Difference(@ForAll("scored") Case scored, @ForAll("scored") Case other) {
        Assessment a = Scorer.score(scored.rubric(), scored.evidence(), CONTEXT);
        Assessment b = Scorer.score(other.rubric(), other.evidence(), CONTEXT);
        Assessment later =
                Scorer.score(scored.rubric(), Evidence.of(scored.evidence().subject(), List.of()), CONTEXT);

        for (Assessment second : List.of(b, later, a)) {
            AssessmentDifference difference = AssessmentDifference.between(a, second);
            assertThat(difference.appliedTo(a)).isEqualTo(second);
            String text = CriteriaFormats.difference().write(difference);
            assertThat(CriteriaFormats.difference().read("khac-biet.json", text).orElseThrow())
                    .isEqualTo(difference);
            assertThat(difference.isEmpty()).isEqualTo(a.equals(second));
            assertThat(difference.nodes())
                    .noneMatch(node ->
                            node.before().equals(node.after()) && node.parts().isEmpty());
        }
    }

    private static Assessment score(Rubric rubric, Evidence evidence) {
        return Scorer.score(rubric, evidence, CONTEXT);
    }

    /** A slot of a rule cannot be filled by a number. */
    private static boolean isNumber(Rubric rubric, SlotId slot) {
        return rubric.nodes()
                .noneMatch(node -> node.rule() instanceof Rule.Unstated unstated
                        && unstated.slot().equals(slot));
    }

    /** Fills slots with 0 or 1, which suits shares and points; what does not fit is refused, which some tests allow for. */
    private static Overlay overlay(String id, Rubric rubric, List<SlotId> slots, long value) {
        TreeMap<SlotId, Overlay.Filling> fillings = new TreeMap<>();
        slots.forEach(slot -> fillings.put(slot, new Overlay.Filling(Rational.of(value), List.of())));
        return new Overlay(
                new OverlayId(id),
                rubric.id(),
                LocalizedText.of("Phương án sinh ra để thử", "An overlay generated for tests"),
                Verification.ILLUSTRATIVE,
                fillings,
                List.of());
    }
}

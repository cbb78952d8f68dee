package org.learningsociety.criteria.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.Overlay;
import org.learningsociety.criteria.rubric.OverlayId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.SlotId;

/** Overlays with every kind of change; whether a rubric bears them is another question. */
public final class OverlayArbitraries {

    private OverlayArbitraries() {}

    /** Overlays whose criteria and levels are those of generated rubrics. */
    public static Arbitrary<Overlay> documents() {
        return RubricArbitraries.documents().flatMap(OverlayArbitraries::of);
    }

    private static Arbitrary<Overlay> of(Rubric rubric) {
        Arbitrary<List<Overlay.Change>> changes =
                Arbitraries.of(changes(rubric)).list().ofMaxSize(3);
        Arbitrary<Overlay.Filling> fillings = Combinators.combine(
                        Arbitraries.of("0", "1/3", "-2.5", "87.5").map(Rational::parse),
                        Arbitraries.of(Citation.parse("tt-22-2020-bgddt, Điều 5"))
                                .list()
                                .ofMaxSize(1))
                .as(Overlay.Filling::new);
        Arbitrary<TreeMap<SlotId, Overlay.Filling>> slots = Arbitraries.maps(
                        Arbitraries.of("1.1.partial", "cut", "x-own").map(SlotId::new), fillings)
                .ofMaxSize(3)
                .map(TreeMap::new);
        return Combinators.combine(slots, changes, Arbitraries.of(Verification.class))
                .as((filled, changed, verification) -> new Overlay(
                        new OverlayId("phuong-an"),
                        rubric.id(),
                        LocalizedText.of("Phương án sinh ra để thử", "An overlay generated for tests"),
                        verification,
                        filled,
                        changed));
    }

    private static List<Overlay.Change> changes(Rubric rubric) {
        List<Overlay.Change> changes = new ArrayList<>();
        rubric.nodes().forEach(node -> {
            changes.add(new Overlay.ReplaceCriterion(node));
            changes.add(new Overlay.AddCriterion(Optional.of(new CriterionId("1")), node));
            changes.add(new Overlay.DropCriterion(node.id()));
        });
        rubric.levels().forEach(level -> {
            changes.add(new Overlay.ReplaceLevel(level));
            changes.add(new Overlay.AddLevel(level));
        });
        changes.add(new Overlay.AddCriterion(Optional.empty(), rubric.criteria().get(0)));
        changes.add(new Overlay.DropLevel(new LevelId("level-1")));
        return changes;
    }
}

package org.learningsociety.criteria.json;

import org.learningsociety.core.json.JsonCodec;
import org.learningsociety.core.json.JsonUnion;
import org.learningsociety.criteria.rubric.Rule;

/** The rules, told apart by the field {@code kind}. */
final class RuleCodec {

    private RuleCodec() {}

    static JsonCodec<Rule> create() {
        return JsonUnion.<Rule>by("kind")
                .with("marks", Rule.Marks.class, LeafCodecs.marks())
                .with("panel", Rule.Panel.class, LeafCodecs.panel())
                .with("content", Rule.Content.class, LeafCodecs.content())
                .with("choice", Rule.Choice.class, LeafCodecs.choice())
                .with("bands", Rule.Bands.class, LeafCodecs.bands())
                .with("proportional", Rule.Proportional.class, LeafCodecs.proportional())
                .with("per-unit", Rule.PerUnit.class, LeafCodecs.perUnit())
                .with("worth", Rule.Worth.class, JoinCodecs.worth())
                .with("sum", Rule.Sum.class, JoinCodecs.sum())
                .with("weighted-sum", Rule.WeightedSum.class, JoinCodecs.weightedSum())
                .with("best-of", Rule.BestOf.class, JoinCodecs.bestOf())
                .with("minimum", Rule.Minimum.class, JoinCodecs.several(Rule.Minimum::new))
                .with("limited", Rule.Limited.class, JoinCodecs.limited())
                .with("deduction", Rule.Deduction.class, JoinCodecs.deduction())
                .with("holds", Rule.Holds.class, LeafCodecs.yesNo(Rule.Holds::new))
                .with("holds-not", Rule.HoldsNot.class, LeafCodecs.yesNo(Rule.HoldsNot::new))
                .with("share-at-least", Rule.ShareAtLeast.class, LeafCodecs.shareAtLeast())
                .with("count-at-least", Rule.CountAtLeast.class, LeafCodecs.countAtLeast())
                .with("number-at-least", Rule.NumberAtLeast.class, LeafCodecs.numberAtLeast())
                .with("title-held", Rule.TitleHeld.class, LeafCodecs.titleHeld())
                .with("unstated", Rule.Unstated.class, LeafCodecs.unstated())
                .with("all", Rule.All.class, JoinCodecs.several(Rule.All::new))
                .with("any", Rule.Any.class, JoinCodecs.several(Rule.Any::new))
                .with("at-least", Rule.AtLeast.class, JoinCodecs.atLeast())
                .with("knock-out", Rule.KnockOut.class, JoinCodecs.several(Rule.KnockOut::new));
    }
}

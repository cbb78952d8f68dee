package org.learningsociety.core.tailoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningsociety.core.testkit.TailoringArbitraries.CAMPAIGN;
import static org.learningsociety.core.testkit.TailoringArbitraries.item;
import static org.learningsociety.core.testkit.TailoringArbitraries.link;
import static org.learningsociety.core.testkit.TailoringArbitraries.plan;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.law.Instruments;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.plan.ItemKind;
import org.learningsociety.core.plan.LinkKind;
import org.learningsociety.core.plan.Plan;
import org.learningsociety.core.plan.PlanItemId;

class AlignmentTest {

    private static final Plan ABOVE = plan("above")
            .withItems(
                    item("family", 1, "học tập trong gia đình"),
                    item("life", 2, "Học tập suốt đời"),
                    item("other", 3, "Chuyển đổi số"),
                    item("way", 4, "học tập suốt đời").withKind(ItemKind.SOLUTION));

    @Test
    void theMostAlikeComesFirstAndWhatSharesNothingNotAtAll() {
        Plan local = plan("local").withItems(item("x", 1, "học tập suốt đời"));

        assertThat(suggest(local, Rational.ZERO))
                .extracting(one -> one.item() + " ← " + one.parent().label() + " " + one.likeness())
                .containsExactly("x ← above/life 1", "x ← above/family 2/7");
        assertThat(suggest(local, Rational.of(2, 7))).hasSize(2);
        assertThat(suggest(local, Rational.of(1, 3))).hasSize(1);
    }

    @Test
    void toneMarksUnicodeFormsAndPunctuationDoNotMatter() {
        Plan above = plan("above").withItems(item("culture", 1, "Văn hoá, học tập"));
        Plan local =
                plan("local").withItems(item("x", 1, Normalizer.normalize("văn hóa – HỌC TẬP", Normalizer.Form.NFD)));

        assertThat(suggest(local, above, Rational.ONE)).hasSize(1);
    }

    @Test
    void whatIsLinkedNeedsNoSuggestion() {
        Plan local = plan("local")
                .withItems(item("x", 1, "học tập suốt đời"))
                .withLinks(link(
                        Optional.of(PlanItemId.of("x")), Optional.empty(), Set.of(LinkKind.ADDED), Optional.empty()));

        assertThat(suggest(local, Rational.ZERO)).isEmpty();
    }

    private static List<Alignment> suggest(Plan local, Rational least) {
        return suggest(local, ABOVE, least);
    }

    private static List<Alignment> suggest(Plan local, Plan above, Rational least) {
        PlanNetwork network = PlanNetwork.of(
                        List.of(CAMPAIGN),
                        List.of(local, above),
                        Instruments.of(List.of()).orElseThrow())
                .orElseThrow();
        return Alignment.suggest(network, local.id(), above.id(), least);
    }
}

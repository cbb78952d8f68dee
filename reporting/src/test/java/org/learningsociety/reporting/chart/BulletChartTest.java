package org.learningsociety.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.plan.PlanId;
import org.learningsociety.core.target.Comparison;
import org.learningsociety.core.target.Goal;
import org.learningsociety.core.target.Progress;
import org.learningsociety.core.target.Requirement;
import org.learningsociety.core.target.TargetStatus;
import org.learningsociety.core.target.ValueBounds;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.reporting.chart.BulletChart.Bullet;
import org.learningsociety.reporting.tally.Rate;
import org.learningsociety.reporting.testkit.Xml;
import org.w3c.dom.Document;

class BulletChartTest {
    private static final LocalizedText TITLE = LocalizedText.of("Chỉ tiêu", "Targets");
    private static final Optional<Rate> RATE = Optional.of(Rate.of(percent(40), percent(50), percent(60)));

    @Test
    void theBarEndsAtWhatIsCertainAndTheHatchingAtWhatMayBe() {
        Document svg = draw(bullet(RATE, 70));

        assertThat(drawn(svg, "class", "met")).containsExactly(" 40.00%");
        assertThat(drawn(svg, "fill", "url(#c-hatch)")).containsExactly("40.00% 20.00%");
    }

    @Test
    void theMarkStandsAtTheTarget() {
        assertThat(marks(draw(bullet(RATE, 70)))).containsExactly("70.00%");
    }

    @Test
    void aTargetThatIsNotCertainHasTwoMarks() {
        Requirement open = new Requirement(Comparison.AT_LEAST, new ValueBounds(percent(30), percent(35)));

        assertThat(marks(draw(new Bullet(TITLE, RATE, open, Optional.empty()))))
                .containsExactlyInAnyOrder("30.00%", "35.00%");
    }

    @Test
    void onlyATargetOutsideTheHatchingIsReachedOrMissed() {
        assertThat(bullet(RATE, 40).status()).isEqualTo(TargetStatus.REACHED);
        assertThat(bullet(RATE, 41).status()).isEqualTo(TargetStatus.UNDETERMINED);
        assertThat(bullet(RATE, 60).status()).isEqualTo(TargetStatus.UNDETERMINED);
        assertThat(bullet(RATE, 61).status()).isEqualTo(TargetStatus.NOT_REACHED);
        assertThat(bullet(Optional.empty(), 1).status()).isEqualTo(TargetStatus.UNDETERMINED);
    }

    @Test
    void wordsTellTheFigureTheTargetAndWhetherItIsReached() {
        BulletChart chart = chart(bullet(RATE, 70), bullet(Optional.empty(), 5));

        assertThat(chart.describe(Language.VI))
                .containsExactly(
                        "A: 50,0\u00a0% (chắc chắn từ 40,0\u00a0% đến 60,0\u00a0%); chỉ tiêu ít nhất 70,0\u00a0% – Chưa đạt chỉ tiêu",
                        "A: không có số liệu; chỉ tiêu ít nhất 5,0\u00a0%, đến ngày 31/12/2025 – Chưa thể kết luận");
        assertThat(chart.toSvg(Language.EN)).contains(">Target not reached<", ">Cannot say yet<", ">40.0–60.0%<");
    }

    @Test
    void withoutDataThereIsNoBar() {
        Document svg = draw(bullet(Optional.empty(), 70));

        assertThat(drawn(svg, "class", "met")).isEmpty();
        assertThat(marks(svg)).hasSize(1);
    }

    @Test
    void theTargetsOfAPlanThatAskAShareAreShown() {
        var targets = CoreCatalog.load().plans().stream()
                .filter(plan -> plan.id().equals(PlanId.of("de-an-xhht-2021")))
                .findFirst()
                .orElseThrow()
                .targets();
        List<Progress> progress = Progress.of(targets, List.of(), group -> Optional.empty(), LocalDate.of(2026, 1, 1))
                .orElseThrow();

        BulletChart chart = BulletChart.of("c", TITLE, progress);

        assertThat(chart.bullets())
                .hasSameSizeAs(progress.stream()
                        .filter(one -> one.target().goal() instanceof Goal.ShareOf)
                        .toList())
                .isNotEmpty()
                .allSatisfy(bullet -> assertThat(bullet.rate()).isEmpty());
        // The same is asked for two years, and what can be read in two ways is told by both.
        assertThat(chart.describe(Language.VI)).doesNotHaveDuplicates();
    }

    @Test
    void aTargetBeyondTheWholeIsRefused() {
        assertThatThrownBy(() -> bullet(RATE, 101)).hasMessageContaining("[0, 1]");
    }

    private static BulletChart chart(Bullet... bullets) {
        return new BulletChart("c", TITLE, List.of(bullets));
    }

    private static Document draw(Bullet bullet) {
        return Xml.parse(chart(bullet).toSvg(Language.VI));
    }

    private static Bullet bullet(Optional<Rate> rate, int target) {
        return new Bullet(
                LocalizedText.ofName("A"),
                rate,
                new Requirement(Comparison.AT_LEAST, ValueBounds.exactly(percent(target))),
                target == 5 ? Optional.of(LocalDate.of(2025, 12, 31)) : Optional.empty());
    }

    private static Rational percent(int percent) {
        return Rational.of(percent, 100);
    }

    private static List<String> marks(Document svg) {
        return Xml.elements(svg, "line").stream()
                .filter(line -> line.getAttribute("class").equals("mark"))
                .filter(line -> line.getParentNode() == svg.getDocumentElement())
                .map(line -> line.getAttribute("x1"))
                .toList();
    }

    /** The places of the bars' parts, without those of the legend. */
    private static List<String> drawn(Document svg, String attribute, String value) {
        return Xml.elements(svg, "rect").stream()
                .filter(rect -> rect.getAttribute(attribute).equals(value))
                .filter(rect -> rect.getParentNode() == svg.getDocumentElement())
                .map(rect -> rect.getAttribute("x") + " " + rect.getAttribute("width"))
                .toList();
    }
}

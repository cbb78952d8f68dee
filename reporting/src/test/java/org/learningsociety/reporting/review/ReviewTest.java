package org.learningsociety.reporting.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.text.Language;
import org.learningsociety.reporting.render.MarkdownRenderer;
import org.learningsociety.reporting.report.Block;
import org.learningsociety.reporting.report.Cell;
import org.learningsociety.reporting.report.Report;
import org.learningsociety.reporting.report.Row;
import org.learningsociety.reporting.report.Section;
import org.learningsociety.reporting.tally.Suppression;
import org.learningsociety.reporting.testkit.SampleReview;
import org.learningsociety.reporting.testkit.SmallMap;

class ReviewTest {

    private static final Report REPORT = SampleReview.review().toReport();

    @Test
    void theSectionsFollowTheQuestionsOfAReader() {
        assertThat(REPORT.sections().stream().map(Section::id))
                .containsExactly("overview", "targets", "families", "submissions", "exemplary", "quality", "manifest");
    }

    @Test
    void aSectionAboutNothingIsLeftOut() {
        Report bare = SampleReview.review()
                .withMeasures(List.of())
                .withSubmissions(Optional.empty())
                .withExemplaryCases(List.of())
                .withManifest(List.of())
                .toReport();

        assertThat(bare.sections().stream().map(Section::id)).containsExactly("overview", "quality");
        assertThat(MarkdownRenderer.render(bare, Language.VI)).contains("Không có số liệu.");
    }

    /** 25 of 100 are met, 5 are unknown and 40 missing: the share lies from 25 % to 70 %; of 60 received 25 are met. */
    @Test
    void aShareStandsBesideItsBoundsAndWhatWasReceived() {
        assertThat(MarkdownRenderer.render(REPORT, Language.VI).replace('\u00a0', ' '))
                .contains("Gia đình học tập: 41,7 % (chắc chắn từ 25,0 % đến 70,0 %; đã nhận 60,0 % số dự kiến).");
    }

    @Test
    void aTargetIsJudgedByTheBounds() {
        assertThat(texts(table("targets-table"), 4, Language.VI))
                .containsExactly("đã đạt", "chưa kết luận được", "chưa đạt");
        assertThat(texts(table("targets-table"), 1, Language.EN).map(text -> text.replace('\u00a0', ' ')))
                .containsExactly("at least 20.0%", "at least 50.0%", "at least 90.0%");
    }

    @Test
    void theUnitsAreInDictionaryOrderAndTheTotalIsTheUnitItself() {
        Block.Table units = table("families-units");

        assertThat(texts(units, 0, Language.VI)).containsExactly("Xã An", "Xã Bình");
        assertThat(units.total().orElseThrow().cells().subList(1, 6))
                .containsExactly(Cell.count(100), Cell.count(60), Cell.count(25), Cell.count(30), Cell.count(45));
    }

    /** a quotes 20 of 50, b 5 of 10; a lies from 40 % to 50 %, b from 10 % to 90 %: either may be first. */
    @Test
    void ranksAreAsUncertainAsTheShares() {
        Block.Table league = table("families-league");

        assertThat(texts(league, 1, Language.VI)).containsExactly("Xã Bình", "Xã An");
        assertThat(league.rows().stream().map(row -> row.cells().get(0))).containsExactly(Cell.count(1), Cell.count(2));
        assertThat(texts(league, 3, Language.VI)).containsExactly("1–2", "1–2");
    }

    @Test
    void whoDidNotReportInTimeIsNamed() {
        Block.Table missing = table("submissions-table");

        assertThat(texts(missing, 0, Language.VI)).containsExactly("Xã An", "Xã Bình");
        assertThat(texts(missing, 1, Language.VI)).containsExactly("Gửi muộn", "Chưa gửi, quá hạn");
        assertThat(missing.rows().get(1).cells().get(2)).isEqualTo(Cell.noData());
    }

    @Test
    void whatIsSuppressedShowsNowhere() {
        Measure families = SampleReview.families();
        Suppression suppression = Suppression.of(
                families.figures(), unit -> SampleReview.MAP.parent(unit).map(parent -> parent.id()), 6);
        assertThat(suppression.isSuppressed(SmallMap.B)).isTrue();
        Report report = SampleReview.review()
                .withMeasures(families.withSuppression(suppression))
                .toReport();

        Block.Table units = table(report, "families-units");
        assertThat(units.rows().get(1).cells().subList(1, 7)).containsOnly(Cell.suppressed());
        assertThat(report.tables().map(Block.Table::id)).doesNotContain("families-league");
        assertThat(MarkdownRenderer.render(report, Language.VI)).contains("Số liệu về dưới 6 đối tượng");
    }

    @Test
    void aUnitWithoutUnitsBelowItHasARowOfItsOwn() {
        Block.Table units = table(
                SampleReview.review()
                        .withKind(ReviewKind.UNIT)
                        .withUnit(SmallMap.A)
                        .toReport(),
                "families-units");

        assertThat(texts(units, 0, Language.VI)).containsExactly("Xã An");
        assertThat(units.total()).isEmpty();
    }

    @Test
    void aUnitThatIsNotOnTheMapIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleReview.review().withUnit(SmallMap.X))
                .withMessage("the unit must be on the map, but x is not");
    }

    private static Block.Table table(String id) {
        return table(REPORT, id);
    }

    private static Block.Table table(Report report, String id) {
        return report.tables()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> texts(Block.Table table, int column, Language language) {
        return table.rows().stream()
                .map(Row::cells)
                .map(cells -> ((Cell.Text) cells.get(column)).text().in(language));
    }
}

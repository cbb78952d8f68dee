package org.learningsociety.examples.programs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.learningsociety.core.law.Instruments;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.Succession;
import org.learningsociety.core.territory.UnitCode;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.scoring.Assessment;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.scoring.Scorer;
import org.learningsociety.criteria.scoring.Verdict;
import org.learningsociety.reporting.chart.RateBars;
import org.learningsociety.reporting.report.Block;
import org.learningsociety.reporting.report.Cell;
import org.learningsociety.reporting.report.Column;
import org.learningsociety.reporting.report.ColumnType;
import org.learningsociety.reporting.report.KeyFigure;
import org.learningsociety.reporting.report.ReasonNode;
import org.learningsociety.reporting.report.Reference;
import org.learningsociety.reporting.report.Report;
import org.learningsociety.reporting.report.Row;
import org.learningsociety.reporting.report.Section;
import org.learningsociety.reporting.report.Source;
import org.learningsociety.reporting.tally.Strata;
import org.learningsociety.reporting.tally.Tally;
import org.learningsociety.reporting.wording.Wording;

/** The report on Krông Nô: who earned what, what is still open and why, and what became of the communes. */
final class KrongNoReport {

    private static final UnitCode DISTRICT = UnitCode.nso("664");
    private static final LocalDate AFTER_THE_REFORM = LocalDate.of(2025, 7, 1);
    private static final int SHOWN = 12;
    private static final LocalizedText SYNTHETIC = text(
            "Dữ liệu giả lập: mọi minh chứng trong báo cáo này được tạo ra để minh họa, không phải số liệu của huyện Krông Nô.",
            "Synthetic data: all evidence in this report was made up for illustration; none of it is about the real district.");
    private static final Column SUBJECT = Column.of("subject", text("Đối tượng", "Subject"), ColumnType.TEXT);
    private static final Column POINTS = Column.of("points", text("Điểm", "Points"), ColumnType.POINTS);
    private static final Column WHY = Column.of("why", text("Điều quyết định", "What decides"), ColumnType.TEXT);

    private final Results results;
    private final Gazetteer territory;
    private final Instruments instruments;

    private KrongNoReport(Results results) {
        this.results = results;
        this.territory = results.core().territory();
        this.instruments = results.core().instruments();
    }

    static Report of(Results results, List<Problem> problems) {
        KrongNoReport report = new KrongNoReport(results);
        List<Section> sections = new ArrayList<>();
        sections.add(report.overview());
        results.rounds().forEach(round -> sections.add(report.section(round)));
        report.example().ifPresent(sections::add);
        sections.add(report.problems(problems));
        sections.add(report.reform());
        sections.add(report.unknowns());
        return Report.builder()
                .title(text(
                        "Đánh giá xã hội học tập tại huyện Krông Nô",
                        "Learning-society assessment in Krông Nô district"))
                .subtitle(text(
                        "Theo kế hoạch 123/KH-UBND, Thông tư 22/2020/TT-BGDĐT và quy tắc công nhận Công dân học tập",
                        "By plan 123/KH-UBND, circular 22/2020/TT-BGDĐT and the pass rule for Learning Citizens"))
                .date(LocalDate.of(2024, 12, 31))
                .notices(results.isSynthetic() ? List.of(SYNTHETIC) : List.of())
                .sections(sections)
                .build();
    }

    private Section overview() {
        Tally all = results.rounds().stream().map(Results.Round::tally).reduce(Tally.EMPTY, Tally::merge);
        List<RateBars.Bar> bars = results.rounds().stream()
                .map(round -> new RateBars.Bar(label(round.round().rubric()), round.tally()))
                .toList();
        return Section.of(
                "overview",
                text("Tóm tắt", "Overview"),
                List.of(
                        new Block.KeyFigures(List.of(
                                KeyFigure.of(text("Đối tượng", "Subjects"), Cell.count(all.expected())),
                                KeyFigure.of(text("Đạt", "Achieved"), Cell.count(all.met())),
                                KeyFigure.of(text("Chưa xác định", "Undetermined"), Cell.count(all.unknown())),
                                KeyFigure.of(text("Không đạt", "Not achieved"), Cell.count(all.notMet())))),
                        new Block.Paragraph(
                                text(
                                        "Thiếu số liệu không bị tính là không đạt. Đối tượng được ghi “chưa xác định” khi phần còn thiếu có thể làm thay đổi kết luận; vì vậy tỷ lệ đạt có hai đầu mút chắc chắn.",
                                        "Missing data does not count as failure. A subject is \"undetermined\" while what is missing can change the conclusion, so that the share achieved has two certain ends.")),
                        Block.Picture.of(new RateBars(
                                "overview-chart",
                                text("Tỷ lệ đạt theo từng bộ tiêu chí", "Share achieved by set of criteria"),
                                bars))));
    }

    private Section section(Results.Round round) {
        Rubric rubric = round.round().rubric();
        String id = rubric.id().value();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(text(
                "Đánh giá cho năm " + round.round().on().getYear() + ", tính đến hết ngày "
                        + vietnamese(round.round().on()) + ".",
                "Assessed for the year " + round.round().on().getYear() + ", as of "
                        + round.round().on() + ".")));
        if (rubric.levels().size() > 1) {
            blocks.add(levels(round));
        }
        if (rubric.subjectKinds().contains(SubjectKind.ADMINISTRATIVE_UNIT)) {
            blocks.add(eachCommune(round));
            return Section.of(id, rubric.name(), blocks);
        }
        blocks.add(byCommune(round));
        blocks.add(Block.Picture.of(RateBars.ranked(
                "bars-" + id,
                text("Tỷ lệ đạt theo xã", "Share achieved by commune"),
                communes(round.round().on())
                        .map(commune -> new RateBars.Bar(
                                LocalizedText.ofName(commune.fullName()),
                                round.byUnit().get(commune.id())))
                        .toList())));
        openCases(round).ifPresent(blocks::add);
        return Section.of(id, rubric.name(), blocks);
    }

    private Block levels(Results.Round round) {
        Rubric rubric = round.round().rubric();
        Tally tally = round.tally();
        List<Row> rows = rubric.levels().stream()
                .map(level -> Row.of(
                        Cell.text(level.name()), Cell.count(tally.levels().count(level.id()))))
                .toList();
        return Block.Table.of(
                "levels-" + rubric.id(),
                text("Số đối tượng theo mức chắc chắn đạt", "Subjects by the level that is certain"),
                List.of(
                        Column.of("level", text("Mức", "Level"), ColumnType.TEXT),
                        Column.of("subjects", text("Số đối tượng", "Subjects"), ColumnType.COUNT)),
                rows);
    }

    private Block.Table byCommune(Results.Round round) {
        Strata<?> byUnit = round.byUnit();
        List<Row> rows = communes(round.round().on())
                .map(commune ->
                        row(Cell.name(commune.fullName()), round.byUnit().get(commune.id())))
                .toList();
        Block.Table table = Block.Table.of(
                        "communes-" + round.round().rubric().id(),
                        text("Kết quả theo xã", "Results by commune"),
                        List.of(
                                Column.of("commune", text("Đơn vị hành chính", "Commune"), ColumnType.TEXT),
                                Column.of("rate", text("Tỷ lệ đạt", "Share achieved"), ColumnType.PERCENT),
                                Column.of("subjects", text("Đối tượng", "Subjects"), ColumnType.COUNT),
                                Column.of("met", text("Đạt", "Achieved"), ColumnType.COUNT),
                                Column.of("open", text("Chưa xác định", "Undetermined"), ColumnType.COUNT),
                                Column.of("missed", text("Không đạt", "Not achieved"), ColumnType.COUNT)),
                        rows)
                .withTotal(row(Cell.text(text("Toàn huyện", "District")), byUnit.total()))
                .withSources(Source.of(round.round().rubric(), instruments));
        return byUnit.unknown().expected() == 0
                ? table
                : table.withNotes(text(
                        "Đối tượng không rõ đơn vị hành chính chỉ có trong dòng tổng.",
                        "Subjects without a known commune are in the total only."));
    }

    /** Communes are the subjects themselves: one row says what was found and why. */
    private Block eachCommune(Results.Round round) {
        List<Row> rows = communes(round.round().on())
                .flatMap(commune -> round.assessed()
                        .filter(assessed -> assessed.subject().unit().equals(Optional.of(commune.id())))
                        .map(assessed -> Row.of(
                                Cell.name(commune.fullName()),
                                Cell.verdict(assessed.assessment().verdict()),
                                Cell.text(Decisive.of(round.round().rubric(), assessed.assessment())
                                        .text()))))
                .toList();
        return Block.Table.of(
                        "verdicts-" + round.round().rubric().id(),
                        text("Kết luận cho từng xã", "Verdict for each commune"),
                        List.of(
                                Column.of("commune", text("Đơn vị hành chính", "Commune"), ColumnType.TEXT),
                                Column.of("verdict", text("Kết luận", "Verdict"), ColumnType.VERDICT),
                                WHY),
                        rows)
                .withSources(Source.of(round.round().rubric(), instruments));
    }

    private static Row row(Cell name, Tally tally) {
        return Row.of(
                name,
                Cell.percent(tally),
                Cell.count(tally.expected()),
                Cell.count(tally.met()),
                Cell.count(tally.unknown()),
                Cell.count(tally.notMet()));
    }

    /** The first subjects whose verdict is open, with what keeps it open. */
    private Optional<Block> openCases(Results.Round round) {
        List<Results.Assessed> open = round.assessed()
                .filter(assessed -> assessed.assessment().verdict() == Verdict.UNDETERMINED)
                .toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Rubric rubric = round.round().rubric();
        List<Row> rows = open.stream()
                .limit(SHOWN)
                .map(assessed -> openCase(rubric, assessed.assessment()))
                .toList();
        Block.Table table = Block.Table.of(
                "open-" + round.round().rubric().id(),
                text("Đối tượng chưa xác định và lý do", "Undetermined subjects, and why"),
                rubric.maximum().isPresent() ? List.of(SUBJECT, POINTS, WHY) : List.of(SUBJECT, WHY),
                rows);
        return Optional.of(
                open.size() <= SHOWN
                        ? table
                        : table.withNotes(text(
                                "Còn " + (open.size() - SHOWN) + " đối tượng nữa, xem results.csv.",
                                (open.size() - SHOWN) + " more, see results.csv.")));
    }

    private Row openCase(Rubric rubric, Assessment assessment) {
        Cell subject = Cell.name(assessment.subject().value());
        Cell why = Cell.text(Decisive.of(rubric, assessment).text());
        return assessment
                .total()
                .map(total -> Row.of(subject, Cell.points(total), why))
                .orElseGet(() -> Row.of(subject, why));
    }

    /** The unit with the row that was set aside, explained to the last leaf. */
    private Optional<Section> example() {
        Optional<SubjectId> subject = results.file().setAside().stream()
                .flatMap(row -> row.subject().stream())
                .findFirst();
        return subject.flatMap(id -> results.rounds().stream()
                .flatMap(round -> round.assessed()
                        .filter(assessed -> assessed.subject().id().equals(id))
                        .map(assessed -> example(round, assessed.assessment())))
                .findFirst());
    }

    private Section example(Results.Round round, Assessment assessment) {
        Rubric rubric = round.round().rubric();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(text(
                "Đối tượng " + assessment.subject()
                        + " có một dòng minh chứng để riêng. Mỗi điểm số dưới đây đều có lý do và căn cứ.",
                "Subject " + assessment.subject()
                        + " has a row that was set aside. Every figure below has its reason and its citation.")));
        blocks.add(new Block.Reasons(
                text("Từng nội dung đã được đánh giá thế nào", "How each content was assessed"),
                assessment.criteria().stream()
                        .map(explanation -> ReasonNode.of(explanation, rubric, instruments))
                        .toList()));
        later(round, assessment).ifPresent(blocks::add);
        return Section.of(
                "example", text("Một trường hợp được giải thích đầy đủ", "One case explained in full"), blocks);
    }

    /** What the same rubric answers a year later. */
    private Optional<Block> later(Results.Round round, Assessment assessment) {
        Evidence evidence = round.evidence().get(round.assessments().indexOf(assessment));
        Assessment later = Scorer.score(
                round.round().rubric(), evidence, Context.on(assessment.on().plusYears(1)));
        return later.verdict() == Verdict.NOT_ASSESSABLE
                ? Optional.of(new Block.Problems(later.problems()))
                : Optional.empty();
    }

    private Section problems(List<Problem> problems) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(text(
                "Dòng không dùng được được để riêng, không bị bỏ: chỉ số của dòng đó được tính là chưa biết.",
                "A row that cannot be used is set aside, not dropped: its indicator counts as unknown.")));
        blocks.add(new Block.Problems(problems));
        return Section.of("problems", text("Dòng minh chứng cần xem lại", "Rows of evidence to be looked at"), blocks);
    }

    private Section reform() {
        List<Row> rows = communes(AFTER_THE_REFORM.minusDays(1))
                .flatMap(commune -> territory.successors(commune.id()).stream().map(link -> succession(commune, link)))
                .toList();
        return Section.of(
                "reform",
                text("Các xã này từ ngày 01/7/2025", "These communes since 2025-07-01"),
                List.of(
                        new Block.Paragraph(
                                text(
                                        "Cấp huyện kết thúc từ 01/7/2025. Kết quả trên được tính theo bản đồ của ngày đánh giá; bảng dưới cho biết mỗi xã cũ nay thuộc đơn vị nào.",
                                        "The district level ended on 2025-07-01. The results above are on the map of the day of the assessment; the table says to which unit each commune went.")),
                        Block.Table.of(
                                "succession",
                                text("Xã cũ và đơn vị kế tiếp", "Old communes and their successors"),
                                List.of(
                                        Column.of("old", text("Đến 30/6/2025", "Until 2025-06-30"), ColumnType.TEXT),
                                        Column.of("new", text("Từ 01/7/2025", "Since 2025-07-01"), ColumnType.TEXT),
                                        Column.of("citation", text("Căn cứ", "Legal basis"), ColumnType.CITATION)),
                                rows)));
    }

    private Row succession(UnitState commune, Succession link) {
        Hierarchy today = territory.at(AFTER_THE_REFORM);
        UnitState successor = today.get(link.to());
        String province = today.parent(link.to()).map(UnitState::fullName).orElse("");
        Cell citation = link.events().get(0).enactment().citations().stream()
                .findFirst()
                .map(found -> Cell.citation(Reference.of(found, instruments)))
                .orElseGet(Cell::noData);
        return Row.of(Cell.name(commune.fullName()), Cell.name(successor.fullName() + ", " + province), citation);
    }

    private Section unknowns() {
        List<LocalizedText> notes = results.rounds().stream()
                .flatMap(round -> round.round().rubric().notes().stream())
                .distinct()
                .toList();
        return Section.of(
                "unknowns",
                text("Căn cứ và điều chưa biết", "Sources, and what is not known"),
                List.of(new Block.Items(notes)));
    }

    private Stream<UnitState> communes(LocalDate on) {
        Hierarchy map = territory.at(on);
        return map.find(DISTRICT).stream().flatMap(district -> map.children(district.id()).stream());
    }

    /** The kind of subject, which is what the rounds differ in. */
    private static LocalizedText label(Rubric rubric) {
        LocalizedText kind = rubric.subjectKinds().iterator().next().label();
        return text(capitalized(kind.vi()), capitalized(kind.en()));
    }

    private static String capitalized(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String vietnamese(LocalDate day) {
        return Wording.in(Language.VI).date(day);
    }

    private static LocalizedText text(String vi, String en) {
        return LocalizedText.of(vi, en);
    }
}

package org.learningsociety.reporting.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.Instrument;
import org.learningsociety.core.law.InstrumentId;
import org.learningsociety.core.law.InstrumentType;
import org.learningsociety.core.law.InstrumentTypeId;
import org.learningsociety.core.law.Instruments;
import org.learningsociety.core.law.Issuer;
import org.learningsociety.core.law.IssuerId;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.Cut;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.Mode;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.RubricId;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.scoring.Assessment;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.scoring.Scorer;
import org.learningsociety.criteria.scoring.ScoringProblem;
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
import org.learningsociety.reporting.tally.RollUp;
import org.learningsociety.reporting.tally.Strata;
import org.learningsociety.reporting.tally.Tally;

/**
 * A review of a district that does not exist: 480 households and 96 units of twelve communes, made up by arithmetic, scored by
 * made-up rubrics. One commune has sent nothing, one has no units.
 */
public final class SampleReport {

    private static final LocalDate DATE = LocalDate.of(2024, 12, 31);
    private static final UnitId DISTRICT = UnitId.of("huyen-mau");
    private static final LevelId MIDDLE = new LevelId("kha");
    private static final LevelId HIGH = new LevelId("tot");
    private static final List<String> COMMUNES = List.of(
            "Thị trấn Mẫu Đơn",
            "Xã Mẫu An Bình",
            "Xã Mẫu Bản Thượng",
            "Xã Mẫu Cầu Đá",
            "Xã Mẫu Đầu Nguồn",
            "Xã Mẫu Giồng Ổi",
            "Xã Mẫu Hưng Thịnh",
            "Xã Mẫu Khe Nước Mọc",
            "Xã Mẫu Lũng Vài",
            "Xã Mẫu Nghĩa Lộ Đông",
            "Xã Mẫu Ô Rừng",
            "Xã Mẫu Yên Sở");
    private static final Instruments INSTRUMENTS = Instruments.of(List.of(Instrument.builder()
                    .id(InstrumentId.of("ke-hoach-mau"))
                    .addIssuers(new Issuer(
                            IssuerId.of("ubnd-huyen-mau"),
                            LocalizedText.of("Ủy ban nhân dân huyện Mẫu", "People's Committee of Mẫu district")))
                    .type(new InstrumentType(
                            InstrumentTypeId.of("ke-hoach"),
                            Optional.of("KH"),
                            LocalizedText.of("Kế hoạch mẫu", "Sample plan")))
                    .subject(LocalizedText.of("Bộ tiêu chí minh họa", "Illustrative criteria"))
                    .verification(Verification.ILLUSTRATIVE)
                    .build()))
            .orElseThrow();
    private static final Rubric UNITS = rubric(
            "don-vi-mau",
            text("Đơn vị học tập (bộ tiêu chí minh họa)", "Learning Unit (illustrative criteria)"),
            SubjectKind.UNIT,
            3);
    private static final Rubric HOUSEHOLDS = rubric(
            "gia-dinh-mau",
            text("Gia đình học tập (bộ tiêu chí minh họa)", "Learning Family (illustrative criteria)"),
            SubjectKind.HOUSEHOLD,
            2);

    private SampleReport() {}

    /**
     * Builds the report.
     *
     * @return the same report every time
     */
    public static Report report() {
        List<Assessment> units = assess(UNITS, SubjectKind.UNIT, 8, 11);
        List<Assessment> households = assess(HOUSEHOLDS, SubjectKind.HOUSEHOLD, 40, 4);
        return Report.builder()
                .title(text(
                        "Sơ kết xây dựng xã hội học tập huyện Mẫu",
                        "Building a learning society in Mẫu district: review"))
                .subtitle(text("Giai đoạn 2023–2025", "Phase 2023–2025"))
                .date(DATE)
                .addNotices(text(
                        "Dữ liệu giả lập: đơn vị, hộ gia đình và điểm số đều được đặt ra để minh họa.",
                        "Synthetic data: units, households and points are all made up for illustration."))
                .addSections(overview(units, households))
                .addSections(results("gia-dinh", "Gia đình học tập", "Learning Families", HOUSEHOLDS, households, 45))
                .addSections(results("don-vi", "Đơn vị học tập", "Learning Units", UNITS, units, 8))
                .addSections(oneUnit(units))
                .addSections(quality())
                .build();
    }

    private static Section overview(List<Assessment> units, List<Assessment> households) {
        Source source = Source.of(DISTRICT, text("tổng hợp toàn huyện", "sum of the district"));
        return Section.of(
                "tong-quan",
                text("Tổng quan", "Overview"),
                List.of(
                        new Block.Paragraph(
                                text(
                                        "Tỷ lệ là số chắc chắn đạt trên số đã đánh giá. Khoảng đứng dưới tỷ lệ cho biết kết quả thật chắc "
                                                + "chắn nằm trong đó, dù những minh chứng còn thiếu ra sao.",
                                        "A rate is the number certainly achieved out of the number assessed. The range below it is "
                                                + "where the true result certainly lies, whatever the missing evidence shows.")),
                        new Block.KeyFigures(List.of(
                                KeyFigure.of(
                                        text("Gia đình học tập", "Learning Families"),
                                        Cell.percent(total(households, 45))),
                                KeyFigure.of(text("Đơn vị học tập", "Learning Units"), Cell.percent(total(units, 8))),
                                KeyFigure.of(
                                                text("Đối tượng đã đánh giá", "Subjects assessed"),
                                                Cell.count(units.size() + households.size()))
                                        .withSource(source),
                                KeyFigure.of(
                                        text("Cộng đồng học tập", "Learning Communities"), Cell.percent(Tally.EMPTY)))),
                        new Block.Items(List.of(
                                text(
                                        "Gia đình và đơn vị được chấm theo bộ tiêu chí minh họa, mỗi loại một bộ.",
                                        "Families and units are scored by illustrative criteria, one set for each."),
                                text(
                                        "Một xã chưa gửi báo cáo; một xã không có đơn vị nào thuộc diện đánh giá.",
                                        "One commune has sent no report; one has no unit to assess.")))));
    }

    private static Section results(
            String id, String vi, String en, Rubric rubric, List<Assessment> assessments, int expected) {
        RollUp rollUp = rollUp(assessments, expected);
        List<RateBars.Bar> bars = communes()
                .map(unit -> new RateBars.Bar(name(unit), rollUp.at(unit)))
                .toList();
        return Section.of(
                id,
                text(vi, en),
                List.of(
                        Block.Picture.of(
                                RateBars.ranked(
                                        id + "-hinh", text(vi + " theo xã, thị trấn", en + " by commune"), bars),
                                Source.of(rubric, INSTRUMENTS)),
                        table(id + "-bang", text(vi + " theo xã, thị trấn", en + " by commune"), rollUp)
                                .withSources(Source.of(rubric, INSTRUMENTS))
                                .withNotes(
                                        text(
                                                "Số dự kiến lấy theo danh sách của xã; đối tượng chưa gửi minh chứng được tính là chưa xác định.",
                                                "The number expected is the commune's list; who sent no evidence counts as undetermined."))));
    }

    private static Block.Table table(String id, LocalizedText caption, RollUp rollUp) {
        List<Column> columns = List.of(
                Column.of("unit", text("Đơn vị hành chính", "Unit"), ColumnType.TEXT),
                Column.of("expected", text("Dự kiến", "Expected"), ColumnType.COUNT),
                Column.of("received", text("Đã nhận", "Received"), ColumnType.COUNT),
                Column.of("met", text("Đạt", "Achieved"), ColumnType.COUNT),
                Column.of("high", text("Mức tốt", "Level good"), ColumnType.COUNT),
                Column.of("open", text("Chưa xác định", "Undetermined"), ColumnType.COUNT),
                Column.of("rate", text("Tỷ lệ đạt", "Rate"), ColumnType.PERCENT));
        List<Row> rows = communes()
                .map(unit -> row(name(unit), rollUp.at(unit)).withSource(Source.of(unit, name(unit))))
                .toList();
        return Block.Table.of(id, caption, columns, rows)
                .withTotal(row(text("Toàn huyện", "District"), rollUp.at(DISTRICT)));
    }

    private static Row row(LocalizedText name, Tally tally) {
        return Row.of(
                Cell.text(name),
                Cell.count(tally.expected()),
                Cell.count(tally.received()),
                Cell.count(tally.met()),
                Cell.count(tally.levels().count(HIGH)),
                Cell.count(tally.open()),
                Cell.percent(tally));
    }

    private static Section oneUnit(List<Assessment> units) {
        Assessment chosen = units.stream()
                .filter(one -> one.verdict() == Verdict.UNDETERMINED)
                .findFirst()
                .orElseThrow();
        List<ReasonNode> nodes = chosen.criteria().stream()
                .map(explanation -> ReasonNode.of(explanation, UNITS, INSTRUMENTS))
                .toList();
        Block.Table scores = Block.Table.of(
                "ho-so-bang",
                text("Kết quả của một số đơn vị", "Results of some units"),
                List.of(
                        Column.of("subject", text("Mã đơn vị", "Unit code"), ColumnType.TEXT),
                        Column.of("points", text("Điểm", "Points"), ColumnType.POINTS),
                        Column.of("verdict", text("Kết quả", "Result"), ColumnType.VERDICT),
                        Column.of("date", text("Ngày đánh giá", "Assessed for"), ColumnType.DATE),
                        Column.of("law", text("Căn cứ", "Legal basis"), ColumnType.CITATION)),
                units.stream().limit(8).map(SampleReport::row).toList());
        return Section.of("ho-so", text("Hồ sơ đơn vị", "Unit profiles"), List.of(scores))
                .withSections(List.of(Section.of(
                        "giai-trinh",
                        text("Giải trình kết quả", "Why this result"),
                        List.of(new Block.Reasons(
                                text(
                                        "Đơn vị " + chosen.subject().value(),
                                        "Unit " + chosen.subject().value()),
                                nodes)))));
    }

    private static Row row(Assessment assessment) {
        Citation citation = UNITS.citations().get(0);
        return Row.of(
                Cell.name(assessment.subject().value()),
                assessment.total().map(Cell::points).orElseGet(() -> Cell.failed(problem())),
                Cell.verdict(assessment.verdict()),
                Cell.date(assessment.on()),
                Cell.citation(Reference.of(citation, INSTRUMENTS)));
    }

    private static Section quality() {
        return Section.of(
                "chat-luong",
                text("Chất lượng dữ liệu", "Data quality"),
                List.of(new Block.Problems(List.of(problem()))));
    }

    private static Problem problem() {
        return Problem.error(
                ScoringProblem.NOT_FOR_SUBJECT,
                new Place.Cell("minh-chung.csv", 214, Optional.of("kind")),
                Map.of("rubric", "don-vi-mau", "value", "CLAN"));
    }

    private static Tally total(List<Assessment> assessments, int expected) {
        return rollUp(assessments, expected).at(DISTRICT);
    }

    private static RollUp rollUp(List<Assessment> assessments, int expected) {
        Strata<UnitId> received = Strata.of(assessments, one -> Optional.of(commune(one.subject())), Tally::of);
        SortedMap<UnitId, Tally> withExpected = new TreeMap<>();
        communes().forEach(unit -> {
            Tally tally = received.get(unit);
            withExpected.put(unit, tally.withExpected(unit.equals(unit(9)) && expected == 8 ? 0 : expected));
        });
        return RollUp.of(
                Strata.of(withExpected), unit -> unit.equals(DISTRICT) ? Optional.empty() : Optional.of(DISTRICT));
    }

    private static List<Assessment> assess(Rubric rubric, SubjectKind kind, int each, int seed) {
        List<Assessment> assessments = new ArrayList<>();
        for (int commune = 0; commune < COMMUNES.size(); commune++) {
            boolean silent = commune == 5 || (commune == 9 && kind == SubjectKind.UNIT);
            for (int i = 0; i < (silent ? 0 : each); i++) {
                SubjectId id = new SubjectId(
                        twoDigits(commune + 1) + (kind == SubjectKind.UNIT ? "-dv-" : "-gd-") + twoDigits(i + 1));
                Evidence evidence = Evidence.of(
                        new Subject(id, kind, Optional.of(unit(commune))), observations(rubric, commune, i, seed));
                assessments.add(Scorer.score(rubric, evidence, Context.on(DATE)));
            }
        }
        return assessments;
    }

    private static List<Observation> observations(Rubric rubric, int commune, int subject, int seed) {
        List<Observation> observations = new ArrayList<>();
        int parts = rubric.total().orElseThrow().rule().parts().size();
        for (int part = 0; part < parts; part++) {
            int number = Math.floorMod(
                    (commune + 3) * 7919 + (subject + 1) * 104_729 + part * 130_363 + seed * 15_485, 9973);
            if (number % 23 != 3) {
                int most = 100 / parts;
                Points marks = Points.of(Math.min(most, most * (number % 100 + 8 * (commune % 5)) / 100));
                observations.add(Observation.known(indicator(part), new ObservedValue.Marks(List.of(marks))));
            }
        }
        return observations;
    }

    private static Rubric rubric(String id, LocalizedText name, SubjectKind kind, int parts) {
        Citation citation = Citation.of(InstrumentId.of("ke-hoach-mau"), "Phụ lục");
        List<Criterion> contents = IntStream.range(0, parts)
                .mapToObj(part -> Criterion.builder()
                        .id(new CriterionId("1." + (part + 1)))
                        .name(text("Nội dung minh họa " + (part + 1), "Illustrative content " + (part + 1)))
                        .rule(new Rule.Marks(indicator(part), Figure.of(Points.of(100 / parts))))
                        .addCitations(citation)
                        .verification(Verification.ILLUSTRATIVE)
                        .build())
                .toList();
        return Rubric.builder()
                .id(new RubricId(id))
                .name(name)
                .subjectKinds(Set.of(kind))
                .mode(Mode.POINTS)
                .inForce(DateRange.ALWAYS)
                .addCriteria(Criterion.builder()
                        .id(new CriterionId("1"))
                        .name(text("Tổng điểm", "Total"))
                        .rule(new Rule.Sum(contents, Optional.empty()))
                        .verification(Verification.ILLUSTRATIVE)
                        .build())
                .addLevels(level("dat", "Đạt", "Pass", 40), level(MIDDLE.value(), "Khá", "Fair", 60))
                .addLevels(level(HIGH.value(), "Tốt", "Good", 80))
                .addCitations(citation)
                .verification(Verification.ILLUSTRATIVE)
                .build();
    }

    private static Level level(String id, String vi, String en, int least) {
        return new Level(
                new LevelId(id), text(vi, en), List.of(new Level.TotalAtLeast(Cut.of(Figure.of(Points.of(least))))));
    }

    private static IndicatorId indicator(int part) {
        return new IndicatorId("1." + (part + 1));
    }

    private static Stream<UnitId> communes() {
        return IntStream.range(0, COMMUNES.size()).mapToObj(SampleReport::unit);
    }

    private static UnitId unit(int index) {
        return UnitId.of("xa-mau-" + twoDigits(index + 1));
    }

    private static String twoDigits(int number) {
        return (number < 10 ? "0" : "") + number;
    }

    private static UnitId commune(SubjectId subject) {
        return UnitId.of("xa-mau-" + subject.value().substring(0, 2));
    }

    private static LocalizedText name(UnitId unit) {
        int index = Integer.parseInt(unit.value().substring("xa-mau-".length())) - 1;
        return LocalizedText.ofName(COMMUNES.get(index));
    }

    private static LocalizedText text(String vi, String en) {
        return LocalizedText.of(vi, en);
    }
}

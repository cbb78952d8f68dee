package org.learningsociety.criteria.testkit;

import static org.learningsociety.criteria.testkit.SampleRubrics.criterion;
import static org.learningsociety.criteria.testkit.SampleRubrics.marks;
import static org.learningsociety.criteria.testkit.SampleRubrics.sum;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Rounding;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.territory.Chronicle;
import org.learningsociety.core.territory.Enactment;
import org.learningsociety.core.territory.EventId;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Level;
import org.learningsociety.core.territory.LevelScheme;
import org.learningsociety.core.territory.TerritorialEvent;
import org.learningsociety.core.territory.UnitCode;
import org.learningsociety.core.territory.UnitDescription;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitType;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.Dated;
import org.learningsociety.criteria.evidence.AssessmentRound;
import org.learningsociety.criteria.evidence.EvidenceReader;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.Cut;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.MeasureUnit;
import org.learningsociety.criteria.rubric.Mode;
import org.learningsociety.criteria.rubric.NotApplicablePolicy;
import org.learningsociety.criteria.rubric.OptionId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.rubric.SlotId;
import org.learningsociety.criteria.rubric.ValueKind;

/**
 * What a small table of observations for the year 2023 is read against: three communes of which one code was handed on in 2025,
 * and rubrics that ask for values of every kind.
 */
public final class SampleTables {

    public static final String HEADER =
            "subject,kind,unit,indicator,value,of,state,reason,source,observed_on,recorded_on";

    public static final UnitId DAK_MAM = UnitId.of("vn-dak-mam");
    public static final UnitId NAM_DA = UnitId.of("vn-nam-da");

    private static final UnitId VIETNAM = UnitId.of("vn");
    private static final LocalDate BEGINNING = LocalDate.of(2020, 1, 1);
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    private SampleTables() {}

    /** A reader for the year 2023. */
    public static EvidenceReader reader() {
        return EvidenceReader.of(
                gazetteer(),
                List.of(
                        AssessmentRound.ofYear(units(), 2023),
                        AssessmentRound.ofYear(schools(), 2023),
                        AssessmentRound.ofYear(households(), 2023)));
    }

    /** Code 24688 is Thị trấn Đắk Mâm until 2025-06-30 and Xã Krông Nô since; 24703 is Xã Nam Đà until 2025-06-30. */
    public static Gazetteer gazetteer() {
        UnitType nation = UnitType.of("quốc gia");
        UnitType commune = UnitType.of("xã");
        UnitType town = UnitType.of("thị trấn");
        LevelScheme levels = LevelScheme.of(
                LevelScheme.Tier.of(Level.NATION, nation), LevelScheme.Tier.of(Level.COMMUNE, commune, town));
        UnitId krongNo = UnitId.of("vn-krong-no-2025");
        return Gazetteer.of(Chronicle.of(
                        Dated.of(BEGINNING, levels),
                        List.of(
                                baseline(VIETNAM, UnitDescription.ofTop("Việt Nam", nation)),
                                baseline(DAK_MAM, below("Đắk Mâm", town, "24688")),
                                baseline(NAM_DA, below("Nam Đà", commune, "24703")),
                                new TerritorialEvent.Create(
                                        EventId.of("create-krong-no"),
                                        on(REFORM),
                                        krongNo,
                                        below("Krông Nô", commune, "24688")),
                                new TerritorialEvent.Merge(
                                        EventId.of("merge-krong-no"),
                                        on(REFORM),
                                        List.of(
                                                TerritorialEvent.Portion.whole(DAK_MAM),
                                                TerritorialEvent.Portion.whole(NAM_DA)),
                                        krongNo),
                                new TerritorialEvent.Abolish(EventId.of("abolish-dak-mam"), on(REFORM), DAK_MAM),
                                new TerritorialEvent.Abolish(EventId.of("abolish-nam-da"), on(REFORM), NAM_DA))))
                .orElseThrow();
    }

    /** For units: a mark, a content, and a test of every kind. */
    public static Rubric units() {
        Figure<Points> partial = new Figure.Absent<>(
                new SlotId("noi-dung.partial"),
                Points.ZERO,
                Points.of(10),
                LocalizedText.of("Văn bản đã đọc không nói.", "The text read does not say."));
        IndicatorId content = new IndicatorId("noi-dung");
        return SampleRubrics.builder("units", Mode.POINTS)
                .addCriteria(
                        criterion(
                                "total",
                                sum(
                                        marks("diem", 10),
                                        criterion(
                                                "noi-dung",
                                                new Rule.Content(content, Figure.of(Points.of(10)), partial)))),
                        criterion("co", new Rule.Holds(new IndicatorId("co")))
                                .withIfNotApplicable(NotApplicablePolicy.RESCALE),
                        criterion(
                                "ty-le",
                                new Rule.ShareAtLeast(new IndicatorId("ty-le"), Figure.of(Rational.of(9, 10)))),
                        criterion(
                                "so",
                                new Rule.NumberAtLeast(
                                        new IndicatorId("so"), Figure.of(Rational.of(5)), Optional.empty())),
                        criterion(
                                "danh-hieu",
                                new Rule.TitleHeld(
                                        new IndicatorId("danh-hieu"),
                                        TitleId.of("cong-dan-hoc-tap"),
                                        List.of(new LevelId("kha")),
                                        Optional.empty())))
                .addLevels(level(
                        new org.learningsociety.criteria.rubric.Level.TotalAtLeast(Cut.of(Figure.of(Points.of(10))))))
                .build();
    }

    /** For units too: what {@link #units} does not ask for, of every kind. */
    public static Rubric schools() {
        Rounding half = new Rounding(Points.parse("0.5"), RoundingMode.HALF_UP);
        IndicatorId area = new IndicatorId("dien-tich");
        return SampleRubrics.builder("schools", Mode.POINTS)
                .addCriteria(
                        criterion(
                                "tong",
                                sum(
                                        criterion(
                                                "hoi-dong",
                                                new Rule.Panel(
                                                        new IndicatorId("hoi-dong"),
                                                        Figure.of(Points.of(10)),
                                                        Rule.Panel.By.MEDIAN,
                                                        half,
                                                        Optional.of(Figure.of(Points.of(4))))),
                                        criterion("muc", scale("muc", "tot", "kha", "dat")),
                                        criterion("muc-khac", scale("muc", "kha", "dat", "kem")),
                                        criterion(
                                                "lop",
                                                new Rule.PerUnit(
                                                        new IndicatorId("lop"),
                                                        Figure.of(Points.of(2)),
                                                        Figure.of(Points.of(10)))),
                                        criterion(
                                                "gop",
                                                new Rule.Proportional(
                                                        new IndicatorId("gop"),
                                                        Figure.of(Points.of(10)),
                                                        Figure.of(Rational.of(9, 10)),
                                                        half)),
                                        criterion(
                                                "quy",
                                                new Rule.Bands(
                                                        new IndicatorId("quy"),
                                                        ValueKind.AMOUNT,
                                                        Rule.Bands.CutBelongs.ABOVE,
                                                        Figure.of(Points.ZERO),
                                                        List.of(new Rule.Bands.Band(
                                                                Figure.of(Rational.of(5)),
                                                                Figure.of(Points.of(10)))))))),
                        criterion(
                                "dien-tich",
                                new Rule.NumberAtLeast(
                                        area, Figure.of(Rational.of(100)), Optional.of(new MeasureUnit("m2")))),
                        criterion("buoi", new Rule.CountAtLeast(new IndicatorId("buoi"), Figure.of(5L))),
                        criterion(
                                "giu-danh-hieu",
                                new Rule.TitleHeld(
                                        new IndicatorId("giu-danh-hieu"),
                                        TitleId.of("cong-dong-hoc-tap"),
                                        List.of(new LevelId("muc-do-1")),
                                        Optional.of(Figure.of(12L)))))
                .addLevels(new org.learningsociety.criteria.rubric.Level(
                        new LevelId("dat"),
                        LocalizedText.of("Đạt", "Achieved"),
                        List.of(
                                new org.learningsociety.criteria.rubric.Level.TotalAtLeast(
                                        Cut.of(Figure.of(Points.of(40)))),
                                new org.learningsociety.criteria.rubric.Level.Met(new CriterionId("dien-tich")),
                                new org.learningsociety.criteria.rubric.Level.Met(new CriterionId("buoi")),
                                new org.learningsociety.criteria.rubric.Level.Met(new CriterionId("giu-danh-hieu")))))
                .build();
    }

    /** The last option gives nothing. */
    private static Rule scale(String indicator, String... options) {
        return new Rule.Choice(
                new IndicatorId(indicator),
                Stream.of(options)
                        .map(id -> new Rule.Choice.Option(
                                new OptionId(id),
                                LocalizedText.of(id, id),
                                Figure.of(Points.of(id.equals(options[options.length - 1]) ? 0 : id.length()))))
                        .toList());
    }

    /** For households: one test. */
    public static Rubric households() {
        return SampleRubrics.builder("households", Mode.ALL_INDICATORS)
                .subjectKinds(List.of(SubjectKind.HOUSEHOLD))
                .addCriteria(criterion("ho-1", new Rule.Holds(new IndicatorId("ho-1"))))
                .addLevels(level(new org.learningsociety.criteria.rubric.Level.Met(new CriterionId("ho-1"))))
                .build();
    }

    private static org.learningsociety.criteria.rubric.Level level(
            org.learningsociety.criteria.rubric.Level.Requirement requirement) {
        return new org.learningsociety.criteria.rubric.Level(
                new LevelId("dat"), LocalizedText.of("Đạt", "Achieved"), List.of(requirement));
    }

    private static UnitDescription below(String name, UnitType type, String code) {
        return UnitDescription.of(name, type, VIETNAM, UnitCode.nso(code));
    }

    private static TerritorialEvent baseline(UnitId unit, UnitDescription description) {
        return new TerritorialEvent.Baseline(EventId.of("baseline-" + unit), on(BEGINNING), unit, description);
    }

    private static Enactment on(LocalDate day) {
        return Enactment.of(day, Verification.ILLUSTRATIVE);
    }
}

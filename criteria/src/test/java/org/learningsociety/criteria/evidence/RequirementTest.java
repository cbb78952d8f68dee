package org.learningsociety.criteria.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.MeasureUnit;
import org.learningsociety.criteria.rubric.Mode;
import org.learningsociety.criteria.rubric.OptionId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.rubric.SlotId;
import org.learningsociety.criteria.rubric.ValueKind;
import org.learningsociety.criteria.testkit.SampleRubrics;
import org.learningsociety.criteria.testkit.SampleTables;

class RequirementTest {

    @Test
    void requirementsStandInTheOrderOfTheLawEachIndicatorOnce() {
        assertThat(Requirement.of(SampleTables.schools()))
                .extracting(requirement -> requirement.indicator().value())
                .containsExactly("hoi-dong", "muc", "lop", "gop", "quy", "dien-tich", "buoi", "giu-danh-hieu");
    }

    @Test
    void aChoiceIsOfWhatAllScalesHave() {
        Requirement choice = requirement(SampleTables.schools(), "muc");

        assertThat(choice.options()).containsExactly(new OptionId("kha"), new OptionId("dat"));
        assertThat(choice.criteria()).extracting(Criterion::id).containsExactly(id("muc"), id("muc-khac"));
        assertThat(choice.name()).isEqualTo(LocalizedText.of("Tiêu chí muc", "Criterion muc"));
        assertThat(choice.kinds()).containsExactly(ValueKind.CHOICE);
        assertThat(choice.maximum()).isEmpty();
        assertThat(choice.unit()).isEmpty();
    }

    @Test
    void aPanelTakesSeveralMarksUnlessAnotherCriterionTakesOne() {
        Rule.Panel panel = (Rule.Panel) requirement(SampleTables.schools(), "hoi-dong")
                .criteria()
                .get(0)
                .rule();
        Criterion ofPanel = SampleRubrics.criterion("hoi-dong", panel);
        Criterion ofOne =
                SampleRubrics.criterion("mot-diem", new Rule.Marks(panel.indicator(), Figure.of(Points.of(8))));

        Requirement alone = new Requirement(panel.indicator(), List.of(ofPanel));
        Requirement both = new Requirement(panel.indicator(), List.of(ofPanel, ofOne));

        assertThat(alone.isPanel()).isTrue();
        assertThat(alone.maximum()).contains(Points.of(10));
        assertThat(both.isPanel()).isFalse();
        assertThat(both.maximum()).contains(Points.of(8));
    }

    @Test
    void aQuantityHasItsUnitOfMeasure() {
        assertThat(requirement(SampleTables.schools(), "dien-tich").unit()).contains(new MeasureUnit("m2"));
        assertThat(requirement(SampleTables.schools(), "quy").unit()).isEmpty();
        assertThat(requirement(SampleTables.units(), "so").unit()).isEmpty();
    }

    @Test
    void whatNoSourceStatesIsASlotAndNoRequirement() {
        Rubric rubric = SampleRubrics.builder("unstated", Mode.ALL_INDICATORS)
                .addCriteria(SampleRubrics.criterion(
                        "a",
                        new Rule.Unstated(
                                new SlotId("a.rule"),
                                LocalizedText.of("Văn bản đã đọc không nói.", "The text read does not say."))))
                .addLevels(new Level(
                        new LevelId("dat"),
                        LocalizedText.of("Đạt", "Achieved"),
                        List.of(new Level.Met(new CriterionId("a")))))
                .build();

        assertThat(Requirement.of(rubric)).isEmpty();
        assertThat(rubric.slots()).containsExactly(new SlotId("a.rule"));
    }

    @Test
    void criteriaThatNoObservationCouldAnswerTogetherMakeNoRubric() {
        IndicatorId indicator = new IndicatorId("i");
        Criterion inMetres = atLeast("a", indicator, Optional.of(new MeasureUnit("m2")));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> tests(inMetres, atLeast("b", indicator, Optional.of(new MeasureUnit("ha")))))
                .withMessageContaining("indicator i is measured in different units");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tests(inMetres, atLeast("b", indicator, Optional.empty())))
                .withMessageContaining("indicator i is measured in different units");
        assertThatNoException()
                .isThrownBy(() -> tests(inMetres, atLeast("b", indicator, Optional.of(new MeasureUnit("m2")))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleRubrics.ranked()
                        .withCriteria(SampleRubrics.criterion(
                                "total", SampleRubrics.sum(choice("a", "tot"), choice("b", "kha")))))
                .withMessageContaining("indicator i is chosen from scales without a common option");
    }

    private static Rubric tests(Criterion... criteria) {
        return SampleRubrics.builder("tests", Mode.ALL_INDICATORS)
                .addCriteria(criteria)
                .addLevels(new Level(
                        new LevelId("dat"),
                        LocalizedText.of("Đạt", "Achieved"),
                        List.of(new Level.Met(new CriterionId("a")))))
                .build();
    }

    private static Criterion atLeast(String id, IndicatorId indicator, Optional<MeasureUnit> unit) {
        return SampleRubrics.criterion(id, new Rule.NumberAtLeast(indicator, Figure.of(Rational.of(5)), unit));
    }

    private static Criterion choice(String id, String option) {
        return SampleRubrics.criterion(
                id,
                new Rule.Choice(
                        new IndicatorId("i"),
                        List.of(new Rule.Choice.Option(
                                new OptionId(option), LocalizedText.of(option, option), Figure.of(Points.of(5))))));
    }

    @Test
    void criteriaThatDoNotReadTheIndicatorAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Requirement(new IndicatorId("a"), List.of()))
                .withMessageContaining("a");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Requirement(new IndicatorId("a"), List.of(SampleRubrics.marks("b", 5))))
                .withMessageContaining("[b]");
    }

    @Test
    void whatIsAskedOnOtherDaysOnlyMayBeRecordedToo() {
        Criterion later = SampleRubrics.marks("sau", 5).withInForce(DateRange.parse("2024-01-01/.."));
        Criterion earlier = SampleRubrics.marks("tong-khac", 10);
        Rubric rubric = SampleRubrics.builder("dated", Mode.POINTS)
                .addCriteria(SampleRubrics.criterion("tong", SampleRubrics.sum(earlier, later)))
                .addLevels(SampleRubrics.ranked().levels().get(0))
                .build();
        EvidenceReader reader =
                EvidenceReader.of(SampleTables.gazetteer(), List.of(AssessmentRound.ofYear(rubric, 2023)));
        String table = SampleTables.HEADER + "\na,unit,24688,sau,5,,,,,,\na,unit,24688,tong-khac,10,,,,,,\n";

        assertThat(Requirement.of(rubric.on(LocalDate.of(2023, 12, 31)))).hasSize(1);
        assertThat(reader.read("t.csv", table.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .problems())
                .isEmpty();
    }

    private static Requirement requirement(Rubric rubric, String indicator) {
        return Requirement.of(rubric).stream()
                .filter(requirement -> requirement.indicator().value().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    private static CriterionId id(String value) {
        return new CriterionId(value);
    }
}

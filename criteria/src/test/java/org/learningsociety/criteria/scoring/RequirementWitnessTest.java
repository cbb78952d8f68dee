package org.learningsociety.criteria.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Share;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.evidence.Requirement;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.MeasureUnit;
import org.learningsociety.criteria.rubric.OptionId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.testkit.EvidenceArbitraries.Case;
import org.learningsociety.criteria.testkit.SampleRubrics;
import org.learningsociety.criteria.testkit.SampleTables;

/** For every requirement of some rubrics, a case in which it decides. */
class RequirementWitnessTest {

    private static final Subject SUBJECT = new Subject(SubjectId.of("dv-1"), SubjectKind.UNIT, Optional.empty());
    private static final Context CONTEXT =
            Context.on(LocalDate.of(2023, 12, 31)).withAreas(Set.of()).withGroups(Set.of());

    static Stream<Case> witnesses() {
        return Stream.of(
                new Case(
                        SampleRubrics.allIndicators(),
                        evidence(
                                known("a", new ObservedValue.YesNo(true)),
                                known("b", new ObservedValue.YesNo(true)),
                                known("c", new ObservedValue.Proportion(Share.of(9, 10))))),
                // 30 + 30 + 25 are the 85 points of the highest level.
                new Case(
                        SampleRubrics.ranked(),
                        evidence(known("1.1", mark(30)), known("1.2", mark(30)), known("TC2", mark(25)))),
                // 10 + (3 + 3) + 4 + 10 + 10 are the 40 points that are asked for.
                new Case(
                        SampleTables.schools(),
                        evidence(
                                known("hoi-dong", mark(10)),
                                known("muc", new ObservedValue.Choice(new OptionId("kha"))),
                                known("lop", new ObservedValue.Count(2)),
                                known("gop", new ObservedValue.Proportion(Share.of(9, 10))),
                                known("quy", ObservedValue.Amount.of(Rational.of(5))),
                                known(
                                        "dien-tich",
                                        new ObservedValue.Amount(Rational.of(100), Optional.of(new MeasureUnit("m2")))),
                                known("buoi", new ObservedValue.Count(5)),
                                known(
                                        "giu-danh-hieu",
                                        new ObservedValue.Held(
                                                true,
                                                Optional.of(new LevelId("muc-do-1")),
                                                Optional.of(LocalDate.of(2022, 12, 31)))))));
    }

    /** P-117, the witnesses. */
    @ParameterizedTest
    @MethodSource("witnesses")
    void eachMandatoryRequirementCanDecide(Case witness) {
        assertThat(highest(witness.rubric(), witness.evidence())).isEqualTo(Verdict.ACHIEVED);
        assertThat(Requirement.of(witness.rubric()))
                .allSatisfy(requirement -> assertThat(
                                highest(witness.rubric(), without(witness.evidence(), requirement.indicator())))
                        .isEqualTo(Verdict.UNDETERMINED));
    }

    private static Verdict highest(Rubric rubric, Evidence evidence) {
        List<LevelOutcome> levels = Scorer.score(rubric, evidence, CONTEXT).levels();
        return levels.get(levels.size() - 1).verdict();
    }

    private static Evidence without(Evidence evidence, IndicatorId indicator) {
        return Evidence.of(
                evidence.subject(),
                evidence.observations().values().stream()
                        .filter(observation -> !observation.indicator().equals(indicator))
                        .toList());
    }

    private static Evidence evidence(Observation... observations) {
        return Evidence.of(SUBJECT, List.of(observations));
    }

    private static Observation known(String indicator, ObservedValue value) {
        return Observation.known(new IndicatorId(indicator), value);
    }

    private static ObservedValue mark(long points) {
        return new ObservedValue.Marks(List.of(Points.of(points)));
    }
}

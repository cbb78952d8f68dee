package org.learningsociety.criteria.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.table.TableWriter;
import org.learningsociety.core.territory.UnitCode;
import org.learningsociety.criteria.testkit.SampleRubrics;
import org.learningsociety.criteria.testkit.SampleTables;

class EvidenceTemplateTest {

    private static final UnitCode DAK_MAM = UnitCode.nso("24688");

    @Test
    void oneRowForEachIndicatorOfEachSubject() {
        String text = EvidenceTemplate.of(SampleRubrics.ranked())
                .withSubject(SubjectId.of("a"))
                .withSubject(SubjectId.of("b"), SubjectKind.UNIT, DAK_MAM)
                .write(TableWriter.comma());

        assertThat(text)
                .isEqualTo(String.join(
                        "\r\n",
                        SampleTables.HEADER,
                        "a,unit,,1.1,,,,,,,",
                        "a,unit,,1.2,,,,,,,",
                        "a,unit,,TC2,,,,,,,",
                        "b,unit,24688,1.1,,,,,,,",
                        "b,unit,24688,1.2,,,,,,,",
                        "b,unit,24688,TC2,,,,,,,",
                        ""));
    }

    @Test
    void withoutSubjectsTheirCellsAreBlank() {
        String text = EvidenceTemplate.of(SampleTables.households())
                .write(TableWriter.semicolon().withByteOrderMark());

        assertThat(text)
                .isEqualTo("\uFEFF" + SampleTables.HEADER.replace(',', ';') + "\r\n;household;;ho-1;;;;;;;\r\n");
    }

    @Test
    void theKindIsBlankWhereTheRubricIsForSeveral() {
        EvidenceTemplate template = EvidenceTemplate.of(SampleTables.households()
                        .withSubjectKinds(List.of(SubjectKind.HOUSEHOLD, SubjectKind.ADMINISTRATIVE_UNIT)))
                .withSubject(SubjectId.of("a"))
                .withSubject(SubjectId.of("b"), SubjectKind.ADMINISTRATIVE_UNIT, DAK_MAM);

        assertThat(template.write(TableWriter.comma()))
                .isEqualTo(SampleTables.HEADER + "\r\na,,,ho-1,,,,,,,\r\nb,administrative-unit,24688,ho-1,,,,,,,\r\n");
    }

    @Test
    void aSubjectMustBeOfAKindThatTheRubricIsFor() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EvidenceTemplate.of(SampleTables.households())
                        .withSubject(SubjectId.of("a"), SubjectKind.UNIT, DAK_MAM))
                .withMessageContaining("HOUSEHOLD")
                .withMessageContaining("UNIT");
    }

    @Test
    void aRowThatIsNotFilledInIsAProblemAndItsObservationMissing() {
        String text = EvidenceTemplate.of(SampleTables.schools())
                .withSubject(SubjectId.of("a"), SubjectKind.UNIT, DAK_MAM)
                .write(TableWriter.comma())
                .replace("a,unit,24688,buoi,", "a,unit,24688,buoi,12");

        Validated<EvidenceFile> read = SampleTables.reader().read("t.csv", text.getBytes(StandardCharsets.UTF_8));

        assertThat(read.problems()).extracting(Problem::code).containsOnly(EvidenceProblem.NO_VALUE);
        EvidenceFile file = read.value().orElseThrow();
        assertThat(file.accepted()).isEqualTo(1);
        assertThat(file.evidence().get(0).observations().values())
                .extracting(Observation::finding)
                .containsOnly(
                        new Finding.Missing(Finding.MissingCause.SET_ASIDE, ""),
                        new Finding.Known(new ObservedValue.Count(12)));
    }
}

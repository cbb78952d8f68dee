package org.learningsociety.criteria.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.text.Language;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.testkit.SampleTables;

class EvidenceMergeTest {

    private static final EvidenceReader READER = SampleTables.reader();

    private static EvidenceFile file(String name, String... rows) {
        return READER.read(
                        name,
                        (SampleTables.HEADER + "\n" + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8))
                .value()
                .orElseThrow();
    }

    private static Finding finding(EvidenceFile file, String indicator) {
        return file.evidence().get(0).finding(new IndicatorId(indicator));
    }

    @Test
    void theEvidenceOfASubjectMayBeSpreadOverFiles() {
        Validated<EvidenceFile> merged = EvidenceFile.merge(List.of(
                file("a.csv", "dv-1,unit,24688,diem,7,,,,,,"),
                file("b.csv", "dv-2,unit,24688,diem,8,,,,,,", "dv-1,unit,24688,co,có,,,,,,")));
        EvidenceFile all = merged.value().orElseThrow();

        assertThat(merged.problems()).isEmpty();
        assertThat(all.received()).isEqualTo(3);
        assertThat(all.evidence()).extracting(one -> one.subject().id().value()).containsExactly("dv-1", "dv-2");
        assertThat(all.evidence().get(0).observations().keySet())
                .extracting(IndicatorId::value)
                .containsExactly("co", "diem");
    }

    @Test
    void whatOneFileSetAsideAnotherMaySayWell() {
        EvidenceFile all = EvidenceFile.merge(List.of(
                        file("a.csv", "dv-1,unit,24688,diem,bảy,,,,,,"), file("b.csv", "dv-1,unit,24688,diem,7,,,,,,")))
                .orElseThrow();

        assertThat(finding(all, "diem")).isInstanceOf(Finding.Known.class);
        assertThat(all.setAside()).hasSize(1);
    }

    @Test
    void contradictingFilesLeaveAGap() {
        Validated<EvidenceFile> merged = EvidenceFile.merge(
                List.of(file("b.csv", "dv-1,unit,24688,diem,8,,,,,,"), file("a.csv", "dv-1,unit,24688,diem,7,,,,,,")));

        assertThat(finding(merged.value().orElseThrow(), "diem"))
                .isEqualTo(new Finding.Missing(Finding.MissingCause.SET_ASIDE, ""));
        assertThat(merged.problems().get(0).message(Language.EN))
                .isEqualTo("b.csv, row 2: The files a.csv, b.csv differ in indicator diem of subject dv-1; "
                        + "neither row counts until it is clear which is right.");
    }

    @Test
    void aSubjectOfTwoUnitsIsOfNone() {
        Validated<EvidenceFile> merged = EvidenceFile.merge(
                List.of(file("a.csv", "dv-1,unit,24688,diem,7,,,,,,"), file("b.csv", "dv-1,unit,24703,co,có,,,,,,")));

        assertThat(merged.value().orElseThrow().evidence().get(0).subject().unit())
                .isEmpty();
        assertThat(merged.problems())
                .extracting(Problem::code)
                .containsExactly(EvidenceProblem.FILES_CONTRADICTORY_SUBJECT);
    }

    @Test
    void aSubjectOfTwoKindsCountsNowhere() {
        Validated<EvidenceFile> merged = EvidenceFile.merge(List.of(
                file("a.csv", "dv-1,unit,24688,diem,7,,,,,,"), file("b.csv", "dv-1,household,24688,ho-1,có,,,,,,")));

        assertThat(merged.value().orElseThrow().evidence()).isEmpty();
        assertThat(merged.hasErrors()).isTrue();
    }

    @Property(tries = 300)
    void theOrderOfTheFilesChangesNoFindingAndNobodyIsLost(
            @ForAll("files") List<List<String>> rows, @ForAll Random random) {
        List<EvidenceFile> files = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            files.add(file(i + ".csv", rows.get(i).toArray(String[]::new)));
        }
        EvidenceFile one = EvidenceFile.merge(files).value().orElseThrow();
        Set<SubjectId> subjects = new HashSet<>();
        files.forEach(file -> file.evidence()
                .forEach(evidence -> subjects.add(evidence.subject().id())));
        List<EvidenceFile> shuffled = new ArrayList<>(files);
        Collections.shuffle(shuffled, random);
        EvidenceFile other = EvidenceFile.merge(shuffled).value().orElseThrow();

        assertThat(findings(other)).isEqualTo(findings(one));
        assertThat(one.evidence())
                .extracting(evidence -> evidence.subject().id())
                .containsExactlyInAnyOrderElementsOf(subjects);
    }

    private static Set<String> findings(EvidenceFile file) {
        Set<String> findings = new HashSet<>();
        file.evidence()
                .forEach(evidence -> evidence.observations()
                        .forEach((indicator, observation) ->
                                findings.add(evidence.subject() + " " + indicator + " " + observation.finding())));
        return findings;
    }

    @Provide
    Arbitrary<List<List<String>>> files() {
        Arbitrary<String> row = Arbitraries.of(
                "dv-1,unit,24688,diem,7,,,,,,",
                "dv-1,unit,24688,diem,8,,,,,,",
                "dv-1,unit,24688,diem,x,,,,,,",
                "dv-1,unit,24703,co,có,,,,,,",
                "dv-2,unit,24688,co,có,,,,,,",
                "dv-2,unit,24688,co,không,,,,,,",
                "dv-2,unit,24688,diem,,,missing,chưa có,,,");
        return row.list().ofMinSize(1).ofMaxSize(3).list().ofMinSize(1).ofMaxSize(4);
    }
}

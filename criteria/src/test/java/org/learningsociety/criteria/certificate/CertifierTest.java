package org.learningsociety.criteria.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.learningsociety.core.json.JsonReader;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.ProblemCode;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.territory.AreaGroup;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.criteria.certificate.Certificate.LevelVerdict;
import org.learningsociety.criteria.certificate.Certificate.Result;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.Finding;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.evidence.Provenance;
import org.learningsociety.criteria.json.EvidenceFingerprint;
import org.learningsociety.criteria.rubric.Cut;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.RubricId;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.scoring.Verdict;
import org.learningsociety.criteria.testkit.SampleRubrics;
import org.learningsociety.criteria.testkit.SampleTables;

class CertifierTest {

    private static final LocalDate ON = LocalDate.of(2023, 12, 31);
    private static final Context CONTEXT = Context.on(ON);
    private static final Gazetteer GAZETTEER = SampleTables.gazetteer();
    private static final Subject SUBJECT = Subject.of(SubjectId.of("dv-1"), SubjectKind.UNIT, SampleTables.DAK_MAM);
    private static final Rubric RANKED = SampleRubrics.ranked();
    private static final Certifier CERTIFIER = Certifier.of(RANKED, GAZETTEER.at(ON));

    /** 25 of 30, 20 of 30 and 30 of 40: 75 of 100, which is kha (70) and not tot (85). */
    private static final Evidence EVIDENCE = evidence(25, 20, 30);

    private static final Certificate CERTIFICATE = CERTIFIER.issue(EVIDENCE, CONTEXT);

    private static Evidence evidence(long first, long second, long third) {
        return Evidence.of(SUBJECT, List.of(mark("1.1", first), mark("1.2", second), mark("TC2", third)));
    }

    private static Observation mark(String indicator, long points) {
        return Observation.known(new IndicatorId(indicator), new ObservedValue.Marks(List.of(Points.of(points))));
    }

    private static List<ProblemCode> codes(Validated<?> outcome) {
        return outcome.problems().stream().map(Problem::code).toList();
    }

    private static List<ProblemCode> verify(Certificate certificate) {
        return codes(CERTIFIER.verify(certificate, EVIDENCE, CONTEXT));
    }

    @Test
    void theResultIsThatOfTheScorer() {
        Result result = CERTIFICATE.result();

        assertThat(result.verdict()).isEqualTo(Verdict.ACHIEVED);
        assertThat(result.level()).contains(new LevelId("kha"));
        assertThat(result.total().orElseThrow()).hasToString("[75, 75]");
        assertThat(result.maximum()).contains(Points.of(100));
        assertThat(result.contributions())
                .extracting(share -> share.criterion() + " " + share.low())
                .containsExactly("1.1 25", "1.2 20", "TC2 30");
        assertThat(CERTIFIER.verify(CERTIFICATE, EVIDENCE, CONTEXT)).isEqualTo(Validated.of(CERTIFICATE));
    }

    @Test
    void aResultMadeUpOfOtherPartsIsTold() {
        Result result = CERTIFICATE.result();
        Result other = new Result(
                result.levels(),
                result.total(),
                result.maximum(),
                result.tight(),
                List.of(result.contributions().get(0)));
        Certificate forged = new Certificate(
                CERTIFICATE.subject(),
                CERTIFICATE.rubric(),
                CERTIFICATE.evidence(),
                CERTIFICATE.known(),
                CERTIFICATE.snapshot(),
                other);

        assertThat(verify(forged)).containsExactly(CertificateProblem.OTHER_PARTS);
    }

    @Test
    void whetherEvidenceWasKnownByADayThatItDoesNotShowIsTold() {
        Certificate dated = new Certificate(
                CERTIFICATE.subject(),
                CERTIFICATE.rubric(),
                CERTIFICATE.evidence(),
                Optional.of(ON),
                CERTIFICATE.snapshot(),
                CERTIFICATE.result());
        Validated<Certificate> verified = CERTIFIER.verify(dated, EVIDENCE, CONTEXT);

        assertThat(verified.value()).contains(dated);
        assertThat(codes(verified)).containsExactly(CertificateProblem.KNOWN_NOT_SHOWN);
        assertThat(verified.problems().get(0).arguments()).containsEntry("indicators", "1.1, 1.2, TC2");
    }

    @Test
    void theFileSaysWhatItProvesAndHoldsNoWordsOfARecorder() {
        Evidence worded = Evidence.of(
                SUBJECT,
                List.of(
                        new Observation(
                                new IndicatorId("1.1"),
                                new Finding.Missing(Finding.MissingCause.STATED, "lời của người ghi"),
                                new Provenance(
                                        Optional.of("biên bản số 7"),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty())),
                        mark("1.2", 20)));
        String file = Certificate.format().write(CERTIFIER.issue(worded, CONTEXT));

        assertThat(file)
                .contains("không chứng tỏ minh chứng là đúng sự thật", "does not prove that the evidence is true")
                .contains("\"format\": \"learning-society-certificate/1.0\"")
                .doesNotContain("lời của người ghi", "biên bản");
    }

    @Test
    void everyBitOfAFileCounts() {
        byte[] file = Certificate.format().write(CERTIFICATE).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < file.length * Byte.SIZE; i++) {
            byte[] changed = file.clone();
            changed[i / Byte.SIZE] ^= (byte) (1 << i % Byte.SIZE);
            assertThat(Certificate.format().read("c.json", changed).hasErrors())
                    .as(
                            "bit %s of byte %s: %s",
                            i % Byte.SIZE, i / Byte.SIZE, new String(changed, StandardCharsets.UTF_8))
                    .isTrue();
        }
    }

    @Test
    void anAlteredFileIsFoundWithoutItsInputsAndCanStillBeLookedInto() {
        String file = Certificate.format().write(CERTIFICATE).replace("\"low\": \"25\"", "\"low\": \"24\"");
        Validated<Certificate> read = Certificate.format().read("c.json", file);

        assertThat(codes(read)).containsExactly(CertificateProblem.ALTERED);
        assertThat(((Place.Json) read.problems().get(0).place()).pointer()).isEqualTo("/digest");
        assertThat(codes(read.flatMap(altered -> CERTIFIER.verify(altered, EVIDENCE, CONTEXT))))
                .containsExactly(CertificateProblem.ALTERED, CertificateProblem.OTHER_PARTS);
    }

    @Test
    void aFileThatContradictsItselfIsKnownToBeAltered() {
        String file = Certificate.format().write(CERTIFICATE);
        String forged = file.replaceFirst("\"level\": \"kha\"", "\"level\": \"tot\"");
        Validated<Certificate> read = Certificate.format().read("c.json", forged);

        assertThat(forged).isNotEqualTo(file);
        assertThat(read.value()).isEmpty();
        assertThat(codes(read))
                .containsExactlyInAnyOrder(CertificateProblem.ALTERED, CertificateProblem.AGAINST_ITS_LEVELS);
    }

    @Test
    void nothingCanBePutBesideTheFields() {
        String file = Certificate.format().write(CERTIFICATE).replaceFirst("\\{", "{\"x-note\": \"đã duyệt\",");

        assertThat(codes(Certificate.format().read("c.json", file))).containsExactly(CertificateProblem.ALTERED);
    }

    @Test
    void whatItProvesCannotBeRewordedThoughTheDigestFits() {
        String reworded = Certificate.format().encode(CERTIFICATE).toString().replace("It does not", "It does");
        JsonObject document = (JsonObject)
                JsonReader.standard().read("c.json", reworded).orElseThrow().value();
        String forged = reworded.replace(CERTIFICATE.digest(), CertificateCodec.digest(document));

        assertThat(codes(Certificate.format().read("c.json", forged)))
                .containsExactly(CertificateProblem.OTHER_WORDING);
    }

    @Test
    void theDigestIsThatOfTheCanonicalTextWithoutIt() {
        String canonical = Certificate.format().encode(CERTIFICATE).toString();
        String without = canonical.replace("\"digest\":\"" + CERTIFICATE.digest() + "\",", "");

        assertThat(without).hasSize(canonical.length() - 76);
        assertThat(JsonReader.standard()
                        .read("c.json", without)
                        .orElseThrow()
                        .value()
                        .hash())
                .isEqualTo(CERTIFICATE.digest());
    }

    @Test
    void anotherSubjectIsRefused() {
        Subject other = Subject.of(SubjectId.of("dv-2"), SubjectKind.UNIT, SampleTables.DAK_MAM);
        Evidence evidence = new Evidence(other, EVIDENCE.observations());

        assertThat(codes(CERTIFIER.verify(CERTIFICATE, evidence, CONTEXT)))
                .containsExactly(CertificateProblem.OTHER_SUBJECT);
    }

    @Test
    void aSubjectThatMovedIsRefused() {
        Subject moved = Subject.of(SUBJECT.id(), SubjectKind.UNIT, SampleTables.NAM_DA);

        assertThat(codes(CERTIFIER.verify(CERTIFICATE, new Evidence(moved, EVIDENCE.observations()), CONTEXT)))
                .containsExactly(CertificateProblem.SUBJECT_CHANGED);
    }

    @Test
    void anotherRubricIsRefused() {
        Certifier other = Certifier.of(RANKED.withId(new RubricId("khac")), GAZETTEER.at(ON));

        assertThat(codes(other.verify(CERTIFICATE, EVIDENCE, CONTEXT)))
                .containsExactly(CertificateProblem.OTHER_RUBRIC);
    }

    @Test
    void aChangedRubricIsRefusedThoughTheResultIsTheSame() {
        Certifier stricter = Certifier.of(stricter(), GAZETTEER.at(ON));

        assertThat(codes(stricter.verify(CERTIFICATE, EVIDENCE, CONTEXT)))
                .containsExactly(CertificateProblem.RUBRIC_CHANGED);
    }

    /** The highest level takes 86 points instead of 85. */
    private static Rubric stricter() {
        Level highest = RANKED.levels().get(2);
        return RANKED.withLevels(
                RANKED.levels().get(0),
                RANKED.levels().get(1),
                new Level(
                        highest.id(),
                        highest.name(),
                        List.of(new Level.TotalAtLeast(Cut.of(Figure.of(Points.of(86)))))));
    }

    @Test
    void aRewordedRubricIsRefusedForItsWordsOnly() {
        Rubric reworded = RANKED.withName(LocalizedText.of("Tên khác", "Another name"));

        assertThat(codes(Certifier.of(reworded, GAZETTEER.at(ON)).verify(CERTIFICATE, EVIDENCE, CONTEXT)))
                .containsExactly(CertificateProblem.RUBRIC_REWORDED);
    }

    @Test
    void otherEvidenceIsRefusedThoughTheLevelIsTheSame() {
        Validated<Certificate> outcome = CERTIFIER.verify(CERTIFICATE, evidence(26, 19, 30), CONTEXT);

        assertThat(codes(outcome)).containsExactly(CertificateProblem.EVIDENCE_CHANGED, CertificateProblem.OTHER_PARTS);
        assertThat(outcome.problems().get(0).message(Language.VI)).contains("1.1, 1.2, TC2");
    }

    @Test
    void anotherDocumentBehindTheSameValueIsOtherEvidence() {
        Evidence sourced = Evidence.of(
                SUBJECT,
                List.of(
                        new Observation(
                                new IndicatorId("1.1"),
                                mark("1.1", 25).finding(),
                                new Provenance(
                                        Optional.of("bb-01"),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty())),
                        mark("1.2", 20),
                        mark("TC2", 30)));

        assertThat(codes(CERTIFIER.verify(CERTIFICATE, sourced, CONTEXT)))
                .containsExactly(CertificateProblem.EVIDENCE_CHANGED);
    }

    @Test
    void whenAndWhereItWasRecordedMakesNoDifference() {
        Evidence recorded = Evidence.of(
                SUBJECT,
                List.of(
                        new Observation(
                                new IndicatorId("1.1"),
                                mark("1.1", 25).finding(),
                                new Provenance(
                                        Optional.empty(),
                                        Optional.of("đếm"),
                                        Optional.of(ON),
                                        Optional.of(ON),
                                        Optional.of(new Place.Cell("m.csv", 7, Optional.empty())))),
                        mark("1.2", 20),
                        mark("TC2", 30)));

        assertThat(CERTIFIER.issue(recorded, CONTEXT)).isEqualTo(CERTIFICATE);
    }

    @Test
    void anotherDayIsRefused() {
        assertThat(codes(CERTIFIER.verify(CERTIFICATE, EVIDENCE, Context.on(ON.minusDays(1)))))
                .containsExactly(CertificateProblem.OTHER_DAY);
    }

    @Test
    void otherAreasOrGroupsAreRefused() {
        assertThat(codes(CERTIFIER.verify(CERTIFICATE, EVIDENCE, CONTEXT.withAreas(Set.of(AreaGroup.ISLAND)))))
                .containsExactly(CertificateProblem.OTHER_CONDITIONS);
        assertThat(codes(CERTIFIER.verify(CERTIFICATE, EVIDENCE, CONTEXT.withGroups(Set.of()))))
                .containsExactly(CertificateProblem.OTHER_CONDITIONS);
    }

    @Test
    void aGroupIsTheSameInBothFormsOfUnicode() {
        Certificate composed = CERTIFIER.issue(EVIDENCE, CONTEXT.withGroups(Set.of("tr\u01b0\u1eddng")));

        assertThat(codes(CERTIFIER.verify(composed, EVIDENCE, CONTEXT.withGroups(Set.of("tru\u031bo\u031b\u0300ng")))))
                .isEmpty();
    }

    @Test
    void anotherMapIsRefused() {
        Certifier later = Certifier.of(RANKED, GAZETTEER.at(LocalDate.of(2025, 7, 1)));

        assertThat(codes(later.verify(CERTIFICATE, EVIDENCE, CONTEXT))).containsExactly(CertificateProblem.MAP_CHANGED);
    }

    @Test
    void aForgedResultIsRefusedThoughItsDigestFits() {
        List<LevelVerdict> levels = new ArrayList<>(CERTIFICATE.result().levels());
        levels.set(2, new LevelVerdict(new LevelId("tot"), Verdict.ACHIEVED));
        Result forged = new Result(
                levels,
                CERTIFICATE.result().total(),
                CERTIFICATE.result().maximum(),
                true,
                CERTIFICATE.result().contributions());
        Certificate certificate = with(CERTIFICATE.evidence(), forged);
        Certificate read = Certificate.format()
                .read("c.json", Certificate.format().write(certificate))
                .orElseThrow();
        Validated<Certificate> outcome = CERTIFIER.verify(read, EVIDENCE, CONTEXT);

        assertThat(codes(outcome)).containsExactly(CertificateProblem.OTHER_RESULT);
        assertThat(outcome.problems().get(0).arguments())
                .containsEntry("value", "Đạt (Achieved), tot, [75, 75]")
                .containsEntry("computed", "Đạt (Achieved), kha, [75, 75]");
    }

    @Test
    void anIndicatorCannotBeLeftOutOfWhatWasRead() {
        EvidenceFingerprint fewer =
                EvidenceFingerprint.of(EVIDENCE, List.of(new IndicatorId("1.1"), new IndicatorId("1.2")));

        assertThat(verify(with(fewer, CERTIFICATE.result()))).containsExactly(CertificateProblem.OTHER_PARTS);
    }

    private static Certificate with(EvidenceFingerprint evidence, Result result) {
        return new Certificate(
                SUBJECT, CERTIFICATE.rubric(), evidence, Optional.empty(), CERTIFICATE.snapshot(), result);
    }

    @Test
    void everythingThatDiffersIsTold() {
        Subject other = Subject.of(SubjectId.of("dv-2"), SubjectKind.UNIT, SampleTables.DAK_MAM);
        Certifier certifier = Certifier.of(stricter(), GAZETTEER.at(LocalDate.of(2025, 7, 1)));
        Evidence evidence = Evidence.of(other, List.of(mark("1.1", 1)));

        assertThat(codes(certifier.verify(CERTIFICATE, evidence, Context.on(ON.minusDays(1)))))
                .containsExactly(
                        CertificateProblem.OTHER_SUBJECT,
                        CertificateProblem.RUBRIC_CHANGED,
                        CertificateProblem.EVIDENCE_CHANGED,
                        CertificateProblem.OTHER_DAY,
                        CertificateProblem.MAP_CHANGED,
                        CertificateProblem.OTHER_RESULT);
    }

    @Test
    void aRubricThatIsNotInForceIsOnRecordAsNotAssessable() {
        Certificate certificate = CERTIFIER.issue(EVIDENCE, Context.on(LocalDate.of(2024, 12, 31)));

        assertThat(certificate.result().verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
        assertThat(certificate.evidence().indicators()).isEmpty();
        assertThat(Certificate.format()
                        .read("c.json", Certificate.format().write(certificate))
                        .orElseThrow())
                .isEqualTo(certificate);
    }

    @ParameterizedTest
    @EnumSource
    void everyProblemHasASentenceInBothLanguages(CertificateProblem problem) {
        Map<String, String> arguments = new TreeMap<>();
        Arrays.asList(
                        "value",
                        "computed",
                        "found",
                        "indicators",
                        "on",
                        "event",
                        "entry",
                        "subject",
                        "assessed",
                        "title",
                        "rubric")
                .forEach(name -> arguments.put(name, "{" + name + "}"));

        for (Language language : Language.values()) {
            assertThat(problem.message(language, arguments)).contains("{value}").endsWith(".");
        }
    }
}

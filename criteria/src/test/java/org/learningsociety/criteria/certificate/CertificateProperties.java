package org.learningsociety.criteria.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.learningsociety.core.json.JsonFormat;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.testkit.JsonArbitraries;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.json.EvidenceFingerprint;
import org.learningsociety.criteria.recognition.Act;
import org.learningsociety.criteria.recognition.RecognitionEvent;
import org.learningsociety.criteria.recognition.RecognitionEventId;
import org.learningsociety.criteria.recognition.RecognitionHistory;
import org.learningsociety.criteria.recognition.RecognitionState;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.scoring.Verdict;
import org.learningsociety.criteria.testkit.CertificateArbitraries;
import org.learningsociety.criteria.testkit.CertificateArbitraries.Issued;
import org.learningsociety.criteria.testkit.EvidenceArbitraries;

class CertificateProperties {

    private static final JsonFormat<Certificate> FORMAT = Certificate.format();
    private static final TitleId TITLE = TitleId.of("don-vi-hoc-tap");
    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);

    @Provide
    Arbitrary<Issued> issued() {
        return CertificateArbitraries.issued();
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
    @Label("P-124 a certificate that was issued, written and read is valid")
    void p124WhatIsIssuedIsValid(@ForAll("issued") Issued issued) {
        Certificate certificate = issued.certificate();
        Statistics.label("verdict")
                .collect(certificate.result().verdict())
                .coverage(found -> Stream.of(Verdict.values())
                        .forEach(verdict -> found.check(verdict).count(count -> count > 0)));

        Certificate read = FORMAT.read("c.json", FORMAT.write(certificate)).orElseThrow();

        assertThat(read).isEqualTo(certificate);
        assertThat(issued.certifier()
                        .verify(read, issued.evidence(), issued.context())
                        .problems())
                .isEmpty();
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 200)
    @Label("P-124 the canonical form and the digest do not depend on the order of fields")
    void p124CanonicalFormIsStable(@ForAll("issued") Issued issued, @ForAll long seed) {
        Certificate certificate = issued.certificate();
        String disguised = JsonArbitraries.disguise(FORMAT.encode(certificate), seed);

        Certificate read = FORMAT.read("c.json", disguised).orElseThrow();

        assertThat(read).isEqualTo(certificate);
        assertThat(FORMAT.encode(read)).hasToString(FORMAT.encode(certificate).toString());
        assertThat(read.digest()).isEqualTo(certificate.digest());
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
    @Label("P-124 any one-bit change of the file fails")
    void p124OneBit(@ForAll("issued") Issued issued, @ForAll Random random) {
        byte[] file = FORMAT.write(issued.certificate()).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 20; i++) {
            byte[] changed = file.clone();
            changed[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            assertThat(FORMAT.read("c.json", changed).hasErrors())
                    .as("%s", new String(changed, StandardCharsets.UTF_8))
                    .isTrue();
        }
    }

    /** Whoever forges a file can write a digest that fits. */
    @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
    @Label("P-124 a certificate that says anything else is refused, though its digest fits")
    void p124Forged(@ForAll("issued") Issued issued, @ForAll("issued") Issued other, @ForAll Random random) {
        Certificate certificate = issued.certificate();
        Certificate forged = forged(certificate, other.certificate(), random);

        Certificate read = FORMAT.read("c.json", FORMAT.write(forged)).orElseThrow();
        boolean isValid = !issued.certifier()
                .verify(read, issued.evidence(), issued.context())
                .hasErrors();

        assertThat(isValid).isEqualTo(forged.equals(certificate));
        assertThat(forged.digest().equals(certificate.digest())).isEqualTo(forged.equals(certificate));
        Statistics.label("valid")
                .collect(isValid)
                .coverage(valid -> valid.check(false).percentage(part -> part > 50));
    }

    private static Certificate forged(Certificate true_, Certificate other, Random random) {
        int part = random.nextInt(6);
        return new Certificate(
                part == 0 ? other.subject() : true_.subject(),
                part == 1 ? other.rubric() : true_.rubric(),
                part == 2 ? other.evidence() : part == 3 ? withoutOne(true_.evidence(), random) : true_.evidence(),
                true_.known(),
                part == 4 ? other.snapshot() : true_.snapshot(),
                part == 5 ? other.result() : true_.result());
    }

    private static EvidenceFingerprint withoutOne(EvidenceFingerprint evidence, Random random) {
        SortedSet<IndicatorId> fewer = new TreeSet<>(evidence.indicators());
        if (!fewer.isEmpty()) {
            fewer.remove(List.copyOf(fewer).get(random.nextInt(fewer.size())));
        }
        return new EvidenceFingerprint(fewer, evidence.hash());
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
    @Label("P-107 what was not read changes neither a certificate nor its validity, and touches nothing")
    void p107OutsideTheReadSet(@ForAll("issued") Issued issued) {
        Certificate certificate = issued.certificate();
        Evidence more = issued.evidence();
        for (String foreign : List.of("la-1", "la-2")) {
            more = EvidenceArbitraries.with(more, new IndicatorId(foreign), new ObservedValue.Count(7));
        }

        assertThat(certificate.evidence().indicators()).doesNotContain(new IndicatorId("la-1"));
        assertThat(issued.certifier().issue(more, issued.context())).isEqualTo(certificate);
        assertThat(issued.certifier()
                        .verify(certificate, more, issued.context())
                        .hasErrors())
                .isFalse();
        assertThat(Change.ofEvidence(more).touches(certificate)).isFalse();
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
    @Label("P-107 stale are just the assessments of which an indicator that was read shows something else")
    void p107StaleIsWhatWasTouched(
            @ForAll("issued") Issued issued, @ForAll("issued") Issued other, @ForAll Random random) {
        Certificate certificate = issued.certificate();
        Certificate byOther = other.certifier().issue(issued.evidence(), other.context());
        Correction correction = Correction.of(issued, other, random);
        Change change = Change.ofEvidence(correction.latest());

        for (Certificate one : List.of(certificate, byOther)) {
            boolean touched = correction.touches(one);
            assertThat(change.touches(one)).isEqualTo(touched);
            Statistics.label("touched")
                    .collect(touched)
                    .coverage(found -> found.check(true).percentage(part -> part > 10 && part < 90));
            if (!touched) {
                Issued by = one == certificate ? issued : other;
                assertThat(by.certifier().issue(correction.latest(), by.context()))
                        .isEqualTo(one);
            }
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
    @Label("P-107 to be looked at again are just the entries that rest on an assessment which the correction touches")
    void p107StaleEntriesRestOnWhatWasTouched(
            @ForAll("issued") Issued issued, @ForAll("issued") Issued other, @ForAll Random random) {
        Correction correction = Correction.of(issued, other, random);
        List<Certificate> certificates =
                List.of(issued.certificate(), other.certifier().issue(issued.evidence(), other.context()));
        List<RecognitionEvent> entries = IntStream.range(0, 6)
                .mapToObj(number -> entry(
                        number,
                        issued.evidence().subject().id(),
                        Optional.of(random.nextInt(3))
                                .filter(which -> which < 2)
                                .map(certificates::get)))
                .toList();
        Validated<List<StaleEntry>> stale = Change.ofEvidence(correction.latest())
                .staleEntries(List.of(history(issued.evidence().subject(), entries)), certificates);

        assertThat(stale.problems()).isEmpty();
        assertThat(stale.orElseThrow())
                .extracting(StaleEntry::entry)
                .containsExactlyElementsOf(entries.stream()
                        .filter(entry -> certificates.stream()
                                .filter(correction::touches)
                                .anyMatch(one -> entry.certificate().equals(Optional.of(one.digest()))))
                        .toList());
        Statistics.label("stale entries")
                .collect(stale.orElseThrow().size())
                .coverage(found -> found.check(0).percentage(part -> part > 10 && part < 90));
    }

    private static RecognitionEvent entry(int number, SubjectId subject, Optional<Certificate> certificate) {
        return new RecognitionEvent(
                RecognitionEventId.of("e" + number),
                subject,
                TITLE,
                DAY,
                DAY,
                Optional.empty(),
                new Act.Nominated(),
                Optional.empty(),
                certificate.map(Certificate::digest),
                Optional.empty());
    }

    private static RecognitionHistory history(Subject subject, List<RecognitionEvent> entries) {
        return new RecognitionHistory(
                subject,
                TITLE,
                entries.stream()
                        .map(entry -> new RecognitionHistory.Change(entry, RecognitionState.NONE))
                        .toList(),
                Optional.empty(),
                List.of());
    }

    /** One observation that is another now, or none. */
    private record Correction(Evidence before, Optional<Observation> observation) {

        static Correction of(Issued issued, Issued other, Random random) {
            List<Observation> observations = Stream.concat(
                            issued.evidence().observations().values().stream(),
                            other.evidence().observations().values().stream())
                    .toList();
            return new Correction(
                    issued.evidence(),
                    observations.isEmpty()
                            ? Optional.empty()
                            : Optional.of(observations.get(random.nextInt(observations.size()))));
        }

        Evidence latest() {
            return observation.map(one -> EvidenceArbitraries.with(before, one)).orElse(before);
        }

        boolean touches(Certificate certificate) {
            return observation.stream()
                    .anyMatch(one -> certificate.evidence().indicators().contains(one.indicator())
                            && !one.finding().equals(before.finding(one.indicator())));
        }
    }
}

package org.learningsociety.criteria.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.evidence.Provenance;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.scoring.Scorer;
import org.learningsociety.criteria.testkit.CertificateArbitraries;
import org.learningsociety.criteria.testkit.EvidenceArbitraries;
import org.learningsociety.criteria.testkit.RubricArbitraries;

class ReplayProperties {

    private static final Subject SUBJECT = new Subject(SubjectId.of("don-vi-1"), SubjectKind.UNIT, Optional.empty());
    private static final LocalDate KNOWN = LocalDate.of(2025, 1, 15);
    private static final Context CONTEXT = Context.on(CertificateArbitraries.ON);

    /** A rubric and what was recorded for it: some up to the day, some later. */
    record Story(Rubric rubric, List<Observation> then, List<Observation> later) {

        Certifier certifier() {
            return Certifier.of(rubric, CertificateArbitraries.MAP);
        }

        Knowledge knowledgeThen() {
            return Knowledge.of(SUBJECT, then).orElseThrow();
        }

        Knowledge knowledgeNow(Random random) {
            List<Observation> all = new ArrayList<>(then);
            all.addAll(later);
            Collections.shuffle(all, random);
            return Knowledge.of(SUBJECT, all).orElseThrow();
        }
    }

    @Provide
    Arbitrary<Story> stories() {
        return RubricArbitraries.rubrics()
                .flatMap(rubric -> EvidenceArbitraries.evidence(rubric)
                        .list()
                        .ofSize(4)
                        .flatMap(four -> Arbitraries.randoms().map(random -> story(rubric, four, random))));
    }

    private static Story story(Rubric rubric, List<Evidence> four, Random random) {
        List<Observation> then = new ArrayList<>(recorded(four.get(0), KNOWN.minusDays(30), random));
        then.addAll(recorded(four.get(1), KNOWN, random));
        List<Observation> later = new ArrayList<>(recorded(four.get(2), KNOWN.plusDays(1), random));
        later.addAll(recorded(four.get(3), KNOWN.plusYears(1), random));
        return new Story(rubric, then, later);
    }

    private static List<Observation> recorded(Evidence evidence, LocalDate day, Random random) {
        return evidence.observations().values().stream()
                .filter(any -> random.nextInt(3) > 0)
                .map(observation -> new Observation(
                        observation.indicator(),
                        observation.finding(),
                        new Provenance(
                                Optional.of("bb-" + random.nextInt(3)),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(day),
                                Optional.empty())))
                .toList();
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
    @Label("P-106 a replay gives the result of then, under whatever later corrections")
    void p106Replay(@ForAll("stories") Story story, @ForAll Random random) {
        Certificate then = story.certifier().issue(story.knowledgeThen(), KNOWN, CONTEXT);
        Knowledge now = story.knowledgeNow(random);

        assertThat(story.certifier().replay(then, now).problems()).isEmpty();
        assertThat(story.certifier().issue(now, KNOWN, CONTEXT)).isEqualTo(then);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
    @Label("P-106 computing again is scoring what is known now, and what differs then is told")
    void p106Recompute(@ForAll("stories") Story story, @ForAll Random random) {
        Certificate then = story.certifier().issue(story.knowledgeThen(), KNOWN, CONTEXT);
        Evidence latest = story.knowledgeNow(random).latest();
        Evidence expected = Evidence.of(SUBJECT, List.of());
        for (Observation observation : story.then()) {
            expected = EvidenceArbitraries.with(expected, observation);
        }
        for (Observation observation : story.later()) {
            expected = EvidenceArbitraries.with(expected, observation);
        }
        Certificate now = story.certifier().issue(latest, CONTEXT);

        assertThat(latest).isEqualTo(expected);
        assertThat(now.result()).isEqualTo(Certificate.Result.of(Scorer.score(story.rubric(), expected, CONTEXT)));
        boolean differs = !now.evidence().equals(then.evidence());
        assertThat(story.certifier().verify(then, latest, CONTEXT).hasErrors()).isEqualTo(differs);
        assertThat(Change.ofEvidence(latest).touches(then)).isEqualTo(differs);
        Statistics.label("corrected")
                .collect(differs)
                .coverage(found -> found.check(true).percentage(part -> part > 30));
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
    @Label("P-124 a replay finds a forged day of knowledge, unless what was read showed the same by then")
    void p124ForgedKnown(@ForAll("stories") Story story, @ForAll Random random) {
        Certificate then = story.certifier().issue(story.knowledgeThen(), KNOWN, CONTEXT);
        LocalDate day = KNOWN.plusDays(List.of(-31, -30, -1, 1, 366).get(random.nextInt(5)));
        Certificate forged = new Certificate(
                then.subject(), then.rubric(), then.evidence(), Optional.of(day), then.snapshot(), then.result());
        List<Observation> all = new ArrayList<>(story.then());
        all.addAll(story.later());
        boolean isTrue = then.evidence().indicators().stream()
                .allMatch(indicator -> last(all, indicator, day).equals(last(all, indicator, KNOWN)));
        Statistics.label("true")
                .collect(isTrue)
                .coverage(found -> found.check(false).percentage(part -> part > 30));

        assertThat(forged.digest()).isNotEqualTo(then.digest());
        assertThat(story.certifier().replay(forged, story.knowledgeNow(random)).hasErrors())
                .isEqualTo(!isTrue);
    }

    /** What was found, and by which paper. */
    private static Optional<List<Object>> last(List<Observation> all, IndicatorId indicator, LocalDate day) {
        return all.stream()
                .filter(one -> one.indicator().equals(indicator))
                .filter(one -> !one.provenance().recordedOn().orElseThrow().isAfter(day))
                .max(Comparator.comparing(one -> one.provenance().recordedOn().orElseThrow()))
                .map(one -> List.of(one.finding(), one.provenance().source()));
    }
}

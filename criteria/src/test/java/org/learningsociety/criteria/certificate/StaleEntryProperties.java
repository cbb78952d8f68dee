package org.learningsociety.criteria.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.territory.CodeSystem;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.criteria.catalog.CriteriaCatalog;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.recognition.Act;
import org.learningsociety.criteria.recognition.Body;
import org.learningsociety.criteria.recognition.OfficeId;
import org.learningsociety.criteria.recognition.RecognitionEvent;
import org.learningsociety.criteria.recognition.RecognitionHistory;
import org.learningsociety.criteria.recognition.RecognitionRegister;
import org.learningsociety.criteria.recognition.RecognitionRules;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.testkit.RecognitionArbitraries;
import org.learningsociety.criteria.testkit.SampleRubrics;

/** Which entries of whole dossiers of a commune are touched by its merger. */
class StaleEntryProperties {

    private static final Gazetteer MAP = CoreCatalog.load().territory();
    private static final RecognitionRules RULES = CriteriaCatalog.load().recognition();
    private static final LocalDate ASSESSED = LocalDate.of(2023, 12, 31);
    private static final TitleId TITLE = TitleId.of("cong-dong-hoc-tap-cap-xa");
    private static final Subject COMMUNE =
            Subject.of(SubjectId.of("xa-dak-dro"), SubjectKind.ADMINISTRATIVE_UNIT, unit("24700"));
    private static final Certificate CERTIFICATE = Certifier.of(SampleRubrics.ranked(), MAP.at(ASSESSED))
            .issue(Evidence.of(COMMUNE, List.of()), Context.on(ASSESSED));
    private static final Change MERGER = Change.ofTerritory(MAP);

    private static UnitId unit(String code) {
        return MAP.resolve(CodeSystem.NSO, code, ASSESSED).orElseThrow().id();
    }

    @Provide
    Arbitrary<List<RecognitionEvent>> dossiers() {
        return RecognitionArbitraries.chains(
                        COMMUNE.id(),
                        TITLE,
                        List.of(new LevelId("muc-do-1"), new LevelId("muc-do-2")),
                        new Body(OfficeId.of("hoi-dong"), unit("664")),
                        new Body(OfficeId.of("truong-phong-gddt"), unit("664")))
                .flatMap(events -> Arbitraries.randoms()
                        .map(random -> events.stream()
                                .map(event -> resting(event, random.nextBoolean()))
                                .toList()));
    }

    /** What names a certificate names that of the commune, or none after all. */
    private static RecognitionEvent resting(RecognitionEvent event, boolean isNamed) {
        return new RecognitionEvent(
                event.id(),
                event.subject(),
                event.title(),
                event.on(),
                event.recordedOn(),
                event.by(),
                event.act(),
                event.document(),
                event.certificate().filter(any -> isNamed).map(any -> CERTIFICATE.digest()),
                event.place());
    }

    private static List<RecognitionHistory> histories(List<RecognitionEvent> events) {
        return RecognitionRegister.of(List.of(COMMUNE), events)
                .value()
                .orElseThrow()
                .histories(RULES, MAP, LocalDate.of(2100, 1, 1));
    }

    @Property
    @Label(
            "P-107 touched are the entries that rest on an assessment that is touched; of a decision that rests on none it is told")
    void p107StaleEntries(@ForAll("dossiers") List<RecognitionEvent> events) {
        List<RecognitionHistory> histories = histories(events);
        List<RecognitionEvent> legal = histories.stream()
                .flatMap(history -> history.changes().stream())
                .map(RecognitionHistory.Change::event)
                .toList();
        if (legal.stream().anyMatch(StaleEntryProperties::setsAside)) {
            // Then what was under way comes back, which is a question of its own.
            return;
        }
        List<RecognitionEvent> touched = new ArrayList<>();
        List<String> onNothing = new ArrayList<>();
        boolean isNamed = false;
        for (RecognitionEvent event : legal) {
            boolean rests = event.certificate().isPresent() || decides(event.act()) && isNamed;
            if (rests) {
                touched.add(event);
            } else if (decides(event.act())) {
                onNothing.add(event.id().value());
            }
            isNamed = isStep(event.act()) && (isNamed || rests) || isNamed && leavesTheWay(event.act());
        }
        Statistics.label("entries touched").collect(Math.min(3, touched.size()));
        Statistics.label("decisions that rest on none").collect(Math.min(3, onNothing.size()));
        Validated<List<StaleEntry>> stale = MERGER.staleEntries(histories, List.of(CERTIFICATE));

        assertThat(stale.value().orElseThrow()).extracting(StaleEntry::entry).isEqualTo(touched);
        assertThat(stale.problems()).extracting(Problem::code).allMatch(CertificateProblem.NOT_NAMED::equals);
        assertThat(stale.problems())
                .extracting(problem -> problem.arguments().get("entry"))
                .isEqualTo(onNothing);
    }

    private static boolean setsAside(RecognitionEvent event) {
        return event.act() instanceof Act.Redecided again && !again.upheld();
    }

    private static boolean decides(Act act) {
        return act instanceof Act.Granted
                || act instanceof Act.Upgraded
                || act instanceof Act.Renewed
                || act instanceof Act.Refused;
    }

    private static boolean isStep(Act act) {
        return act instanceof Act.Nominated
                || act instanceof Act.SelfAssessed
                || act instanceof Act.Verified
                || act instanceof Act.Proposed;
    }

    /** What was under way goes on after these. */
    private static boolean leavesTheWay(Act act) {
        return act instanceof Act.Published
                || act instanceof Act.Appealed
                || act instanceof Act.Redecided
                || act instanceof Act.Suspended
                || act instanceof Act.Lifted
                || act instanceof Act.Expired;
    }
}

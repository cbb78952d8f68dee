package org.learningsociety.criteria.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.subject.Membership;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.territory.CodeSystem;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Level;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.criteria.award.Award;
import org.learningsociety.criteria.award.AwardForm;
import org.learningsociety.criteria.award.AwardType;
import org.learningsociety.criteria.award.Exclusion;
import org.learningsociety.criteria.award.NominationList;
import org.learningsociety.criteria.award.NominationRules;
import org.learningsociety.criteria.award.Nominee;
import org.learningsociety.criteria.award.RevocationGround;
import org.learningsociety.criteria.catalog.CriteriaCatalog;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.Finding;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.evidence.Provenance;
import org.learningsociety.criteria.json.CriteriaFormats;
import org.learningsociety.criteria.membership.MemberTitles.Counting;
import org.learningsociety.criteria.recognition.AuthorityRule;
import org.learningsociety.criteria.recognition.OfficeId;
import org.learningsociety.criteria.recognition.RecognitionHistory;
import org.learningsociety.criteria.recognition.RecognitionRegister;
import org.learningsociety.criteria.recognition.RecognitionRules;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.RubricId;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.scoring.Assessment;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.scoring.Explanation;

/**
 * The six kinds of subject of plan 123/KH-UBND of Krông Nô at the end of 2024, judged by their criteria with titles from a synthetic
 * record. Everybody contributes and does what the plan asks for; what differs is who holds which title:
 *
 * <ul>
 *   <li>the district and xã Đắk Drô are Learning Communities of level 1, by the offices that the law names;
 *   <li>the household is a Learning Family; of the clan only a self-assessment came in;
 *   <li>of the three enterprises both organizations of the first are Learning Units, one of two of the second, and the third has none;
 *   <li>of the two citizens one is a Learning Citizen, and the other was until it was suspended on 1 November, which was recorded on
 *       20 January;
 *   <li>of the association no title is asked.
 * </ul>
 *
 * Who decides on the titles of citizens, families and clans is made up; no source says so.
 */
class KrongNoSubjectsTest {

    private static final String EVENTS = "krong-no-subjects-synthetic.json";
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final LocalDate RECORDED = LocalDate.of(2025, 1, 20);
    private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);

    private static final Gazetteer MAP = CoreCatalog.load().territory();
    private static final CriteriaCatalog CATALOG = CriteriaCatalog.load();
    private static final RecognitionRegister REGISTER = register();
    private static final MemberTitles TITLES =
            MemberTitles.of(CATALOG.memberRules(), CATALOG.rubrics()).orElseThrow();
    private static final IndicatorId OF_ORGANIZATIONS = new IndicatorId("doanh-nghiep-4");

    private static final Map<String, String> RUBRICS = Map.of(
            "huyen-krong-no", "krong-no-cap-huyen",
            "xa-dak-dro", "krong-no-cap-xa",
            "ho-1", "krong-no-ho-gia-dinh",
            "dong-ho-1", "krong-no-dong-ho",
            "dn-1", "krong-no-doanh-nghiep",
            "dn-2", "krong-no-doanh-nghiep",
            "dn-3", "krong-no-doanh-nghiep",
            "cd-1", "krong-no-ca-nhan",
            "cd-2", "krong-no-ca-nhan",
            "hoi-1", "krong-no-doi-tuong-khac");

    private static RecognitionRegister register() {
        try (InputStream in = Objects.requireNonNull(KrongNoSubjectsTest.class.getResourceAsStream(EVENTS), EVENTS)) {
            return CriteriaFormats.events(MAP, CodeSystem.NSO)
                    .read(EVENTS, in.readAllBytes())
                    .orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RecognitionRules illustrative() {
        List<AuthorityRule> chair = Stream.of("cong-dan-hoc-tap", "gia-dinh-hoc-tap", "dong-ho-hoc-tap")
                .map(title -> new AuthorityRule(
                        TitleId.of(title),
                        Set.of(),
                        OfficeId.of("chu-tich-ubnd"),
                        Level.COMMUNE,
                        DateRange.ALWAYS,
                        List.of(),
                        Verification.ILLUSTRATIVE))
                .toList();
        return CATALOG.recognition().with(new RecognitionRules.Layer(chair, List.of()));
    }

    private static Roll roll(LocalDate day) {
        List<Enrollment> within = Stream.of("dv-1 dn-1", "dv-2 dn-1", "dv-3 dn-2", "dv-4 dn-2")
                .map(pair -> pair.split(" "))
                .map(pair ->
                        Enrollment.of(Membership.of(SubjectId.of(pair[0]), SubjectId.of(pair[1]), DateRange.ALWAYS)))
                .toList();
        return Roll.on(day, REGISTER.subjects(), within).orElseThrow();
    }

    /** Whoever has a rubric does all that is asked for besides titles; the third enterprise has no organizations. */
    private static List<Candidate> candidates(LocalDate day) {
        return REGISTER.subjects().stream()
                .filter(subject -> RUBRICS.containsKey(subject.id().value()))
                .map(subject -> new Candidate(evidence(subject), rubric(subject).id(), Context.on(day)))
                .toList();
    }

    private static Rubric rubric(Subject subject) {
        return CATALOG.rubrics()
                .get(new RubricId(
                        Objects.requireNonNull(RUBRICS.get(subject.id().value()))));
    }

    private static Evidence evidence(Subject subject) {
        Stream<Observation> done = rubric(subject)
                .nodes()
                .map(Criterion::rule)
                .filter(rule -> rule instanceof Rule.Holds)
                .map(rule -> Observation.known(rule.reads().orElseThrow(), new ObservedValue.YesNo(true)));
        Stream<Observation> without = subject.id().value().equals("dn-3")
                ? Stream.of(new Observation(
                        OF_ORGANIZATIONS,
                        new Finding.NotApplicable("không có tổ chức trong doanh nghiệp"),
                        Provenance.NONE))
                : Stream.empty();
        return Evidence.of(subject, Stream.concat(done, without).toList());
    }

    private static List<MemberAssessment> judge(LocalDate day, LocalDate known) {
        List<RecognitionHistory> histories = REGISTER.histories(illustrative(), MAP, known);
        return TITLES.assess(candidates(day), roll(day), HeldTitles.of(histories, day), Counting.RECOGNIZED);
    }

    /** As {@code subject verdict, code of the reason of the title with its source}. */
    private static List<String> lines(List<MemberAssessment> judged) {
        return judged.stream().map(KrongNoSubjectsTest::line).toList();
    }

    private static String line(MemberAssessment judged) {
        Assessment assessment = judged.assessment();
        Map<String, Rule> rules = CATALOG.rubrics()
                .get(assessment.rubric())
                .nodes()
                .collect(Collectors.toMap(node -> node.id().value(), Criterion::rule));
        String title = assessment.criteria().stream()
                .flatMap(Explanation::nodes)
                .filter(node -> rules.get(node.criterion().value()) instanceof Rule.TitleHeld)
                .map(Explanation::reason)
                .map(reason -> ", " + reason.code().id()
                        + reason.source().map(by -> ": " + by).orElse(""))
                .collect(Collectors.joining());
        return assessment.subject() + " " + assessment.verdict() + title;
    }

    private static List<String> codes(List<MemberAssessment> judged) {
        return judged.stream()
                .flatMap(one -> one.problems().stream())
                .map(problem -> problem.code().id() + " " + problem.arguments().get("group"))
                .toList();
    }

    @Test
    void theRecordIsSound() {
        assertThat(REGISTER.histories(illustrative(), MAP, MERGER).stream()
                        .flatMap(history -> history.problems().stream())
                        .filter(Problem::isError))
                .isEmpty();
    }

    @Test
    void sixKindsOfSubjectAreJudgedByTheirCriteriaAndTheirTitles() {
        assertThat(lines(judge(DAY, DAY)))
                .containsExactly(
                        "cd-1 ACHIEVED, title-held: quyết định giả lập 11",
                        "cd-2 ACHIEVED, title-held: quyết định giả lập 12",
                        "dn-1 ACHIEVED, title-held: quyết định giả lập 51; quyết định giả lập 52",
                        "dn-2 UNDETERMINED, missing",
                        "dn-3 ACHIEVED, left-out",
                        "dong-ho-1 NOT_ACHIEVED, title-not-held",
                        "ho-1 ACHIEVED, title-held: quyết định giả lập 21",
                        "hoi-1 ACHIEVED",
                        "huyen-krong-no ACHIEVED, title-held: quyết định giả lập 41",
                        "xa-dak-dro ACHIEVED, title-held: quyết định giả lập 31");
    }

    @Test
    void whetherAllOrganizationsMustHoldTheTitleIsForPeopleToDecide() {
        assertThat(codes(judge(DAY, DAY)))
                .containsExactly("membership.some-hold dn-2", "membership.nobody-listed dn-3");
    }

    @Test
    void whatWasRecordedLaterChangesWhatIsKnownOfTheSameDay() {
        assertThat(lines(judge(DAY, RECORDED.minusDays(1))))
                .contains("cd-2 ACHIEVED, title-held: quyết định giả lập 12");
        assertThat(lines(judge(DAY, RECORDED))).contains("cd-2 NOT_ACHIEVED, title-not-held: quyết định giả lập 13");
    }

    @Test
    void unitsThatAreNoMoreHoldNothing() {
        assertThat(lines(judge(MERGER, MERGER)))
                .contains(
                        "ho-1 ACHIEVED, title-held: quyết định giả lập 21",
                        "huyen-krong-no NOT_ACHIEVED, title-not-held",
                        "xa-dak-dro NOT_ACHIEVED, title-not-held");
    }

    @Test
    void certificatesOfCommendationGoToWhoeverMeetsTheCriteria() {
        List<Award> awards = List.of(
                award("cd-1", AwardType.MERIT),
                award("ho-1", AwardType.MERIT),
                award("ho-1", AwardType.DEDICATION),
                award("hoi-1", AwardType.MOVEMENT),
                award("hoi-1", AwardType.UNEXPECTED),
                award("cd-2", AwardType.MERIT).revoke(DAY.minusDays(1), RevocationGround.FALSE_DECLARATION));
        List<Exclusion> pending =
                List.of(new Exclusion(SubjectId.of("dn-1"), DateRange.from(DAY), "đang xem xét khiếu nại", List.of()));
        NominationRules rules = new NominationRules(
                AwardForm.GIAY_KHEN,
                List.of(LocalizedText.of("số lần được khen về công trạng", "commendations for merit")),
                true,
                Optional.of(4),
                Verification.ILLUSTRATIVE);
        List<Assessment> judged =
                judge(DAY, RECORDED).stream().map(MemberAssessment::assessment).toList();

        NominationList list = NominationList.of(
                rules,
                Nominee.among(judged, one -> Nominee.of(one.subject(), Award.merits(awards, one.subject(), DAY))),
                pending,
                DAY);

        // The clan and the suspended citizen do not meet the criteria; of the second enterprise it is open, so it may
        // take a place.
        assertThat(list.entries().stream()
                        .map(entry -> entry.nominee().subject() + " "
                                + entry.rank().map(String::valueOf).orElse("-") + " " + entry.status()))
                .containsExactly(
                        "ho-1 1 NOMINATED",
                        "cd-1 2 NOMINATED",
                        "dn-3 3 CANNOT_SAY",
                        "hoi-1 3 CANNOT_SAY",
                        "huyen-krong-no 3 CANNOT_SAY",
                        "xa-dak-dro 3 CANNOT_SAY",
                        "dn-2 - CANNOT_SAY",
                        "dn-1 - EXCLUDED");
        assertThat(Award.merits(awards, SubjectId.of("ho-1"), DAY)).isEqualTo(Rational.of(2));
        assertThat(Award.merits(awards, SubjectId.of("hoi-1"), DAY)).isEqualTo(Rational.ZERO);
    }

    private static Award award(String subject, AwardType type) {
        return Award.of(SubjectId.of(subject), AwardForm.GIAY_KHEN, type, LocalDate.of(2023, 11, 20));
    }

    @Test
    void aTitleThatIsReportedOtherwiseThanTheRecordHasItIsTold() {
        Subject household = REGISTER.subjects().stream()
                .filter(subject -> subject.kind() == SubjectKind.HOUSEHOLD)
                .findFirst()
                .orElseThrow();
        IndicatorId title = new IndicatorId("ho-1");
        Candidate candidate = new Candidate(
                Evidence.of(household, List.of(Observation.known(title, HeldTitles.NOT_HELD))),
                new RubricId("krong-no-ho-gia-dinh"),
                Context.on(DAY));
        List<RecognitionHistory> histories = REGISTER.histories(illustrative(), MAP, DAY);
        MemberAssessment judged = TITLES.assess(
                        List.of(candidate), roll(DAY), HeldTitles.of(histories, DAY), Counting.RECOGNIZED)
                .get(0);

        assertThat(judged.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(MemberProblem.RECORDED_OTHERWISE);
            assertThat(problem.arguments()).containsEntry("source", "quyết định giả lập 21");
        });
        assertThat(judged.evidence().finding(title))
                .isEqualTo(new Finding.Known(new ObservedValue.Held(
                        true, Optional.of(new LevelId("dat")), Optional.of(LocalDate.of(2024, 11, 20)))));
        assertThat(TITLES.assess(List.of(candidate), roll(DAY), HeldTitles.NONE, Counting.RECOGNIZED)
                        .get(0)
                        .evidence()
                        .finding(title))
                .isEqualTo(new Finding.Known(HeldTitles.NOT_HELD));
    }
}

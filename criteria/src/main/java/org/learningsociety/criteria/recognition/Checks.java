package org.learningsociety.criteria.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;

/** What can be wrong with one entry against one state; gathers all of it. */
final class Checks {

    /** Taken whatever the rules say, and where no rules are known. */
    private static final Set<Step> ALWAYS = EnumSet.of(Step.VERIFICATION, Step.DECISION);

    private final RecognitionState state;
    private final RecognitionEvent event;
    private final Lifecycle law;
    private final TitleRules.Period rules;
    private final List<Problem> problems = new ArrayList<>(0);

    Checks(RecognitionState state, RecognitionEvent event, Lifecycle law) {
        this.state = state;
        this.event = event;
        this.law = law;
        this.rules = law.rules(event.on());
    }

    TitleRules.Period rules() {
        return rules;
    }

    List<Problem> problems() {
        return problems;
    }

    boolean anyError() {
        for (Problem problem : problems) {
            if (problem.isError()) {
                return true;
            }
        }
        return false;
    }

    void error(RecognitionProblem code, Map<String, String> arguments) {
        problems.add(Problem.error(code, event.where(), about(arguments)));
    }

    void warning(RecognitionProblem code, Map<String, String> arguments) {
        problems.add(Problem.warning(code, event.where(), about(arguments)));
    }

    private Map<String, String> about(Map<String, String> arguments) {
        Map<String, String> all = new TreeMap<>(arguments);
        for (String name : List.of("step", "before", "after")) {
            all.computeIfPresent(name, (key, step) -> Step.valueOf(step).label().inBoth());
        }
        all.computeIfPresent(
                "standing", (key, name) -> Standing.valueOf(name).label().inBoth());
        all.put("value", event.id().value());
        all.put("entry", event.id().value());
        all.put("subject", event.subject().value());
        all.put("title", Names.of(event.title()));
        all.put("on", event.on().toString());
        return all;
    }

    private String actor() {
        return event.by()
                .map(body -> law.authorities().name(body, event.on()))
                .orElse(event.subject().value());
    }

    /** Whoever made an entry may take it back, and who may decide on the day; but not before it was there. */
    void withdraws(RecognitionEvent entry) {
        known();
        if (event.recordedOn().isBefore(entry.recordedOn())) {
            error(
                    RecognitionProblem.WITHDRAWN_TOO_SOON,
                    Map.of(
                            "withdrawn", entry.id().value(),
                            "recordedOn", entry.recordedOn().toString()));
        }
        if (!event.by().equals(entry.by())) {
            competent();
        }
    }

    void known() {
        if (event.recordedOn().isBefore(event.on())) {
            error(
                    RecognitionProblem.FROM_THE_FUTURE,
                    Map.of("recordedOn", event.recordedOn().toString()));
        }
    }

    /** A step comes once, after those that must come before it and before all later ones. */
    void inOrder(Step step) {
        if (taken(step).isPresent()) {
            error(RecognitionProblem.STEP_TWICE, Map.of("step", step.name()));
        } else {
            notAfterLater(step);
        }
        for (Step asked :
                rules.procedure().isPresent() ? rules.procedure().get().steps() : ALWAYS) {
            if (asked.compareTo(step) < 0 && taken(asked).isEmpty()) {
                error(RecognitionProblem.STEP_MISSING, Map.of("step", step.name(), "before", asked.name()));
            }
        }
    }

    private void notAfterLater(Step step) {
        Optional<Proceeding> way = state.proceeding();
        if (way.isPresent() && way.get().latest().step().compareTo(step) > 0) {
            for (Proceeding.Taken taken : way.get().taken()) {
                if (taken.step().compareTo(step) > 0) {
                    error(
                            RecognitionProblem.OUT_OF_ORDER,
                            Map.of("step", step.name(), "after", taken.step().name()));
                }
            }
        }
    }

    private Optional<Proceeding.Taken> taken(Step step) {
        return state.proceeding().isPresent() ? state.proceeding().get().find(step) : Optional.empty();
    }

    /** Only the subject itself may do it. */
    void bySubject() {
        if (!law.isOwn(event.by())) {
            error(RecognitionProblem.NOT_THE_SUBJECT, Map.of("body", actor()));
        }
    }

    /** An appeal is the subject's, or of those who put it forward for what was decided. */
    void byParty(Ruling ruling) {
        boolean putItForward = ruling.assessed().map(Proceeding::taken).orElse(List.of()).stream()
                .filter(taken -> taken.step() == Step.NOMINATION || taken.step() == Step.PROPOSAL)
                .anyMatch(taken -> taken.by().equals(event.by()));
        if (!putItForward && !law.isOwn(event.by())) {
            error(RecognitionProblem.NOT_A_PARTY, Map.of("body", actor()));
        }
    }

    /** What a subject says of itself is no verification, also where no self-assessment was recorded. */
    void bySomebodyElse() {
        if (law.isOwn(event.by())) {
            error(RecognitionProblem.SAME_BODY, Map.of("step", Step.SELF_ASSESSMENT.name(), "body", actor()));
        }
    }

    /** Nobody decides on what they checked themselves. */
    void byAnotherThanVerified(Optional<Proceeding> assessed) {
        Optional<Proceeding.Taken> verified = assessed.flatMap(way -> way.find(Step.VERIFICATION));
        if (verified.isPresent() && verified.get().by().equals(event.by())) {
            error(RecognitionProblem.SAME_BODY, Map.of("step", Step.VERIFICATION.name(), "body", actor()));
        }
    }

    /** Results of a year that has not begun cannot be assessed. */
    void yearHasBegun(Optional<Integer> assessedYear) {
        assessedYear
                .filter(year -> year > event.on().getYear())
                .ifPresent(year -> error(RecognitionProblem.YEAR_AHEAD, Map.of("year", year.toString())));
    }

    /** A decision in the assessed year itself counts, and is told. */
    void afterYear(Optional<Integer> assessedYear) {
        assessedYear
                .filter(year -> year >= event.on().getYear())
                .ifPresent(year -> warning(RecognitionProblem.YEAR_NOT_OVER, Map.of("year", year.toString())));
    }

    void quorate(Optional<Act.Attendance> council) {
        Optional<Rational> quorum = rules.procedure().flatMap(Procedure::quorum);
        if (quorum.isPresent() && council.isEmpty()) {
            warning(
                    RecognitionProblem.QUORUM_NOT_SHOWN,
                    Map.of("quorum", quorum.get().toString()));
        }
        council.ifPresent(present -> quorate(quorum, present));
    }

    private void quorate(Optional<Rational> quorum, Act.Attendance council) {
        quorum.filter(part -> Rational.of(council.present(), council.members()).compareTo(part) < 0)
                .ifPresent(part -> error(
                        RecognitionProblem.NO_QUORUM,
                        Map.of(
                                "present", String.valueOf(council.present()),
                                "members", String.valueOf(council.members()),
                                "quorum", part.toString())));
    }

    /** A step after its last day counts, and is told. Sources that differ give a word for each day that was missed. */
    void inTime(Step step, Optional<Integer> assessedYear) {
        if (assessedYear.isPresent()) {
            for (Procedure.Deadline deadline : rules.deadlines(step)) {
                late(deadline, deadline.lastDay(assessedYear.get()));
            }
        }
    }

    private void late(Procedure.Deadline deadline, LocalDate last) {
        if (event.on().isAfter(last)) {
            String note = deadline.note().map(said -> " " + said.inBoth()).orElse("");
            warning(
                    RecognitionProblem.LATE,
                    Map.of("step", deadline.step().name(), "lastDay", last.toString(), "note", note));
        }
    }

    /** Only the competent body may do it. */
    void competent() {
        Validated<Authority> competent = law.competent(event.on());
        if (competent.value().isEmpty()) {
            competent.problems().forEach(this::addHere);
            return;
        }
        Body body = competent.value().get().body();
        if (event.by().isEmpty() || !event.by().get().equals(body)) {
            error(
                    RecognitionProblem.WRONG_BODY,
                    Map.of("body", actor(), "competent", law.authorities().name(body, event.on())));
        }
    }

    /** A title is for the kinds of subject that its criteria name. */
    void meant() {
        if (rules.terms()
                .filter(terms -> !terms.subjects().contains(law.kind()))
                .isPresent()) {
            error(
                    RecognitionProblem.NOT_FOR_SUBJECT,
                    Map.of("kind", law.kind().label().inBoth()));
        }
    }

    private void addHere(Problem problem) {
        Map<String, String> arguments = new TreeMap<>(problem.arguments());
        arguments.put("entry", event.id().value());
        problems.add(new Problem(problem.code(), problem.severity(), event.where(), arguments));
    }

    void because(String ground) {
        if (ground.isBlank()) {
            error(RecognitionProblem.NO_GROUND, Map.of());
        }
    }

    void by(List<Citation> citations) {
        if (citations.isEmpty()) {
            warning(RecognitionProblem.NO_CITATION, Map.of());
        }
    }

    void held() {
        if (!state.isHeldOrSuspended()) {
            error(
                    RecognitionProblem.NOT_HELD,
                    Map.of("standing", state.settled().name()));
        }
    }

    void standing(Standing wanted, RecognitionProblem otherwise) {
        if (state.settled() != wanted) {
            error(otherwise, Map.of("standing", state.settled().name()));
        }
    }

    /** Holder or title are no more, so nobody will decide on the appeal. */
    void leavesNoAppeal() {
        openAppeal().ifPresent(against -> warning(RecognitionProblem.APPEAL_LEFT_OPEN, Map.of("decision", against)));
    }

    private Optional<String> openAppeal() {
        return state.ruling()
                .filter(Ruling::appealed)
                .map(ruling -> ruling.decision().id().value());
    }

    void noAppeal() {
        openAppeal().ifPresent(against -> error(RecognitionProblem.APPEAL_OPEN, Map.of("decision", against)));
    }

    /** The days are counted from the day on which the decision was made known, and where it was not, from that of the decision. */
    void appealInTime(Ruling ruling) {
        Optional<Integer> days = rules.procedure().flatMap(Procedure::appealDays);
        if (days.isEmpty()) {
            warning(RecognitionProblem.APPEAL_TIME_UNKNOWN, Map.of());
            return;
        }
        LocalDate last = ruling.published().orElse(ruling.decision().on()).plusDays(days.get());
        if (event.on().isAfter(last)) {
            error(RecognitionProblem.APPEAL_LATE, Map.of("lastDay", last.toString()));
        }
    }
}

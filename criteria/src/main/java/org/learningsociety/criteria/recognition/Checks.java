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
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;

/** What can be wrong with one entry against one state; gathers all of it. */
final class Checks {

    /** Taken whatever the rules say, and where no rules are known. */
    private static final Set<Step> ALWAYS = EnumSet.of(Step.VERIFICATION, Step.DECISION);

    private final RecognitionState state;
    private final RecognitionEvent event;
    private final Optional<Procedure> procedure;
    private final List<Problem> problems = new ArrayList<>(0);

    Checks(RecognitionState state, RecognitionEvent event, Optional<Procedure> procedure) {
        this.state = state;
        this.event = event;
        this.procedure = procedure;
    }

    List<Problem> problems() {
        return problems;
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
            all.computeIfPresent(name, (key, step) -> words(Step.valueOf(step).label()));
        }
        all.computeIfPresent(
                "standing", (key, name) -> words(Standing.valueOf(name).label()));
        all.put("value", event.id().value());
        all.put("subject", event.subject().value());
        all.put("title", event.title().value());
        all.put("on", event.on().toString());
        return all;
    }

    /** A problem's arguments are the same in all languages, so what has a name in each is named in both. */
    private static String words(LocalizedText label) {
        return label.in(Language.VI) + " (" + label.in(Language.EN) + ")";
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
        for (Proceeding.Taken taken : state.proceeding().map(Proceeding::taken).orElse(List.of())) {
            if (taken.step() == step) {
                error(RecognitionProblem.STEP_TWICE, Map.of("step", step.name()));
            } else if (taken.step().compareTo(step) > 0) {
                error(
                        RecognitionProblem.OUT_OF_ORDER,
                        Map.of("step", step.name(), "after", taken.step().name()));
            }
        }
        for (Step asked : procedure.map(Procedure::steps).orElse(ALWAYS)) {
            if (asked.compareTo(step) < 0 && taken(asked).isEmpty()) {
                error(RecognitionProblem.STEP_MISSING, Map.of("step", step.name(), "before", asked.name()));
            }
        }
    }

    private Optional<Proceeding.Taken> taken(Step step) {
        return state.proceeding().flatMap(way -> way.find(step));
    }

    /** What a subject says of itself is no verification, also where no self-assessment was recorded. */
    void bySomebodyElse() {
        if (event.by().isEmpty() && taken(Step.SELF_ASSESSMENT).isEmpty()) {
            error(
                    RecognitionProblem.SAME_BODY,
                    Map.of(
                            "step", Step.SELF_ASSESSMENT.name(),
                            "body", event.subject().value()));
        }
    }

    /** Nobody checks or decides on what they did themselves. */
    void byAnother(Step... earlier) {
        for (Step step : earlier) {
            if (taken(step).filter(by -> by.by().equals(event.by())).isPresent()) {
                error(
                        RecognitionProblem.SAME_BODY,
                        Map.of(
                                "step", step.name(),
                                "body",
                                        event.by()
                                                .map(Body::toString)
                                                .orElse(event.subject().value())));
            }
        }
    }

    void quorate(Act.Attendance council) {
        Optional<Rational> quorum = procedure.flatMap(Procedure::quorum);
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
        if (assessedYear.isEmpty() || procedure.isEmpty()) {
            return;
        }
        for (Procedure.Deadline deadline : procedure.get().deadlines()) {
            LocalDate last = deadline.lastDay(assessedYear.get());
            if (deadline.step() == step && event.on().isAfter(last)) {
                warning(RecognitionProblem.LATE, Map.of("step", step.name(), "lastDay", last.toString()));
            }
        }
    }

    /** Only the competent body may do it. */
    void competent(Subject subject, Authorities authorities) {
        Validated<Authority> competent = authorities.competent(event.title(), subject, event.on());
        competent.problems().forEach(problem -> problems.add(problem.at(event.where())));
        competent
                .value()
                .map(Authority::body)
                .filter(body -> event.by().filter(body::equals).isEmpty())
                .ifPresent(body -> error(
                        RecognitionProblem.WRONG_BODY,
                        Map.of(
                                "body",
                                        event.by()
                                                .map(Body::toString)
                                                .orElse(event.subject().value()),
                                "competent", body.toString())));
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
                    Map.of("standing", state.standing().name()));
        }
    }

    void standing(Standing wanted, RecognitionProblem otherwise) {
        if (state.settled() != wanted) {
            error(otherwise, Map.of("standing", state.standing().name()));
        }
    }

    void noAppeal() {
        if (state.ruling().filter(Ruling::appealed).isPresent()) {
            error(RecognitionProblem.APPEAL_OPEN, Map.of());
        }
    }

    /** The days are counted from the day on which the decision was made known, and where it was not, from that of the decision. */
    void appealInTime(Ruling ruling) {
        Optional<Integer> days = procedure.flatMap(Procedure::appealDays);
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

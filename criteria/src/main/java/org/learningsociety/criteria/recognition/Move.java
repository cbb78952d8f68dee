package org.learningsociety.criteria.recognition;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.time.DateBound;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.LevelId;

/** One entry against one state: everything that is wrong with it, and where it leads if nothing is. */
final class Move implements Act.Cases<RecognitionState> {

    private final RecognitionState state;
    private final RecognitionEvent event;
    private final TitleRules.Period rules;
    private final Checks checks;
    private final RecognitionState next;

    Move(RecognitionState state, RecognitionEvent event, Lifecycle law) {
        this.state = state;
        this.event = event;
        this.checks = new Checks(state, event, law);
        this.rules = checks.rules();
        this.next = judged();
    }

    boolean isLegal() {
        return !checks.anyError();
    }

    /** What is to be told: of an entry that may not be, only why. */
    List<Problem> problems() {
        if (isLegal()) {
            return checks.problems();
        }
        return checks.problems().stream().filter(Problem::isError).toList();
    }

    /** Where the entry leads; without meaning once there is an error. */
    RecognitionState next() {
        return next;
    }

    private RecognitionState judged() {
        checks.known();
        if (state.settled() == Standing.HISTORICAL || state.settled() == Standing.SUPERSEDED) {
            checks.error(
                    RecognitionProblem.CLOSED,
                    Map.of("standing", state.settled().name()));
            return state;
        }
        return event.act().match(this);
    }

    @Override
    public RecognitionState nominated(Act.Nominated act) {
        return under(towards(Step.NOMINATION), Step.NOMINATION);
    }

    @Override
    public RecognitionState selfAssessed(Act.SelfAssessed act) {
        checks.bySubject();
        return under(towards(Step.SELF_ASSESSMENT).of(act.assessedYear()), Step.SELF_ASSESSMENT);
    }

    @Override
    public RecognitionState verified(Act.Verified act) {
        checks.bySomebodyElse();
        checks.quorate(act.attendance());
        return under(towards(Step.VERIFICATION), Step.VERIFICATION);
    }

    @Override
    public RecognitionState proposed(Act.Proposed act) {
        return under(towards(Step.PROPOSAL), Step.PROPOSAL);
    }

    private Proceeding towards(Step step) {
        if (state.settled() == Standing.SUSPENDED) {
            checks.error(RecognitionProblem.NOT_HELD, Map.of("standing", Standing.SUSPENDED.name()));
        }
        checks.inOrder(step);
        Proceeding.Taken taken = new Proceeding.Taken(step, event.on(), event.by());
        return state.proceeding().isPresent() ? state.proceeding().get().with(taken) : Proceeding.begun(taken);
    }

    private RecognitionState under(Proceeding way, Step step) {
        checks.inTime(step, way.assessedYear());
        return state.under(way);
    }

    @Override
    public RecognitionState granted(Act.Granted act) {
        if (state.isHeldOrSuspended()) {
            checks.error(RecognitionProblem.ALREADY_HELD, Map.of());
        }
        return given(act.terms(), event.on(), event.on());
    }

    @Override
    public RecognitionState upgraded(Act.Upgraded act) {
        checks.standing(Standing.HELD, RecognitionProblem.NOT_HELD);
        state.holding().ifPresent(held -> higher(held, act.terms()));
        return given(act.terms(), since(state), event.on());
    }

    @Override
    public RecognitionState renewed(Act.Renewed act) {
        checks.standing(Standing.HELD, RecognitionProblem.NOT_HELD);
        state.holding().filter(held -> isAbove(act.terms(), held)).ifPresent(held -> waited(held, act.terms()));
        Optional<Holding> same =
                state.holding().filter(held -> held.level().equals(act.terms().level()));
        return given(act.terms(), since(state), same.map(Holding::levelSince).orElse(event.on()));
    }

    @Override
    public RecognitionState refused(Act.Refused act) {
        checks.because(act.ground());
        decides();
        return ruled(state.withoutProceeding());
    }

    /** A title that is held goes on being held without a break. */
    private LocalDate since(RecognitionState before) {
        return before.holding()
                .filter(held -> before.isHeldOrSuspended())
                .map(Holding::since)
                .orElse(event.on());
    }

    private RecognitionState given(Act.Terms terms, LocalDate since, LocalDate levelSince) {
        decides();
        return ruled(state.holding(holding(terms, since, levelSince), event));
    }

    private void decides() {
        checks.inOrder(Step.DECISION);
        checks.bySomebodyElse();
        checks.byAnotherThanVerified();
        checks.noAppeal();
        checks.competent();
        checks.meant();
        state.proceeding().ifPresent(way -> checks.inTime(Step.DECISION, way.assessedYear()));
    }

    private Holding holding(Act.Terms terms, LocalDate since, LocalDate levelSince) {
        Optional<TitleTerms> version = rules.terms();
        level(terms, version);
        DateBound end = end(terms, version);
        Optional<LocalDate> latest = Optional.<DateBound>of(end)
                .filter(DateBound.Unknown.class::isInstance)
                .flatMap(unknown -> months(version))
                .map(count -> end(count, Comparator.reverseOrder()));
        return new Holding(terms.level(), since, levelSince, end, latest, event.id());
    }

    /** Where a version of the criteria is known, the level must be one of its levels. */
    private void level(Act.Terms terms, Optional<TitleTerms> version) {
        boolean isKnown = version.isEmpty()
                || terms.level()
                        .map(version.get().levels()::contains)
                        .orElse(version.get().levels().size() == 1);
        if (!isKnown) {
            checks.error(
                    RecognitionProblem.UNKNOWN_LEVEL,
                    Map.of("level", terms.level().map(LevelId::value).orElse("")));
        }
    }

    private DateBound end(Act.Terms terms, Optional<TitleTerms> version) {
        if (terms.until().isPresent()) {
            LocalDate until = terms.until().get();
            if (!until.isAfter(event.on())) {
                checks.error(RecognitionProblem.ENDS_BEFORE_IT_BEGINS, Map.of("until", until.toString()));
            }
            return DateBound.on(until);
        }
        Optional<Long> months = months(version);
        if (months.isEmpty() && version.flatMap(TitleTerms::validityMonths).isEmpty()) {
            return DateBound.open();
        }
        Optional<ValidityReading> reading = rules.procedure().flatMap(Procedure::reading);
        if (months.isPresent() && reading.isPresent()) {
            return DateBound.on(reading.get().end(event.on(), months.get()));
        }
        months.ifPresentOrElse(
                count -> checks.warning(
                        RecognitionProblem.END_READ_SEVERAL_WAYS,
                        Map.of(
                                "months", Long.toString(count),
                                "first", end(count, Comparator.naturalOrder()).toString(),
                                "last", end(count, Comparator.reverseOrder()).toString())),
                () -> checks.warning(RecognitionProblem.END_UNKNOWN, Map.of()));
        return DateBound.unknown();
    }

    /** How long the title is valid, by the procedure or else by its criteria, where they give a number. */
    private Optional<Long> months(Optional<TitleTerms> version) {
        return rules.procedure()
                .flatMap(Procedure::validityMonths)
                .map(Integer::longValue)
                .or(() -> version.flatMap(TitleTerms::validityMonths)
                        .filter(figure -> figure.slot().isEmpty())
                        .map(Figure::low));
    }

    /** The first end by an order, of those that the readings give. */
    private LocalDate end(long months, Comparator<LocalDate> order) {
        return Arrays.stream(ValidityReading.values())
                .map(reading -> reading.end(event.on(), months))
                .min(order)
                .orElseThrow();
    }

    private void higher(Holding held, Act.Terms terms) {
        if (!isAbove(terms, held)) {
            checks.error(
                    RecognitionProblem.NOT_HIGHER,
                    Map.of("level", terms.level().map(LevelId::value).orElse("")));
            return;
        }
        waited(held, terms);
    }

    private boolean isAbove(Act.Terms terms, Holding held) {
        Optional<TitleTerms> version = rules.terms();
        return version.isPresent()
                && terms.level().isPresent()
                && held.level().isPresent()
                && version.get().isAbove(terms.level().get(), held.level().get());
    }

    /** Whatever the decision is called, a higher level asks for the time of the one below. */
    private void waited(Holding held, Act.Terms terms) {
        rules.terms()
                .flatMap(version -> terms.level().flatMap(version::waitFor))
                .map(wait -> held.levelSince().plusMonths(wait.months().low()))
                .filter(event.on()::isBefore)
                .ifPresent(first -> checks.error(RecognitionProblem.TOO_EARLY, Map.of("first", first.toString())));
    }

    @Override
    public RecognitionState published(Act.Published act) {
        checks.competent();
        Optional<Ruling> open =
                state.ruling().filter(ruling -> ruling.published().isEmpty());
        if (open.isEmpty()) {
            checks.error(RecognitionProblem.NO_DECISION, Map.of());
            return state;
        }
        open.get().before().proceeding().ifPresent(way -> checks.inTime(Step.PUBLICATION, way.assessedYear()));
        return state.ruled(open.get().published(event.on()));
    }

    @Override
    public RecognitionState appealed(Act.Appealed act) {
        checks.because(act.ground());
        checks.noAppeal();
        if (state.ruling().isEmpty()) {
            checks.error(RecognitionProblem.NO_DECISION, Map.of());
            return state;
        }
        Ruling ruling = state.ruling().get();
        checks.byParty(ruling);
        checks.appealInTime(ruling);
        return state.ruled(ruling.appealed(true));
    }

    @Override
    public RecognitionState redecided(Act.Redecided act) {
        checks.because(act.ground());
        Optional<Ruling> open = state.ruling().filter(Ruling::appealed);
        if (open.isEmpty()) {
            checks.error(RecognitionProblem.NO_APPEAL, Map.of());
            return state;
        }
        checks.competent();
        if (act.upheld()) {
            return state.ruled(open.get().appealed(false));
        }
        RecognitionState before = open.get().before().under(state.proceeding()).on(event.on());
        return ruled(act.terms()
                .map(terms -> before.holding(holding(terms, since(before), event.on()), event))
                .orElse(before));
    }

    @Override
    public RecognitionState suspended(Act.Suspended act) {
        checks.because(act.ground());
        checks.standing(Standing.HELD, RecognitionProblem.NOT_HELD);
        checks.noAppeal();
        checks.competent();
        return ruled(state.settled(Standing.SUSPENDED, event));
    }

    @Override
    public RecognitionState lifted(Act.Lifted act) {
        checks.standing(Standing.SUSPENDED, RecognitionProblem.NOT_SUSPENDED);
        checks.competent();
        return state.settled(Standing.HELD, event);
    }

    @Override
    public RecognitionState expired(Act.Expired act) {
        checks.held();
        checks.noAppeal();
        checks.competent();
        state.holding()
                .map(Holding::until)
                .filter(until -> !(until instanceof DateBound.Unknown))
                .ifPresent(until -> checks.error(
                        RecognitionProblem.ENDS_ON_ANOTHER_DAY,
                        Map.of("until", until.day().map(LocalDate::toString).orElse(""))));
        return state.holding()
                .map(held -> ruled(state.ending(held.until(event.on()), event)))
                .orElse(state);
    }

    @Override
    public RecognitionState lapsed(Act.Lapsed act) {
        checks.because(act.ground());
        checks.held();
        checks.noAppeal();
        checks.competent();
        return ruled(state.ended(Standing.LAPSED, Optional.of(event)));
    }

    @Override
    public RecognitionState revoked(Act.Revoked act) {
        checks.because(act.ground());
        checks.by(act.citations());
        checks.held();
        checks.noAppeal();
        checks.competent();
        return ruled(state.ended(Standing.REVOKED, Optional.of(event)));
    }

    @Override
    public RecognitionState superseded(Act.Superseded act) {
        checks.held();
        checks.competent();
        return state.ended(Standing.SUPERSEDED, Optional.of(event));
    }

    @Override
    public RecognitionState closed(Act.Closed act) {
        checks.because(act.ground());
        checks.held();
        checks.competent();
        return state.ended(Standing.HISTORICAL, Optional.of(event));
    }

    @Override
    public RecognitionState withdrawn(Act.Withdrawn act) {
        throw new IllegalStateException("an entry that withdraws another must not be folded, but was " + event.id());
    }

    private RecognitionState ruled(RecognitionState next) {
        return next.ruled(new Ruling(event, Optional.empty(), false, state.unruled()));
    }
}

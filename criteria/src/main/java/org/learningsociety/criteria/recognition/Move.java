package org.learningsociety.criteria.recognition;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    RecognitionEvent event() {
        return event;
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
        checks.yearHasBegun(act.assessedYear());
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
        Proceeding.Taken taken = new Proceeding.Taken(step, event.on(), event.by(), event.certificate());
        return state.proceeding().isPresent() ? state.proceeding().get().with(taken) : Proceeding.begun(taken);
    }

    private RecognitionState under(Proceeding way, Step step) {
        checks.inTime(step, way.assessedYear());
        return state.under(way);
    }

    /** What may be by one reading of the sources is not refused. */
    @Override
    public RecognitionState granted(Act.Granted act) {
        if (state.isHeldOrSuspended() && !state.mayHaveEnded(event.on())) {
            checks.error(RecognitionProblem.ALREADY_HELD, Map.of());
        }
        reached(act.terms(), state.holding());
        return given(act.terms(), event.on(), event.on());
    }

    @Override
    public RecognitionState upgraded(Act.Upgraded act) {
        checks.standing(Standing.HELD, RecognitionProblem.NOT_HELD);
        state.holding().ifPresent(held -> higher(held, act.terms()));
        return given(act.terms(), since(), event.on());
    }

    @Override
    public RecognitionState renewed(Act.Renewed act) {
        checks.standing(Standing.HELD, RecognitionProblem.NOT_HELD);
        reached(act.terms(), state.holding());
        return given(act.terms(), since(), levelSince(act.terms(), state.held()));
    }

    @Override
    public RecognitionState refused(Act.Refused act) {
        checks.because(act.ground());
        decides();
        return ruled(state.withoutProceeding(), state.proceeding());
    }

    /** A title that is held goes on being held without a break. */
    private LocalDate since() {
        return state.held().map(Holding::since).orElse(event.on());
    }

    /** So does a level that is given again. */
    private LocalDate levelSince(Act.Terms terms, Optional<Holding> earlier) {
        return earlier.filter(held -> held.level().equals(terms.level()))
                .map(Holding::levelSince)
                .orElse(event.on());
    }

    private RecognitionState given(Act.Terms terms, LocalDate since, LocalDate levelSince) {
        decides();
        return ruled(state.holding(holding(terms, since, levelSince), event), state.proceeding());
    }

    private void decides() {
        checks.inOrder(Step.DECISION);
        checks.noAppeal();
        judges(state.proceeding());
        state.proceeding().map(Proceeding::assessedYear).ifPresent(year -> {
            checks.inTime(Step.DECISION, year);
            checks.afterYear(year);
        });
    }

    /** Whoever gives or refuses, at first or on an appeal, is competent and neither the subject nor who checked. */
    private void judges(Optional<Proceeding> assessed) {
        checks.bySomebodyElse();
        checks.byAnotherThanVerified(assessed);
        checks.competent();
        checks.meant();
    }

    private Holding holding(Act.Terms terms, LocalDate since, LocalDate levelSince) {
        Optional<TitleTerms> version = rules.terms();
        level(terms, version);
        DateBound end = end(terms, version);
        Optional<Long> severalWays = months(version).filter(count -> end instanceof DateBound.Unknown);
        return new Holding(
                terms.level(),
                since,
                levelSince,
                end,
                severalWays.map(count -> ends(count).first()),
                severalWays.map(count -> ends(count).last()),
                event.id());
    }

    /** Where a version of the criteria is known, the level must be one of its levels. */
    private void level(Act.Terms terms, Optional<TitleTerms> version) {
        if (version.isEmpty()) {
            return;
        }
        if (terms.level().isEmpty() && version.get().hasSeveral()) {
            checks.error(
                    RecognitionProblem.NO_LEVEL, Map.of("levels", version.get().names()));
        }
        terms.level()
                .filter(level -> !version.get().has(level))
                .ifPresent(level -> checks.error(
                        RecognitionProblem.UNKNOWN_LEVEL,
                        Map.of("level", level.value(), "levels", version.get().names())));
    }

    private DateBound end(Act.Terms terms, Optional<TitleTerms> version) {
        if (terms.until().isPresent()) {
            named(terms.until().get(), version);
            return DateBound.on(terms.until().get());
        }
        Optional<Long> months = months(version);
        if (months.isEmpty() && version.flatMap(TitleTerms::validityMonths).isEmpty()) {
            return DateBound.open();
        }
        Optional<ValidityReading> reading = reading();
        if (months.isPresent() && reading.isPresent()) {
            return DateBound.on(reading.get().end(event.on(), months.get()));
        }
        months.ifPresentOrElse(
                count -> checks.warning(
                        RecognitionProblem.END_READ_SEVERAL_WAYS,
                        Map.of(
                                "months", Long.toString(count),
                                "first", ends(count).first().toString(),
                                "last", ends(count).last().toString())),
                () -> checks.warning(RecognitionProblem.END_UNKNOWN, Map.of()));
        return DateBound.unknown();
    }

    private Optional<ValidityReading> reading() {
        return rules.procedure().flatMap(Procedure::reading);
    }

    /** The end that a decision names counts, also where no way to count the months gives it. */
    private void named(LocalDate until, Optional<TitleTerms> version) {
        if (!until.isAfter(event.on())) {
            checks.error(RecognitionProblem.ENDS_BEFORE_IT_BEGINS, Map.of("until", until.toString()));
        }
        months(version)
                .filter(count -> !ends(count).contains(until))
                .ifPresent(count -> checks.warning(
                        RecognitionProblem.END_NOT_BY_RULE,
                        Map.of(
                                "until", until.toString(),
                                "months", Long.toString(count),
                                "ends",
                                        ends(count).stream()
                                                .map(LocalDate::toString)
                                                .collect(Collectors.joining(", ")))));
    }

    /** The ends by the reading that was chosen, and by all of them where none was. */
    private SortedSet<LocalDate> ends(long months) {
        return reading()
                .map(Stream::of)
                .orElseGet(() -> Arrays.stream(ValidityReading.values()))
                .map(reading -> reading.end(event.on(), months))
                .collect(Collectors.toCollection(TreeSet::new));
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

    private void higher(Holding held, Act.Terms terms) {
        if (!isAbove(terms, held)) {
            checks.error(
                    RecognitionProblem.NOT_HIGHER, Map.of("level", level(terms.level()), "held", level(held.level())));
            return;
        }
        reached(terms, Optional.of(held));
    }

    private String level(Optional<LevelId> level) {
        return level.map(id ->
                        rules.terms().flatMap(version -> version.name(id)).orElseGet(() -> Names.quoted(id.value())))
                .orElse("(không nêu; not named)");
    }

    private boolean isAbove(Act.Terms terms, Holding held) {
        Optional<TitleTerms> version = rules.terms();
        return version.isPresent()
                && terms.level().isPresent()
                && held.level().isPresent()
                && version.get().isAbove(terms.level().get(), held.level().get());
    }

    /** Whatever the decision is called, a level that asks for one below it asks for its time; only a level that was reached does not. */
    private void reached(Act.Terms terms, Optional<Holding> earlier) {
        Optional<TitleTerms.Wait> wait =
                rules.terms().flatMap(version -> terms.level().flatMap(version::waitFor));
        boolean wasReached = earlier.filter(held -> held.level().isPresent() && !isAbove(terms, held))
                .isPresent();
        if (wait.isPresent() && !wasReached) {
            waited(terms, wait.get(), earlier);
        }
    }

    private void waited(Act.Terms terms, TitleTerms.Wait wait, Optional<Holding> earlier) {
        Optional<LocalDate> first = earlier.filter(
                        held -> held.level().filter(wait.levels()::contains).isPresent())
                .map(held -> held.levelSince().plusMonths(wait.months().low()));
        if (first.isEmpty()) {
            checks.error(
                    RecognitionProblem.LOWER_LEVEL_MISSING,
                    Map.of("months", Long.toString(wait.months().low()), "level", level(terms.level())));
        } else if (event.on().isBefore(first.get())) {
            checks.error(
                    RecognitionProblem.TOO_EARLY, Map.of("first", first.get().toString()));
        }
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
        open.get().assessed().ifPresent(way -> checks.inTime(Step.PUBLICATION, way.assessedYear()));
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
        if (act.upheld()) {
            checks.competent();
            return state.ruled(open.get().appealed(false));
        }
        return act.terms().map(terms -> replaced(open.get(), terms)).orElseGet(() -> setAside(open.get()));
    }

    /** What was before the decision holds again, and so does what was under way; but what began since goes on. */
    private RecognitionState setAside(Ruling ruling) {
        checks.competent();
        RecognitionState before = ruling.before().on(event.on());
        return ruled(before.under(state.proceeding().or(before::proceeding)), Optional.empty());
    }

    /** What is given on an appeal rests on what was assessed for the first decision; of an end nothing was assessed. */
    private RecognitionState replaced(Ruling ruling, Act.Terms terms) {
        if (ruling.assessed().isEmpty()) {
            checks.error(RecognitionProblem.NOTHING_ASSESSED, Map.of());
        }
        judges(ruling.assessed());
        RecognitionState before = ruling.before().on(event.on());
        reached(terms, before.holding());
        Optional<Holding> sameLevel = state.held().filter(held -> held.level().equals(terms.level()));
        Holding instead = holding(terms, since(), levelSince(terms, sameLevel.or(before::held)));
        return ruled(before.holding(instead, event).under(state.proceeding()), ruling.assessed());
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
        state.holding().ifPresent(this::endsNotBefore);
        return state.holding()
                .map(held -> ruled(state.ending(held.until(event.on()), event)))
                .orElse(state);
    }

    private void endsNotBefore(Holding held) {
        if (held.until() instanceof DateBound.Open) {
            checks.error(RecognitionProblem.ENDS_NEVER, Map.of());
        }
        held.until()
                .day()
                .ifPresent(until ->
                        checks.error(RecognitionProblem.ENDS_ON_ANOTHER_DAY, Map.of("until", until.toString())));
        held.earliestEnd()
                .filter(event.on()::isBefore)
                .ifPresent(first -> checks.error(RecognitionProblem.ENDS_LATER, Map.of("first", first.toString())));
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
        if (act.by().equals(event.subject())) {
            checks.error(RecognitionProblem.SUCCEEDS_ITSELF, Map.of());
        }
        checks.held();
        checks.leavesNoAppeal();
        checks.competent();
        return state.ended(Standing.SUPERSEDED, Optional.of(event));
    }

    @Override
    public RecognitionState closed(Act.Closed act) {
        checks.because(act.ground());
        checks.held();
        checks.leavesNoAppeal();
        checks.competent();
        return state.ended(Standing.HISTORICAL, Optional.of(event));
    }

    @Override
    public RecognitionState withdrawn(Act.Withdrawn act) {
        throw new IllegalStateException("an entry that withdraws another must not be folded, but was " + event.id());
    }

    /** After an entry that decides without an assessment. */
    private RecognitionState ruled(RecognitionState next) {
        return ruled(next, Optional.empty());
    }

    private RecognitionState ruled(RecognitionState next, Optional<Proceeding> assessed) {
        return next.ruled(new Ruling(event, assessed, Optional.empty(), false, state.unruled()));
    }
}

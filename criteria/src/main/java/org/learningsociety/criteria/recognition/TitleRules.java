package org.learningsociety.criteria.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.core.time.Dated;

/** What the rules say of one title, period by period. */
final class TitleRules {

    static final TitleRules NONE = new TitleRules(List.of(), List.of());

    private final List<TitleTerms> versions;
    private final Dated<Period> periods;

    /**
     * Puts together what was given in layers.
     *
     * @param layers the rules about the title, the uppermost first
     * @param versions the versions of its criteria
     */
    TitleRules(List<RecognitionRules.Layer> layers, List<TitleTerms> versions) {
        this.versions = List.copyOf(versions);
        this.periods = periods(layers, versions);
    }

    /**
     * What holds on days between which no rule begins or ends.
     *
     * @param days the days
     * @param authorities who decides
     * @param procedure by which steps
     * @param fate what becomes of titles of units whose territory changes hands
     * @param terms what the criteria say of levels and time
     * @param deadlines by when each step is to be taken, as the procedure says
     */
    record Period(
            DateRange days,
            List<AuthorityRule> authorities,
            Optional<Procedure> procedure,
            Optional<FateRule> fate,
            Optional<TitleTerms> terms,
            Map<Step, List<Procedure.Deadline>> deadlines) {

        static Period of(DateRange days, LocalDate first, List<RecognitionRules.Layer> layers, List<TitleTerms> terms) {
            Optional<Procedure> procedure =
                    first(uppermost(layers, RecognitionRules.Layer::procedures, Procedure::inForce, first));
            return new Period(
                    days,
                    uppermost(layers, RecognitionRules.Layer::authorities, AuthorityRule::inForce, first),
                    procedure,
                    first(uppermost(layers, RecognitionRules.Layer::fates, FateRule::inForce, first)),
                    first(inForce(terms, TitleTerms::inForce, first)),
                    byStep(procedure));
        }

        private static Map<Step, List<Procedure.Deadline>> byStep(Optional<Procedure> procedure) {
            Map<Step, List<Procedure.Deadline>> deadlines = new EnumMap<>(Step.class);
            for (Procedure.Deadline deadline :
                    procedure.map(Procedure::deadlines).orElse(List.of())) {
                deadlines
                        .computeIfAbsent(deadline.step(), of -> new ArrayList<>())
                        .add(deadline);
            }
            return deadlines;
        }

        /** By when a step is to be taken; where sources differ, all that they give. */
        List<Procedure.Deadline> deadlines(Step step) {
            return deadlines.getOrDefault(step, List.of());
        }

        /** Those of the uppermost layer that has any for the day. */
        private static <T> List<T> uppermost(
                List<RecognitionRules.Layer> layers,
                Function<RecognitionRules.Layer, List<T>> rules,
                Function<T, DateRange> inForce,
                LocalDate date) {
            return layers.stream()
                    .map(layer -> inForce(rules.apply(layer), inForce, date))
                    .filter(found -> !found.isEmpty())
                    .findFirst()
                    .orElse(List.of());
        }

        private static <T> List<T> inForce(List<T> rules, Function<T, DateRange> inForce, LocalDate date) {
            return rules.stream()
                    .filter(rule -> inForce.apply(rule).mayContain(date))
                    .toList();
        }

        private static <T> Optional<T> first(List<T> rules) {
            return rules.stream().findFirst();
        }
    }

    private static Dated<Period> periods(List<RecognitionRules.Layer> layers, List<TitleTerms> versions) {
        NavigableSet<LocalDate> turns = turns(layers, versions);
        Dated<Period> periods =
                Dated.of(LocalDate.MIN, Period.of(from(LocalDate.MIN, turns), LocalDate.MIN, layers, versions));
        for (LocalDate turn : turns) {
            periods = periods.with(turn, Period.of(from(turn, turns), turn, layers, versions));
        }
        return periods;
    }

    private static DateRange from(LocalDate first, NavigableSet<LocalDate> turns) {
        LocalDate next = turns.higher(first);
        return next == null ? DateRange.from(first) : DateRange.of(first, next);
    }

    /** The days on which rules begin or no longer hold. */
    private static NavigableSet<LocalDate> turns(List<RecognitionRules.Layer> layers, List<TitleTerms> versions) {
        NavigableSet<LocalDate> turns = new TreeSet<>();
        Stream.concat(
                        layers.stream().flatMap(RecognitionRules.Layer::periods),
                        versions.stream().map(TitleTerms::inForce))
                .flatMap(period -> Stream.of(period.from(), period.to()))
                .forEach(bound -> bound.day().ifPresent(turns::add));
        return turns;
    }

    /** Whether anything is said of the title, on whatever day. */
    boolean isKnown() {
        return this != NONE;
    }

    /** The versions of the criteria. */
    List<TitleTerms> versions() {
        return versions;
    }

    /** What holds on a day. */
    Period at(LocalDate date) {
        return periods.at(date);
    }
}

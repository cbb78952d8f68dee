package org.learningsociety.reporting.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.learningsociety.core.law.Instruments;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.criteria.evidence.AssessmentRound;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.Requirement;
import org.learningsociety.criteria.json.CriteriaFormats;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.scoring.Assessment;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.scoring.Scorer;
import org.learningsociety.criteria.scoring.Verdict;
import org.learningsociety.reporting.report.Source;
import org.learningsociety.reporting.tally.RollUp;
import org.learningsociety.reporting.tally.Strata;
import org.learningsociety.reporting.tally.Tally;

/**
 * A round of assessment with what came out: the way from evidence to a {@link Measure}. Immutable and thread-safe.
 *
 * <pre>{@code
 * for (AssessedRound round : AssessedRound.of(rounds, file.evidence(), map)) {
 *     review.addMeasures(round.measure(map, instruments).orElseThrow());
 * }
 * }</pre>
 *
 * @param round the rubric, and the day for which it judges
 * @param assessed the subjects that were judged, in the order of their evidence
 */
public record AssessedRound(AssessmentRound round, List<Assessed> assessed) {

    /**
     * Copies the list.
     *
     * @param round the rubric, and the day for which it judges
     * @param assessed the subjects that were judged, in the order of their evidence
     */
    public AssessedRound {
        assessed = List.copyOf(assessed);
    }

    /**
     * A subject with what is known of it and what follows. Immutable and thread-safe.
     *
     * @param evidence what is known
     * @param assessment what follows
     */
    public record Assessed(Evidence evidence, Assessment assessment) {

        /**
         * Returns whom it is about.
         *
         * @return the subject
         */
        public Subject subject() {
            return evidence.subject();
        }
    }

    /**
     * Judges everybody of whom there is evidence.
     *
     * <p>A subject is judged in the rounds for its kind that ask for something of which it has an observation, be it that it is missing.
     * A subject of which nothing could be read is judged in all rounds for its kind in which anybody is: what is not known of it keeps
     * the figures open. So a round that nobody answered has no result, which is different from one in which nobody achieved.
     *
     * @param rounds the rounds
     * @param evidence the evidence of each subject; nobody twice
     * @param map the units of the day: a rubric that holds in one unit only judges nobody elsewhere
     * @return the rounds in which anybody is judged, in the order given
     */
    public static List<AssessedRound> of(
            Collection<AssessmentRound> rounds, Collection<Evidence> evidence, Hierarchy map) {
        List<AssessedRound> assessed = new ArrayList<>();
        for (AssessmentRound round : rounds) {
            Set<IndicatorId> asked = Requirement.of(round.rubric()).stream()
                    .map(Requirement::indicator)
                    .collect(Collectors.toSet());
            List<Evidence> ofKind = evidence.stream()
                    .filter(one -> isFor(round.rubric(), one.subject(), map))
                    .toList();
            if (ofKind.stream().anyMatch(one -> answers(one, asked))) {
                assessed.add(of(
                        round,
                        ofKind.stream()
                                .filter(one -> one.observations().isEmpty() || answers(one, asked))
                                .toList()));
            }
        }
        return List.copyOf(assessed);
    }

    /**
     * Looks for subjects that no round judges, since nothing of what was observed of them is asked for by any that judges somebody.
     *
     * @param rounds the rounds with what came out
     * @param evidence the evidence from which they came
     * @return a warning {@link ReviewProblem#NOT_JUDGED} for each kind of subject of which there are such
     */
    public static List<Problem> unjudged(Collection<AssessedRound> rounds, Collection<Evidence> evidence) {
        Set<SubjectId> judged = rounds.stream()
                .flatMap(round -> round.assessed().stream())
                .map(one -> one.subject().id())
                .collect(Collectors.toSet());
        SortedMap<SubjectKind, Long> left = evidence.stream()
                .filter(one -> !judged.contains(one.subject().id()))
                .collect(Collectors.groupingBy(one -> one.subject().kind(), TreeMap::new, Collectors.counting()));
        return left.entrySet().stream()
                .map(entry -> ReviewProblem.notJudged(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static boolean isFor(Rubric rubric, Subject subject, Hierarchy map) {
        return rubric.subjectKinds().contains(subject.kind())
                && rubric.territory()
                        .map(place -> subject.unit()
                                .filter(unit -> Whereabouts.isWithin(unit, place, map))
                                .isPresent())
                        .orElse(true);
    }

    private static boolean answers(Evidence evidence, Set<IndicatorId> asked) {
        return evidence.observations().keySet().stream().anyMatch(asked::contains);
    }

    private static AssessedRound of(AssessmentRound round, List<Evidence> evidence) {
        Context context = Context.on(round.on());
        return new AssessedRound(
                round,
                evidence.stream()
                        .map(one -> new Assessed(one, Scorer.score(round.rubric(), one, context)))
                        .toList());
    }

    /**
     * Adds the results up by unit.
     *
     * @return the tallies of each unit's own subjects, and that of the subjects of which nobody knows where they belong
     */
    public Strata<UnitId> byUnit() {
        return Strata.of(assessed, one -> one.subject().unit(), one -> Tally.of(one.assessment()));
    }

    /**
     * Makes a measure: how many of the subjects certainly achieved.
     *
     * @param map the units of the day of the review
     * @param instruments where the sources of the rubric are looked up
     * @return the measure, named like the rubric, beside the problems of {@link RollUp#of(Hierarchy, Strata)}
     */
    public Validated<Measure> measure(Hierarchy map, Instruments instruments) {
        return RollUp.of(map, byUnit())
                .map(figures -> Measure.of(anchor(), rubric().name(), figures).withSources(source(instruments)));
    }

    /** Ids of rubrics may have capitals and dots, which an anchor may not; and none of them is a name that the report itself uses. */
    private String anchor() {
        String id = rubric().id().value();
        String words = "rubric-" + id.toLowerCase(Locale.ROOT).replace('.', '-').replace('_', '-');
        return words.equals("rubric-" + id) ? words : words + "-x" + Integer.toHexString(id.hashCode());
    }

    /**
     * Finds the administrative units that certainly achieved. Nobody else is ever named.
     *
     * @param map the units of the day of the review
     * @param within the unit whose review it is
     * @param instruments where the sources of the rubric are looked up
     * @return the cases in it and below it, in the order of their ids
     */
    public List<ExemplaryCase> exemplaryCases(Hierarchy map, UnitId within, Instruments instruments) {
        LocalizedText reason = ReviewWords.say("achieved", wording -> Map.of("rubric", wording.text(rubric().name())));
        return assessed.stream()
                .filter(one -> one.subject().kind() == SubjectKind.ADMINISTRATIVE_UNIT)
                .filter(one -> one.assessment().verdict() == Verdict.ACHIEVED)
                .flatMap(one -> one.subject().unit().flatMap(map::find).stream())
                .filter(unit -> Whereabouts.isWithin(unit.id(), within, map))
                .sorted(Comparator.comparing(UnitState::id))
                .map(unit -> new ExemplaryCase(
                        LocalizedText.ofName(unit.fullName()), reason, Optional.of(source(instruments))))
                .toList();
    }

    /**
     * Names the rubric for those who want to make the review again.
     *
     * @return its name, id and hash
     */
    public ManifestEntry manifestEntry() {
        return new ManifestEntry(
                rubric().name(),
                rubric().id().value(),
                CriteriaFormats.rubric().encode(rubric()).hash());
    }

    private Rubric rubric() {
        return round.rubric();
    }

    /** A rubric of the user's own may cite what nobody registered. */
    private Source source(Instruments instruments) {
        return Source.of(
                rubric().withCitations(rubric().citations().stream()
                        .filter(citation ->
                                instruments.find(citation.instrument()).isPresent())
                        .toList()),
                instruments);
    }
}

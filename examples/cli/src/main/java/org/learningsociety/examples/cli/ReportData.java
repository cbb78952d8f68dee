package org.learningsociety.examples.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.number.DecimalNotation;
import org.learningsociety.core.plan.Plan;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.tailoring.PlanNetwork;
import org.learningsociety.core.target.Areas;
import org.learningsociety.core.target.ObservedCount;
import org.learningsociety.core.target.ObservedReader;
import org.learningsociety.core.target.Target;
import org.learningsociety.core.territory.CodeSystem;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.criteria.evidence.AssessmentRound;
import org.learningsociety.criteria.evidence.EvidenceFile;
import org.learningsociety.criteria.evidence.EvidenceReader;
import org.learningsociety.criteria.json.CriteriaFormats;
import org.learningsociety.criteria.recognition.RecognitionHistory;
import org.learningsociety.criteria.recognition.RecognitionRegister;
import org.learningsociety.criteria.recognition.RecognitionRules;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rubrics;
import org.learningsociety.reporting.review.AssessedRound;
import org.learningsociety.reporting.review.CountedTarget;
import org.learningsociety.reporting.review.MadeUp;
import org.learningsociety.reporting.review.ManifestEntry;
import org.learningsociety.reporting.review.Measure;
import org.learningsociety.reporting.review.Review;
import org.learningsociety.reporting.review.ReviewKind;
import org.learningsociety.reporting.review.TitleHoldings;

/** Puts a review together from the files of a folder. Used by one thread. */
final class ReportData {

    private final CoreCatalog core;
    private final Gazetteer territory;
    private final Catalog catalog;
    private final LocalDate on;
    private final Optional<DecimalNotation> notation;
    private final Hierarchy map;
    private final Review.Builder review = Review.builder();
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> sources = new ArrayList<>();

    ReportData(
            CoreCatalog core, Gazetteer territory, Catalog catalog, LocalDate on, Optional<DecimalNotation> notation) {
        this.core = core;
        this.territory = territory;
        this.catalog = catalog;
        this.on = on;
        this.notation = notation;
        this.map = territory.at(on);
    }

    /** No value where the unit, the rubrics or the folder cannot be used at all; what is wrong with single files stands in the review too. */
    Validated<Review> review(
            ReviewKind kind,
            CodeSystem system,
            String code,
            Validated<DataFolder> folder,
            Validated<List<Rubric>> chosen)
            throws IOException {
        Validated<UnitState> unit = territory.resolve(system, code, on);
        Validated<Rubrics> known = catalog.rubrics();
        problems.addAll(unit.problems());
        problems.addAll(known.problems());
        problems.addAll(chosen.problems());
        problems.addAll(folder.problems());
        if (unit.value().isEmpty()
                || known.value().isEmpty()
                || chosen.value().isEmpty()
                || folder.value().isEmpty()) {
            return Validated.failed(problems);
        }
        UnitId of = unit.value().get().id();
        Rubrics rubrics = known.value().get();
        DataFolder files = folder.value().get();
        review.addManifest(ManifestEntry.ofMap(map, on));
        files.files()
                .forEach(one -> review.addManifest(ManifestEntry.ofFile(
                        one.kind().label(), one.file().name(), one.file().bytes())));
        List<Rubric> wanted = chosen.value().get().isEmpty()
                ? rubrics.inForce(on, of, map)
                : chosen.value().get();
        if (!evidence(files.list(DataKind.evidence), wanted, of)) {
            return Validated.failed(problems);
        }
        observed(files.list(DataKind.observed), of);
        events(files.list(DataKind.events), rubrics, of, system);
        MadeUp.data(sources).ifPresent(review::addNotices);
        List<Problem> distinct = problems.stream().distinct().toList();
        return Validated.of(
                review.kind(kind).unit(of).map(map).on(on).problems(distinct).build(), distinct);
    }

    /** Returns whether the rubrics could be used together. */
    private boolean evidence(List<UserFile> files, List<Rubric> rubrics, UnitId of) {
        List<AssessmentRound> rounds = rubrics.stream()
                .map(rubric -> new AssessmentRound(rubric, DateRange.until(on.plusDays(1)), on))
                .toList();
        EvidenceReader reader;
        try {
            EvidenceReader bare = EvidenceReader.of(territory, rounds);
            reader = notation.map(bare::withNotation).orElse(bare);
        } catch (IllegalArgumentException disagreement) {
            problems.add(Problem.error(
                    CallProblem.RUBRICS_DISAGREE,
                    new Place.Whole("--catalog"),
                    Map.of("value", String.valueOf(disagreement.getMessage()))));
            return false;
        }
        List<EvidenceFile> read =
                files.stream().flatMap(file -> kept(file.evidence(reader))).toList();
        EvidenceFile all = kept(EvidenceFile.merge(read)).findFirst().orElseThrow();
        List<AssessedRound> assessed = AssessedRound.of(rounds, all.evidence(), map);
        problems.addAll(AssessedRound.unjudged(assessed, all.evidence()));
        for (AssessedRound round : assessed) {
            kept(round.measure(map, core.instruments())).forEach(measure -> add(measure, of));
            review.addAllExemplaryCases(round.exemplaryCases(map, of, core.instruments()));
            review.addManifest(round.manifestEntry());
        }
        MadeUp.rules(assessed.stream().map(one -> one.round().rubric()).toList())
                .ifPresent(review::addNotices);
        all.evidence().stream()
                .flatMap(one -> one.observations().values().stream())
                .flatMap(observation -> observation.provenance().source().stream())
                .forEach(sources::add);
        return true;
    }

    private void add(Measure measure, UnitId of) {
        review.addMeasures(measure);
        problems.addAll(measure.check(of));
    }

    private void observed(List<UserFile> files, UnitId of) throws IOException {
        if (files.isEmpty()) {
            return;
        }
        Validated<PlanNetwork> network = catalog.plans(core);
        // What a plan leaves open is for those who read the plan; that it cannot be used is for everybody.
        network.problems().stream().filter(Problem::isError).forEach(problems::add);
        List<Plan> plans =
                network.value().map(known -> known.binding(of, map, on)).orElse(List.of());
        List<Target> targets =
                plans.stream().flatMap(plan -> plan.targets().stream()).toList();
        ObservedReader reader = ObservedReader.of(targets);
        Map<String, List<ObservedCount>> counts = new TreeMap<>();
        for (UserFile file : files) {
            kept(reader.read(file.name(), file.bytes())).forEach(read -> counts.put(file.name(), read));
        }
        List<ObservedCount> all = kept(ObservedReader.merge(counts)).findFirst().orElseThrow();
        all.forEach(count -> count.source().ifPresent(sources::add));
        review.addAllCountedTargets(CountedTarget.of(plans, all, Areas.unknown(), on, core.instruments()));
    }

    private void events(List<UserFile> files, Rubrics rubrics, UnitId of, CodeSystem system) throws IOException {
        if (files.isEmpty()) {
            return;
        }
        Optional<RecognitionRules> rules = kept(catalog.recognition()).findFirst();
        List<RecognitionRegister> read = files.stream()
                .flatMap(file -> kept(CriteriaFormats.events(territory, system).read(file.name(), file.bytes())))
                .toList();
        Optional<RecognitionRegister> register =
                kept(RecognitionRegister.merge(read)).findFirst();
        if (rules.isEmpty() || register.isEmpty()) {
            return;
        }
        List<RecognitionHistory> histories = register.get().histories(rules.get(), territory, on);
        histories.forEach(history -> problems.addAll(history.problems()));
        register.get().events().stream()
                .flatMap(event -> event.document().stream())
                .forEach(sources::add);
        kept(TitleHoldings.of(histories, territory, on, rubrics))
                .flatMap(List::stream)
                .forEach(one -> {
                    review.addHoldings(one);
                    problems.addAll(one.check(of));
                });
        review.addAllExemplaryCases(TitleHoldings.exemplaryCases(histories, map, of, on, rubrics));
    }

    private <T> Stream<T> kept(Validated<T> read) {
        problems.addAll(read.problems());
        return read.value().stream();
    }
}

package org.learningsociety.examples.programs;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.UnitCode;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.criteria.evidence.EvidenceFile;
import org.learningsociety.criteria.json.CriteriaFormats;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.scoring.Verdict;
import org.learningsociety.reporting.report.Source;
import org.learningsociety.reporting.review.ExemplaryCase;
import org.learningsociety.reporting.review.ManifestEntry;
import org.learningsociety.reporting.review.Measure;
import org.learningsociety.reporting.review.Review;
import org.learningsociety.reporting.review.ReviewKind;
import org.learningsociety.reporting.tally.RollUp;

/** The mid-term review of huyện Krông Nô, of what the synthetic evidence shows at the end of 2024, on the map of that day. */
final class KrongNoReview {

    private static final UnitCode DISTRICT = UnitCode.nso("664");
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final LocalizedText SYNTHETIC = LocalizedText.of(
            "Dữ liệu giả lập: mọi minh chứng trong báo cáo này được tạo ra để minh họa, không phải số liệu của huyện Krông Nô.",
            "Synthetic data: all evidence in this report was made up for illustration; none of it is about the real district.");

    private KrongNoReview() {}

    static Review review(Options options) throws IOException {
        Rounds rounds = Rounds.load();
        byte[] evidence = options.evidence();
        Validated<EvidenceFile> read = rounds.read(options.evidenceName(), evidence);
        Results results = rounds.assess(options.evidenceName(), read.value().orElseThrow());
        Hierarchy map = results.core().territory().at(DAY);
        return Review.builder()
                .kind(ReviewKind.MID_TERM)
                .unit(map.find(DISTRICT).orElseThrow().id())
                .map(map)
                .on(DAY)
                .measures(results.rounds().stream()
                        .map(round -> measure(results, round, map))
                        .toList())
                .exemplaryCases(exemplary(results, map))
                .problems(read.problems())
                .manifest(manifest(results, map, evidence))
                .addNotices(SYNTHETIC)
                .build();
    }

    private static Measure measure(Results results, Results.Round round, Hierarchy map) {
        Rubric rubric = round.round().rubric();
        return Measure.of(
                        rubric.id().value(),
                        rubric.name(),
                        RollUp.of(map, round.byUnit()).orElseThrow())
                .withSources(Source.of(rubric, results.core().instruments()));
    }

    /** Communes that certainly achieved; households and citizens are never named. */
    private static List<ExemplaryCase> exemplary(Results results, Hierarchy map) {
        return results.rounds().stream()
                .flatMap(round -> round.assessed()
                        .filter(one -> one.subject().kind() == SubjectKind.ADMINISTRATIVE_UNIT)
                        .filter(one -> one.assessment().verdict() == Verdict.ACHIEVED)
                        .map(one -> new ExemplaryCase(
                                LocalizedText.ofName(one.subject()
                                        .unit()
                                        .flatMap(map::find)
                                        .map(UnitState::fullName)
                                        .orElseThrow()),
                                LocalizedText.of(
                                        "Chắc chắn đạt: "
                                                + round.round().rubric().name().vi(),
                                        "Certainly achieved: "
                                                + round.round().rubric().name().en()),
                                Optional.of(Source.of(
                                        round.round().rubric(), results.core().instruments())))))
                .toList();
    }

    private static List<ManifestEntry> manifest(Results results, Hierarchy map, byte[] evidence) {
        List<ManifestEntry> manifest = new ArrayList<>();
        manifest.add(new ManifestEntry(LocalizedText.of("Bản đồ hành chính", "Map"), DAY.toString(), map.hash()));
        manifest.add(new ManifestEntry(
                LocalizedText.of("Bảng minh chứng", "Table of evidence"), results.source(), sha256(evidence)));
        for (Results.Round round : results.rounds()) {
            Rubric rubric = round.round().rubric();
            manifest.add(new ManifestEntry(
                    rubric.name(),
                    rubric.id().value(),
                    CriteriaFormats.rubric().encode(rubric).hash()));
        }
        return manifest;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every run time has SHA-256", impossible);
        }
    }
}

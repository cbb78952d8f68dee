package org.learningsociety.examples.programs;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.learningsociety.core.law.Instruments;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.UnitCode;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.criteria.evidence.EvidenceFile;
import org.learningsociety.reporting.review.AssessedRound;
import org.learningsociety.reporting.review.ManifestEntry;
import org.learningsociety.reporting.review.Review;
import org.learningsociety.reporting.review.ReviewKind;

/** The mid-term review of huyện Krông Nô, of what the synthetic evidence shows at the end of 2024, on the map of that day. */
final class KrongNoReview {

    private static final UnitCode DISTRICT = UnitCode.nso("664");
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final LocalizedText EVIDENCE = LocalizedText.of("Bảng minh chứng", "Table of evidence");
    private static final LocalizedText SYNTHETIC = LocalizedText.of(
            "Dữ liệu giả lập: mọi minh chứng trong báo cáo này được tạo ra để minh họa, không phải số liệu của huyện Krông Nô.",
            "Synthetic data: all evidence in this report was made up for illustration; none of it is about the real district.");

    private KrongNoReview() {}

    static Review review(Options options) throws IOException {
        Rounds rounds = Rounds.load();
        byte[] evidence = options.evidence();
        Validated<EvidenceFile> read = rounds.read(options.evidenceName(), evidence);
        Hierarchy map = rounds.core().territory().at(DAY);
        Instruments instruments = rounds.core().instruments();
        UnitId district = map.find(DISTRICT).orElseThrow().id();
        List<AssessedRound> assessed =
                AssessedRound.of(rounds.rounds(), read.value().orElseThrow().evidence(), map);
        return Review.builder()
                .kind(ReviewKind.MID_TERM)
                .unit(district)
                .map(map)
                .on(DAY)
                .measures(assessed.stream()
                        .map(round -> round.measure(map, instruments).orElseThrow())
                        .toList())
                .exemplaryCases(assessed.stream()
                        .flatMap(round -> round.exemplaryCases(map, district, instruments).stream())
                        .toList())
                .problems(read.problems())
                .addManifest(
                        ManifestEntry.ofMap(map, DAY), ManifestEntry.ofFile(EVIDENCE, options.evidenceName(), evidence))
                .addAllManifest(
                        assessed.stream().map(AssessedRound::manifestEntry).toList())
                .addNotices(SYNTHETIC)
                .build();
    }
}

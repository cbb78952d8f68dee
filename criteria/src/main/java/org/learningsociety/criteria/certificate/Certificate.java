package org.learningsociety.criteria.certificate;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.learningsociety.core.json.JsonFormat;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.criteria.json.EvidenceFingerprint;
import org.learningsociety.criteria.json.RubricFingerprint;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.OverlayId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.RubricId;
import org.learningsociety.criteria.scoring.Assessment;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.scoring.Explanation.Contribution;
import org.learningsociety.criteria.scoring.Verdict;

/**
 * A record of one assessment by which anybody who has its inputs can compute it again: what it rests on, as hashes, and what came of it.
 * A {@link Certifier} issues and verifies it.
 *
 * <p>It proves that a rubric, some evidence and a map give this result. It proves neither that the evidence is true nor who issued it:
 * it bears no signature, so whoever alters the record can write a new digest too, and is found out only by computing again.
 *
 * <p>It holds no personal data: the subject's pseudonym, and no words of whoever recorded evidence. Immutable and thread-safe.
 *
 * @param subject who was assessed
 * @param rubric by which rubric
 * @param evidence the indicators that were read, and a hash of what they showed
 * @param known the day up to which what had been recorded counted; absent where all that was given did
 * @param snapshot what else the assessment depended on
 * @param result what came of it
 */
public record Certificate(
        Subject subject,
        RubricUsed rubric,
        EvidenceFingerprint evidence,
        Optional<LocalDate> known,
        Snapshot snapshot,
        Result result) {

    /** What every certificate says of itself. */
    public static final LocalizedText PROVES = LocalizedText.of(
            "Bản ghi này chứng tỏ: từ bộ tiêu chí, minh chứng và bản đồ hành chính có mã băm nêu đây, phép tính cho kết quả này."
                    + " Bản ghi không chứng tỏ minh chứng là đúng sự thật và không thay quyết định công nhận.",
            "This record proves that the rubric, the evidence and the map of the hashes given here lead to this result."
                    + " It does not prove that the evidence is true, and is no decision on a title.");

    /**
     * Returns the format of a certificate. A certificate whose digest does not fit is read, beside an error
     * {@link CertificateProblem#ALTERED}, and so is one that says in other words than its format what it proves, beside {@link
     * CertificateProblem#OTHER_WORDING}. One whose verdict is not that of its levels is not read: {@link
     * CertificateProblem#AGAINST_ITS_LEVELS}.
     *
     * @return {@code learning-society-certificate/1.0}
     */
    public static JsonFormat<Certificate> format() {
        return JsonFormat.of("learning-society-certificate", 1, 0, new CertificateCodec());
    }

    /**
     * Returns a hash of everything that the certificate says, by which it can be told from any other.
     *
     * @return the SHA-256 of its canonical JSON without the digest itself, in lower-case hexadecimal digits
     */
    public String digest() {
        return CertificateCodec.digest(format().encode(this));
    }

    /**
     * The rubric by which was judged.
     *
     * @param id the version
     * @param title the title that it is of; absent where it is of none
     * @param overlays the overlays that were laid over it, in their order
     * @param fingerprint the hashes of the rubric with its overlays
     */
    public record RubricUsed(
            RubricId id, Optional<TitleId> title, List<OverlayId> overlays, RubricFingerprint fingerprint) {

        /**
         * Copies the overlays.
         *
         * @param id the version
         * @param title the title that it is of; absent where it is of none
         * @param overlays the overlays that were laid over it, in their order
         * @param fingerprint the hashes of the rubric with its overlays
         */
        public RubricUsed {
            overlays = List.copyOf(overlays);
        }

        static RubricUsed of(Rubric rubric) {
            return new RubricUsed(rubric.id(), rubric.title(), rubric.overlays(), RubricFingerprint.of(rubric));
        }
    }

    /**
     * What an assessment depended on besides rubric and evidence.
     *
     * @param context the day, the areas and the groups
     * @param hierarchy the {@linkplain org.learningsociety.core.territory.Hierarchy#hash() hash} of the map on that day
     */
    public record Snapshot(Context context, String hierarchy) {

        /**
         * Brings the names of groups to NFC, in which they are written.
         *
         * @param context the day, the areas and the groups
         * @param hierarchy the {@linkplain org.learningsociety.core.territory.Hierarchy#hash() hash} of the map on that day
         */
        public Snapshot {
            context =
                    new Context(context.on(), context.areas(), context.groups().map(Snapshot::normalized));
        }

        private static Set<String> normalized(Set<String> groups) {
            return groups.stream()
                    .map(group -> Normalizer.normalize(group, Normalizer.Form.NFC))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /**
     * What came of an assessment, without the words that explain it.
     *
     * @param levels what can be said of each level, from the lowest to the highest, at least one
     * @param total the points; absent where there are none
     * @param maximum the most points that the rubric gives; absent where there are none
     * @param tight whether both ends of every interval are attained
     * @param contributions what adds up to the total
     */
    public record Result(
            List<LevelVerdict> levels,
            Optional<Bounds> total,
            Optional<Points> maximum,
            boolean tight,
            List<Contribution> contributions) {

        /**
         * Copies the lists.
         *
         * @param levels what can be said of each level, from the lowest to the highest, at least one
         * @param total the points; absent where there are none
         * @param maximum the most points that the rubric gives; absent where there are none
         * @param tight whether both ends of every interval are attained
         * @param contributions what adds up to the total
         * @throws IllegalArgumentException if there is no level
         */
        public Result {
            levels = List.copyOf(levels);
            contributions = List.copyOf(contributions);
            if (levels.isEmpty()) {
                throw new IllegalArgumentException("a result must have a level, but has none");
            }
        }

        /**
         * Takes the result from an assessment.
         *
         * @param assessment the assessment
         * @return what came of it
         */
        public static Result of(Assessment assessment) {
            return new Result(
                    assessment.levels().stream()
                            .map(outcome -> new LevelVerdict(outcome.level(), outcome.verdict()))
                            .toList(),
                    assessment.total(),
                    assessment.maximum(),
                    assessment.tight(),
                    assessment.contributions().toList());
        }

        /**
         * Returns what can be said of the title: the verdict of its lowest level.
         *
         * @return the verdict
         */
        public Verdict verdict() {
            return levels.get(0).verdict();
        }

        /**
         * Returns the highest level that is certain.
         *
         * @return absent when no level is certain
         */
        public Optional<LevelId> level() {
            return levels.stream()
                    .filter(level -> level.verdict() == Verdict.ACHIEVED)
                    .reduce((lower, higher) -> higher)
                    .map(LevelVerdict::level);
        }

        /** For a sentence in any language, for example {@code Đạt (Achieved), kha, [72, 80]}. */
        String brief() {
            return brief(verdict(), level())
                    + total().map(points -> ", " + points).orElse("");
        }

        static String brief(Verdict verdict, Optional<LevelId> level) {
            return verdict.label().inBoth() + level.map(id -> ", " + id).orElse("");
        }
    }

    /**
     * What can be said of a level.
     *
     * @param level the level
     * @param verdict whether everything that it takes is met
     */
    public record LevelVerdict(LevelId level, Verdict verdict) {}
}

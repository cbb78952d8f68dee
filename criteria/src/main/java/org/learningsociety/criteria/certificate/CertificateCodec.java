package org.learningsociety.criteria.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.learningsociety.core.json.Codecs;
import org.learningsociety.core.json.JsonCodec;
import org.learningsociety.core.json.JsonCursor;
import org.learningsociety.core.json.JsonField;
import org.learningsociety.core.json.JsonFields;
import org.learningsociety.core.json.JsonValue;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.json.JsonValue.JsonString;
import org.learningsociety.core.json.SubjectCodecs;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.territory.AreaGroup;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.criteria.certificate.Certificate.LevelVerdict;
import org.learningsociety.criteria.certificate.Certificate.Result;
import org.learningsociety.criteria.certificate.Certificate.RubricUsed;
import org.learningsociety.criteria.certificate.Certificate.Snapshot;
import org.learningsociety.criteria.json.EvidenceFingerprint;
import org.learningsociety.criteria.json.RubricFingerprint;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.OverlayId;
import org.learningsociety.criteria.rubric.RubricId;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.scoring.Explanation.Contribution;
import org.learningsociety.criteria.scoring.Verdict;

/** A certificate with its digest. What it hashes is its own text, so that the codec lives beside it. */
final class CertificateCodec implements JsonCodec<Certificate> {

    private static final String FORMAT = "format";
    private static final String DIGEST = "digest";
    private static final JsonCodec<String> HASH = Codecs.sha256();
    private static final JsonCodec<Verdict> VERDICT = Codecs.constant(Verdict.class);
    private static final JsonCodec<Points> POINTS = Codecs.points();
    private static final JsonCodec<LevelId> LEVEL = Codecs.parsed("kha", LevelId::new, LevelId::value);
    private static final JsonCodec<TitleId> TITLE = Codecs.parsed("don-vi-hoc-tap", TitleId::of, TitleId::value);
    private static final JsonCodec<CriterionId> CRITERION =
            Codecs.parsed("TC1-CT2", CriterionId::new, CriterionId::value);
    private static final JsonValue PROVES = Codecs.localizedText().encode(Certificate.PROVES);
    private static final JsonCodec<RubricUsed> RUBRIC = rubric();
    private static final JsonCodec<EvidenceFingerprint> EVIDENCE = evidence();
    private static final JsonCodec<Snapshot> SNAPSHOT = snapshot();
    private static final JsonCodec<Result> RESULT = result();

    @Override
    public Validated<Certificate> decode(JsonCursor in) {
        JsonFields fields = in.object();
        JsonField<LocalizedText> proves = fields.required("proves", Codecs.localizedText());
        JsonField<Subject> subject = fields.required("subject", SubjectCodecs.subject());
        JsonField<RubricUsed> rubric = fields.required("rubric", RUBRIC);
        JsonField<EvidenceFingerprint> evidence = fields.required("evidence", EVIDENCE);
        JsonField<Optional<LocalDate>> known = fields.optional("known", Codecs.date());
        JsonField<Snapshot> snapshot = fields.required("snapshot", SNAPSHOT);
        JsonField<Result> result = fields.required("result", RESULT);
        JsonField<String> digest = fields.required(DIGEST, HASH);
        return fields.build(() -> new Certificate(
                        subject.get(), rubric.get(), evidence.get(), known.get(), snapshot.get(), result.get()))
                .with(otherWording(proves))
                .with(alterations(in.value(), digest));
    }

    /** The digest covers all that was read, known fields or not, and also where a forger made fields that contradict each other. */
    private static List<Problem> alterations(JsonValue read, JsonField<String> digest) {
        if (!(read instanceof JsonObject document)) {
            return List.of();
        }
        String computed = digest(document);
        return digest
                .decoded()
                .filter(written -> !written.equals(computed))
                .map(written -> Problem.error(
                        CertificateProblem.ALTERED, digest.place(), Map.of("value", written, "computed", computed)))
                .stream()
                .toList();
    }

    @Override
    public JsonValue encode(Certificate certificate) {
        JsonObject.Builder content = content(certificate);
        return content.put(DIGEST, HASH, digest(content.build())).build();
    }

    private static JsonObject.Builder content(Certificate certificate) {
        return JsonObject.builder()
                .put("proves", PROVES)
                .put("subject", SubjectCodecs.subject(), certificate.subject())
                .put("rubric", RUBRIC, certificate.rubric())
                .put("evidence", EVIDENCE, certificate.evidence())
                .putOptional("known", Codecs.date(), certificate.known())
                .put("snapshot", SNAPSHOT, certificate.snapshot())
                .put("result", RESULT, certificate.result());
    }

    /** The hash of a document without its own digest, and with its format, which is put there after everything else. */
    static String digest(JsonObject document) {
        JsonObject.Builder digested = JsonObject.builder()
                .put(
                        FORMAT,
                        document.find(FORMAT)
                                .orElseGet(
                                        () -> JsonString.of(Certificate.format().toString())));
        document.members().forEach((name, value) -> {
            if (!name.equals(DIGEST) && !name.equals(FORMAT)) {
                digested.put(name, value);
            }
        });
        return digested.build().hash();
    }

    private static List<Problem> otherWording(JsonField<LocalizedText> proves) {
        return proves
                .decoded()
                .filter(words -> !words.equals(Certificate.PROVES))
                .map(words -> Problem.error(
                        CertificateProblem.OTHER_WORDING, proves.place(), Map.of("value", words.in(Language.VI))))
                .stream()
                .toList();
    }

    private static JsonCodec<RubricUsed> rubric() {
        JsonCodec<RubricId> ids = Codecs.parsed("dvht-tt-22-2020", RubricId::new, RubricId::value);
        JsonCodec<List<OverlayId>> overlayIds =
                Codecs.list(Codecs.parsed("phuong-an-a", OverlayId::new, OverlayId::value));
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<RubricId> id = fields.required("id", ids);
                    JsonField<Optional<TitleId>> title = fields.optional("title", TITLE);
                    JsonField<List<OverlayId>> overlays = fields.required("overlays", overlayIds);
                    JsonField<String> content = fields.required("content", HASH);
                    JsonField<String> structure = fields.required("structure", HASH);
                    return fields.build(() -> new RubricUsed(
                            id.get(),
                            title.get(),
                            overlays.get(),
                            new RubricFingerprint(content.get(), structure.get())));
                },
                rubric -> JsonObject.builder()
                        .put("id", ids, rubric.id())
                        .putOptional("title", TITLE, rubric.title())
                        .put("overlays", overlayIds, rubric.overlays())
                        .put("content", HASH, rubric.fingerprint().content())
                        .put("structure", HASH, rubric.fingerprint().structure())
                        .build());
    }

    private static JsonCodec<EvidenceFingerprint> evidence() {
        JsonCodec<Set<IndicatorId>> indicators = Codecs.set(Codecs.parsed("2.3", IndicatorId::new, IndicatorId::value));
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<Set<IndicatorId>> readSet = fields.required("readSet", indicators);
                    JsonField<String> hash = fields.required("hash", HASH);
                    return fields.build(() -> new EvidenceFingerprint(new TreeSet<>(readSet.get()), hash.get()));
                },
                evidence -> JsonObject.builder()
                        .put("readSet", indicators, evidence.indicators())
                        .put("hash", HASH, evidence.hash())
                        .build());
    }

    private static JsonCodec<Snapshot> snapshot() {
        JsonCodec<Set<AreaGroup>> areaGroups =
                Codecs.set(Codecs.parsed("specially-difficult", AreaGroup::of, AreaGroup::value));
        JsonCodec<Set<String>> names = Codecs.set(Codecs.text());
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<LocalDate> on = fields.required("on", Codecs.date());
                    JsonField<Optional<Set<AreaGroup>>> areas = fields.optional("areas", areaGroups);
                    JsonField<Optional<Set<String>>> groups = fields.optional("groups", names);
                    JsonField<String> hierarchy = fields.required("hierarchy", HASH);
                    return fields.build(
                            () -> new Snapshot(new Context(on.get(), areas.get(), groups.get()), hierarchy.get()));
                },
                snapshot -> JsonObject.builder()
                        .put("on", Codecs.date(), snapshot.context().on())
                        .putOptional("areas", areaGroups, snapshot.context().areas())
                        .putOptional("groups", names, snapshot.context().groups())
                        .put("hierarchy", HASH, snapshot.hierarchy())
                        .build());
    }

    private static JsonCodec<Result> result() {
        JsonCodec<List<LevelVerdict>> levelVerdicts = Codecs.list(level());
        JsonCodec<Bounds> bounds = bounds();
        JsonCodec<List<Contribution>> shares = Codecs.list(contribution());
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<Verdict> verdict = fields.required("verdict", VERDICT);
                    JsonField<Optional<LevelId>> level = fields.optional("level", LEVEL);
                    JsonField<List<LevelVerdict>> levels = fields.required("levels", levelVerdicts);
                    JsonField<Optional<Bounds>> total = fields.optional("total", bounds);
                    JsonField<Optional<Points>> maximum = fields.optional("maximum", POINTS);
                    JsonField<Boolean> tight = fields.required("tight", Codecs.truth());
                    JsonField<List<Contribution>> contributions = fields.required("contributions", shares);
                    Validated<Result> result = fields.build(() ->
                            new Result(levels.get(), total.get(), maximum.get(), tight.get(), contributions.get()));
                    return result.with(disagreement(result.value(), verdict, level));
                },
                result -> JsonObject.builder()
                        .put("verdict", VERDICT, result.verdict())
                        .putOptional("level", LEVEL, result.level())
                        .put("levels", levelVerdicts, result.levels())
                        .putOptional("total", bounds, result.total())
                        .putOptional("maximum", POINTS, result.maximum())
                        .put("tight", Codecs.truth(), result.tight())
                        .put("contributions", shares, result.contributions())
                        .build());
    }

    /** Verdict and level are written for readers and must agree with what they follow from. */
    private static List<Problem> disagreement(
            Optional<Result> result, JsonField<Verdict> verdict, JsonField<Optional<LevelId>> level) {
        return result
                .filter(known ->
                        known.verdict() != verdict.get() || !known.level().equals(level.get()))
                .map(known -> Problem.error(
                        CertificateProblem.AGAINST_ITS_LEVELS,
                        verdict.place(),
                        Map.of(
                                "value", Result.brief(verdict.get(), level.get()),
                                "computed", Result.brief(known.verdict(), known.level()))))
                .stream()
                .toList();
    }

    private static JsonCodec<LevelVerdict> level() {
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<LevelId> level = fields.required("level", LEVEL);
                    JsonField<Verdict> verdict = fields.required("verdict", VERDICT);
                    return fields.build(() -> new LevelVerdict(level.get(), verdict.get()));
                },
                outcome -> JsonObject.builder()
                        .put("level", LEVEL, outcome.level())
                        .put("verdict", VERDICT, outcome.verdict())
                        .build());
    }

    private static JsonCodec<Bounds> bounds() {
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<Points> low = fields.required("low", POINTS);
                    JsonField<Points> high = fields.required("high", POINTS);
                    return fields.build(() -> Bounds.of(low.get(), high.get()));
                },
                bounds -> JsonObject.builder()
                        .put("low", POINTS, bounds.low())
                        .put("high", POINTS, bounds.high())
                        .build());
    }

    private static JsonCodec<Contribution> contribution() {
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<CriterionId> criterion = fields.required("criterion", CRITERION);
                    JsonField<Points> low = fields.required("low", POINTS);
                    JsonField<Points> high = fields.required("high", POINTS);
                    return fields.build(() -> new Contribution(criterion.get(), low.get(), high.get()));
                },
                share -> JsonObject.builder()
                        .put("criterion", CRITERION, share.criterion())
                        .put("low", POINTS, share.low())
                        .put("high", POINTS, share.high())
                        .build());
    }
}

package org.learningsociety.criteria.json;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.learningsociety.core.json.Codecs;
import org.learningsociety.core.json.JsonCodec;
import org.learningsociety.core.json.JsonCursor;
import org.learningsociety.core.json.JsonField;
import org.learningsociety.core.json.JsonFields;
import org.learningsociety.core.json.JsonValue;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.ProblemCode;
import org.learningsociety.core.problem.Severity;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.OverlayId;
import org.learningsociety.criteria.rubric.RubricId;
import org.learningsociety.criteria.scoring.Assessment;
import org.learningsociety.criteria.scoring.Explanation;
import org.learningsociety.criteria.scoring.LevelOutcome;
import org.learningsociety.criteria.scoring.LevelOutcome.RequirementOutcome;
import org.learningsociety.criteria.scoring.Reason;
import org.learningsociety.criteria.scoring.ScoringProblem;
import org.learningsociety.criteria.scoring.Verdict;

/** An assessment; its verdict and level are written for readers and must agree with what they follow from. */
final class AssessmentCodec implements JsonCodec<Assessment> {

    private static final JsonCodec<SubjectId> SUBJECT = Codecs.parsed("don-vi-1", SubjectId::of, SubjectId::value);
    private static final JsonCodec<List<OverlayId>> OVERLAYS = Codecs.list(Identifiers.OVERLAY);
    private static final JsonCodec<List<LevelOutcome>> LEVELS = Codecs.list(level());
    private static final JsonCodec<List<Explanation>> CRITERIA = Codecs.list(new ExplanationCodec());
    private static final JsonCodec<Set<IndicatorId>> READ_SET = Codecs.set(Identifiers.INDICATOR);
    private static final JsonCodec<List<Problem>> PROBLEMS = Codecs.list(problem());

    @Override
    public Validated<Assessment> decode(JsonCursor in) {
        JsonFields fields = in.object();
        JsonField<SubjectId> subject = fields.required("subject", SUBJECT);
        JsonField<RubricId> rubric = fields.required("rubric", Identifiers.RUBRIC);
        JsonField<Optional<List<OverlayId>>> overlays = fields.optional("overlays", OVERLAYS);
        JsonField<LocalDate> on = fields.required("on", Codecs.date());
        JsonField<Optional<Bounds>> total = fields.optional("total", ExplanationCodec.BOUNDS);
        JsonField<Optional<Points>> maximum = fields.optional("maximum", Codecs.points());
        JsonField<Boolean> tight = fields.required("tight", Codecs.truth());
        JsonField<List<LevelOutcome>> levels = fields.required("levels", LEVELS);
        JsonField<List<Explanation>> criteria = fields.required("criteria", CRITERIA);
        JsonField<Set<IndicatorId>> readSet = fields.required("readSet", READ_SET);
        JsonField<List<Problem>> problems = fields.required("problems", PROBLEMS);
        JsonField<Verdict> verdict = fields.required("verdict", ExplanationCodec.VERDICT);
        JsonField<Optional<LevelId>> level = fields.optional("level", Identifiers.LEVEL);
        return fields.build(() -> agreeing(
                Assessment.builder()
                        .subject(subject.get())
                        .rubric(rubric.get())
                        .overlays(overlays.get().orElse(List.of()))
                        .on(on.get())
                        .total(total.get())
                        .maximum(maximum.get())
                        .tight(tight.get())
                        .levels(levels.get())
                        .criteria(criteria.get())
                        .readSet(readSet.get())
                        .problems(problems.get())
                        .build(),
                verdict.get(),
                level.get()));
    }

    @Override
    public JsonValue encode(Assessment assessment) {
        return JsonObject.builder()
                .put("subject", SUBJECT, assessment.subject())
                .put("rubric", Identifiers.RUBRIC, assessment.rubric())
                .putOptional(
                        "overlays", OVERLAYS, Optional.of(assessment.overlays()).filter(laid -> !laid.isEmpty()))
                .put("on", Codecs.date(), assessment.on())
                .putOptional("total", ExplanationCodec.BOUNDS, assessment.total())
                .putOptional("maximum", Codecs.points(), assessment.maximum())
                .put("tight", Codecs.truth(), assessment.tight())
                .put("levels", LEVELS, assessment.levels())
                .put("criteria", CRITERIA, assessment.criteria())
                .put("readSet", READ_SET, assessment.readSet())
                .put("problems", PROBLEMS, assessment.problems())
                .put("verdict", ExplanationCodec.VERDICT, assessment.verdict())
                .putOptional("level", Identifiers.LEVEL, assessment.level())
                .build();
    }

    private static Assessment agreeing(Assessment assessment, Verdict verdict, Optional<LevelId> level) {
        if (assessment.verdict() != verdict || !assessment.level().equals(level)) {
            throw new IllegalArgumentException("verdict and level must follow from the levels, but were " + verdict
                    + " and " + level.map(LevelId::value).orElse("none"));
        }
        return assessment;
    }

    private static JsonCodec<LevelOutcome> level() {
        JsonCodec<List<RequirementOutcome>> requirements = Codecs.list(requirement());
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<LevelId> level = fields.required("level", Identifiers.LEVEL);
                    JsonField<Verdict> verdict = fields.required("verdict", ExplanationCodec.VERDICT);
                    JsonField<List<RequirementOutcome>> outcomes = fields.required("requirements", requirements);
                    return fields.build(() -> new LevelOutcome(level.get(), verdict.get(), outcomes.get()));
                },
                outcome -> JsonObject.builder()
                        .put("level", Identifiers.LEVEL, outcome.level())
                        .put("verdict", ExplanationCodec.VERDICT, outcome.verdict())
                        .put("requirements", requirements, outcome.requirements())
                        .build());
    }

    private static JsonCodec<RequirementOutcome> requirement() {
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<Verdict> verdict = fields.required("verdict", ExplanationCodec.VERDICT);
                    JsonField<Reason> reason = fields.required("reason", ExplanationCodec.REASON);
                    JsonField<Boolean> leftOut = fields.required("leftOut", Codecs.truth());
                    return fields.build(() -> new RequirementOutcome(verdict.get(), reason.get(), leftOut.get()));
                },
                outcome -> JsonObject.builder()
                        .put("verdict", ExplanationCodec.VERDICT, outcome.verdict())
                        .put("reason", ExplanationCodec.REASON, outcome.reason())
                        .put("leftOut", Codecs.truth(), outcome.leftOut())
                        .build());
    }

    /** The problems of the scorer, which lie at the subject as a whole. */
    private static JsonCodec<Problem> problem() {
        JsonCodec<ProblemCode> codes = Codecs.named(Arrays.stream(ScoringProblem.values())
                .collect(Collectors.toMap(ScoringProblem::id, Function.identity())));
        JsonCodec<Severity> severities = Codecs.constant(Severity.class);
        JsonCodec<Map<String, String>> texts = Codecs.map(Codecs.text(), Codecs.text());
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<ProblemCode> code = fields.required("code", codes);
                    JsonField<Severity> severity = fields.required("severity", severities);
                    JsonField<String> source = fields.required("source", Codecs.text());
                    JsonField<Map<String, String>> arguments = fields.required("arguments", texts);
                    return fields.build(() ->
                            new Problem(code.get(), severity.get(), new Place.Whole(source.get()), arguments.get()));
                },
                problem -> JsonObject.builder()
                        .put("code", codes, problem.code())
                        .put("severity", severities, problem.severity())
                        .put("source", Codecs.text(), problem.place().source())
                        .put("arguments", texts, problem.arguments())
                        .build());
    }
}

package org.learningsociety.criteria.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.learningsociety.core.json.Codecs;
import org.learningsociety.core.json.JsonCodec;
import org.learningsociety.core.json.JsonField;
import org.learningsociety.core.json.JsonFields;
import org.learningsociety.core.json.JsonFormat;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Share;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.territory.AreaGroup;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.evidence.Requirement;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.ValueKind;
import org.learningsociety.criteria.scoring.Assessment;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.scoring.Scorer;
import org.learningsociety.criteria.scoring.Verdict;

/**
 * A worked case that lies beside a rubric. What was observed is written as in tables of evidence, a share as {@code 39 of 40},
 * a title as {@code có:muc-do-1:2025-03-01}; areas and groups that are left out are not known. {@code verdict} is that of the
 * lowest level; {@code levels}, where it stands, tells all.
 */
record CatalogCase(
        String name,
        LocalDate on,
        Optional<Set<AreaGroup>> areas,
        Optional<Set<String>> groups,
        Map<String, String> observations,
        Verdict verdict,
        Optional<LevelId> level,
        Optional<Map<LevelId, Verdict>> levels,
        Optional<Bounds> total) {

    private static final JsonCodec<Verdict> VERDICT = Codecs.constant(Verdict.class);

    static final JsonFormat<List<CatalogCase>> FORMAT = JsonFormat.of(
            "learning-society-cases",
            1,
            0,
            JsonCodec.of(
                    in -> {
                        JsonFields fields = in.object();
                        fields.required("rubric", Codecs.text());
                        JsonField<List<CatalogCase>> cases = fields.required("cases", Codecs.list(codec()));
                        return fields.build(cases::get);
                    },
                    cases -> {
                        throw new UnsupportedOperationException("cases are written by hand");
                    }));

    private static JsonCodec<CatalogCase> codec() {
        JsonCodec<AreaGroup> area = Codecs.parsed("remote", AreaGroup::of, AreaGroup::value);
        JsonCodec<LevelId> levelId = Codecs.parsed("kha", LevelId::new, LevelId::value);
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<String> name = fields.required("name", Codecs.text());
                    JsonField<LocalDate> on = fields.required("on", Codecs.date());
                    JsonField<Optional<Set<AreaGroup>>> areas = fields.optional("areas", Codecs.set(area));
                    JsonField<Optional<Set<String>>> groups = fields.optional("groups", Codecs.set(Codecs.text()));
                    JsonField<Map<String, String>> observations =
                            fields.required("observations", Codecs.map(Codecs.text(), Codecs.text()));
                    JsonField<Verdict> verdict = fields.required("verdict", VERDICT);
                    JsonField<Optional<LevelId>> level = fields.optional("level", levelId);
                    JsonField<Optional<Map<LevelId, Verdict>>> levels =
                            fields.optional("levels", Codecs.map(levelId, VERDICT));
                    JsonField<Optional<Bounds>> total = fields.optional("total", bounds());
                    return fields.build(() -> new CatalogCase(
                            name.get(),
                            on.get(),
                            areas.get(),
                            groups.get(),
                            observations.get(),
                            verdict.get(),
                            level.get(),
                            levels.get(),
                            total.get()));
                },
                known -> JsonObject.builder().build());
    }

    private static JsonCodec<Bounds> bounds() {
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<Points> low = fields.required("low", Codecs.points());
                    JsonField<Points> high = fields.required("high", Codecs.points());
                    return fields.build(() -> Bounds.of(low.get(), high.get()));
                },
                known -> JsonObject.builder().build());
    }

    Assessment score(Rubric rubric) {
        Subject subject = new Subject(
                SubjectId.of("case"), rubric.subjectKinds().iterator().next(), Optional.empty());
        Context context = new Context(on, areas, groups);
        return Scorer.score(rubric, Evidence.of(subject, observed(rubric)), context);
    }

    private List<Observation> observed(Rubric rubric) {
        Map<String, Requirement> requirements = Requirement.of(rubric).stream()
                .collect(Collectors.toMap(requirement -> requirement.indicator().value(), requirement -> requirement));
        List<Observation> observed = new ArrayList<>();
        observations.forEach((indicator, text) -> {
            Requirement requirement =
                    Optional.ofNullable(requirements.get(indicator)).orElseThrow();
            observed.add(Observation.known(requirement.indicator(), value(text, requirement.kinds())));
        });
        return observed;
    }

    private static ObservedValue value(String text, Set<ValueKind> kinds) {
        if (text.contains(" of ")) {
            return new ObservedValue.Proportion(Share.parse(text));
        }
        if (kinds.contains(ValueKind.MARKS)) {
            return new ObservedValue.Marks(List.of(Points.parse(text)));
        }
        if (kinds.contains(ValueKind.AMOUNT)) {
            return ObservedValue.Amount.of(Rational.parse(text));
        }
        List<String> parts = List.of(text.split(":"));
        boolean yes = parts.get(0).equals("có");
        return kinds.contains(ValueKind.TITLE)
                ? new ObservedValue.Held(
                        yes,
                        parts.stream().skip(1).findFirst().map(LevelId::new),
                        parts.stream().skip(2).findFirst().map(LocalDate::parse))
                : new ObservedValue.YesNo(yes);
    }
}

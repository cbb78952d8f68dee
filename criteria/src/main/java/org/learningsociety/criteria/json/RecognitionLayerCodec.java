package org.learningsociety.criteria.json;

import java.time.MonthDay;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.learningsociety.core.json.Codecs;
import org.learningsociety.core.json.JsonCodec;
import org.learningsociety.core.json.JsonCursor;
import org.learningsociety.core.json.JsonField;
import org.learningsociety.core.json.JsonFields;
import org.learningsociety.core.json.JsonValue;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.json.LawCodecs;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.territory.Level;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.criteria.recognition.AuthorityRule;
import org.learningsociety.criteria.recognition.FatePolicy;
import org.learningsociety.criteria.recognition.FateRule;
import org.learningsociety.criteria.recognition.OfficeId;
import org.learningsociety.criteria.recognition.Procedure;
import org.learningsociety.criteria.recognition.RecognitionRules;
import org.learningsociety.criteria.recognition.Step;
import org.learningsociety.criteria.recognition.ValidityReading;

/** Rules of recognition: who decides, by which steps, and what a merger makes of titles. */
final class RecognitionLayerCodec implements JsonCodec<RecognitionRules.Layer> {

    static final JsonCodec<OfficeId> OFFICE = Codecs.parsed("chu-tich-ubnd", OfficeId::of, OfficeId::value);

    private static final JsonCodec<Level> LEVEL = Codecs.parsed("DISTRICT", Level::of, Level::name);
    private static final JsonCodec<Set<Level>> LEVELS = Codecs.set(LEVEL);
    private static final JsonCodec<Step> STEP = Codecs.constant(Step.class);
    private static final JsonCodec<Set<Step>> STEPS = Codecs.set(STEP);
    private static final JsonCodec<List<Citation>> CITATIONS = Codecs.list(Identifiers.CITATION);
    private static final JsonCodec<Verification> VERIFICATION = LawCodecs.verification();
    private static final JsonCodec<ValidityReading> READING = Codecs.constant(ValidityReading.class);
    private static final JsonCodec<Integer> COUNT = ActCodec.WHOLE;
    private static final JsonCodec<MonthDay> DAY_OF_YEAR = Codecs.parsed(
            "02-27", text -> MonthDay.parse("--" + text), day -> day.toString().substring(2));
    private static final JsonCodec<List<Procedure.Deadline>> DEADLINES = Codecs.list(deadline());
    private static final JsonCodec<List<AuthorityRule>> AUTHORITIES = Codecs.list(authority());
    private static final JsonCodec<List<Procedure>> PROCEDURES = Codecs.list(procedure());
    private static final JsonCodec<FatePolicy> POLICY = FatePolicyCodec.create();
    private static final JsonCodec<List<FateRule>> FATES = Codecs.list(fate());

    @Override
    public Validated<RecognitionRules.Layer> decode(JsonCursor in) {
        JsonFields fields = in.object();
        JsonField<List<AuthorityRule>> authorities = fields.required("authorities", AUTHORITIES);
        JsonField<List<Procedure>> procedures = fields.required("procedures", PROCEDURES);
        JsonField<Optional<List<FateRule>>> fates = fields.optional("fates", FATES);
        return fields.build(() -> new RecognitionRules.Layer(
                authorities.get(), procedures.get(), fates.get().orElse(List.of())));
    }

    @Override
    public JsonValue encode(RecognitionRules.Layer layer) {
        return JsonObject.builder()
                .put("authorities", AUTHORITIES, layer.authorities())
                .put("procedures", PROCEDURES, layer.procedures())
                .putOptional("fates", FATES, Optional.of(layer.fates()).filter(fates -> !fates.isEmpty()))
                .build();
    }

    private static JsonCodec<AuthorityRule> authority() {
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<TitleId> title = fields.required("title", Identifiers.TITLE);
                    JsonField<Optional<Set<Level>>> of = fields.optional("of", LEVELS);
                    JsonField<OfficeId> office = fields.required("office", OFFICE);
                    JsonField<Level> level = fields.required("level", LEVEL);
                    JsonField<DateRange> inForce = fields.required("inForce", Codecs.dateRange());
                    JsonField<List<Citation>> citations = fields.required("citations", CITATIONS);
                    JsonField<Verification> verification = fields.required("verification", VERIFICATION);
                    return fields.build(() -> new AuthorityRule(
                            title.get(),
                            of.get().orElse(Set.of()),
                            office.get(),
                            level.get(),
                            inForce.get(),
                            citations.get(),
                            verification.get()));
                },
                rule -> JsonObject.builder()
                        .put("title", Identifiers.TITLE, rule.title())
                        .putOptional("of", LEVELS, Optional.of(rule.of()).filter(levels -> !levels.isEmpty()))
                        .put("office", OFFICE, rule.office())
                        .put("level", LEVEL, rule.level())
                        .put("inForce", Codecs.dateRange(), rule.inForce())
                        .put("citations", CITATIONS, rule.citations())
                        .put("verification", VERIFICATION, rule.verification())
                        .build());
    }

    private static JsonCodec<Procedure> procedure() {
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<TitleId> title = fields.required("title", Identifiers.TITLE);
                    JsonField<DateRange> inForce = fields.required("inForce", Codecs.dateRange());
                    JsonField<Set<Step>> steps = fields.required("steps", STEPS);
                    JsonField<Optional<Rational>> quorum = fields.optional("quorum", Codecs.rational());
                    JsonField<Optional<Integer>> appealDays = fields.optional("appealDays", COUNT);
                    JsonField<Optional<Integer>> months = fields.optional("validityMonths", COUNT);
                    JsonField<Optional<ValidityReading>> reading = fields.optional("validityReading", READING);
                    JsonField<List<Procedure.Deadline>> deadlines = fields.required("deadlines", DEADLINES);
                    JsonField<List<Citation>> citations = fields.required("citations", CITATIONS);
                    JsonField<Verification> verification = fields.required("verification", VERIFICATION);
                    return fields.build(() -> new Procedure(
                            title.get(),
                            inForce.get(),
                            steps.get(),
                            quorum.get(),
                            appealDays.get(),
                            months.get(),
                            reading.get(),
                            deadlines.get(),
                            citations.get(),
                            verification.get()));
                },
                procedure -> JsonObject.builder()
                        .put("title", Identifiers.TITLE, procedure.title())
                        .put("inForce", Codecs.dateRange(), procedure.inForce())
                        .put("steps", STEPS, new LinkedHashSet<>(procedure.steps()))
                        .putOptional("quorum", Codecs.rational(), procedure.quorum())
                        .putOptional("appealDays", COUNT, procedure.appealDays())
                        .putOptional("validityMonths", COUNT, procedure.validityMonths())
                        .putOptional("validityReading", READING, procedure.reading())
                        .put("deadlines", DEADLINES, procedure.deadlines())
                        .put("citations", CITATIONS, procedure.citations())
                        .put("verification", VERIFICATION, procedure.verification())
                        .build());
    }

    private static JsonCodec<FateRule> fate() {
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<TitleId> title = fields.required("title", Identifiers.TITLE);
                    JsonField<FatePolicy> policy = fields.required("policy", POLICY);
                    JsonField<DateRange> inForce = fields.required("inForce", Codecs.dateRange());
                    JsonField<List<Citation>> citations = fields.required("citations", CITATIONS);
                    JsonField<Verification> verification = fields.required("verification", VERIFICATION);
                    return fields.build(() -> new FateRule(
                            title.get(), policy.get(), inForce.get(), citations.get(), verification.get()));
                },
                rule -> JsonObject.builder()
                        .put("title", Identifiers.TITLE, rule.title())
                        .put("policy", POLICY, rule.policy())
                        .put("inForce", Codecs.dateRange(), rule.inForce())
                        .put("citations", CITATIONS, rule.citations())
                        .put("verification", VERIFICATION, rule.verification())
                        .build());
    }

    private static JsonCodec<Procedure.Deadline> deadline() {
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<Step> step = fields.required("step", STEP);
                    JsonField<MonthDay> lastDay = fields.required("lastDay", DAY_OF_YEAR);
                    JsonField<Optional<LocalizedText>> note = fields.optional("note", Codecs.localizedText());
                    JsonField<List<Citation>> citations = fields.required("citations", CITATIONS);
                    return fields.build(
                            () -> new Procedure.Deadline(step.get(), lastDay.get(), note.get(), citations.get()));
                },
                deadline -> JsonObject.builder()
                        .put("step", STEP, deadline.step())
                        .put("lastDay", DAY_OF_YEAR, deadline.lastDay())
                        .putOptional("note", Codecs.localizedText(), deadline.note())
                        .put("citations", CITATIONS, deadline.citations())
                        .build());
    }
}

package org.learningsociety.core.json;

import java.util.List;
import java.util.Optional;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.InstrumentId;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.plan.Actor;
import org.learningsociety.core.plan.Assignment;
import org.learningsociety.core.plan.CampaignId;
import org.learningsociety.core.plan.CriterionGroup;
import org.learningsociety.core.plan.ItemLink;
import org.learningsociety.core.plan.Milestone;
import org.learningsociety.core.plan.Phase;
import org.learningsociety.core.plan.Plan;
import org.learningsociety.core.plan.PlanId;
import org.learningsociety.core.plan.PlanItem;
import org.learningsociety.core.plan.PlanParent;
import org.learningsociety.core.plan.PlanScope;
import org.learningsociety.core.plan.ReportedFigure;
import org.learningsociety.core.plan.SourceKind;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.target.Target;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;

/** A plan, checked in itself when it is read. */
final class PlanCodec implements JsonCodec<Plan> {
    private static final JsonCodec<PlanScope> SCOPE = PlanScopeCodec.of();
    private static final JsonCodec<List<PlanParent>> PARENTS = Codecs.list(PlanParentCodec.of());
    private static final JsonCodec<List<PlanItem>> ITEMS = Codecs.list(new PlanItemCodec());
    private static final JsonCodec<List<ItemLink>> LINKS = Codecs.list(new ItemLinkCodec());
    private static final JsonCodec<List<Phase>> PHASES = Codecs.list(new PhaseCodec());
    private static final JsonCodec<List<Milestone>> MILESTONES = Codecs.list(new MilestoneCodec());
    private static final JsonCodec<List<Target>> TARGETS = Codecs.list(TargetCodecs.target());
    private static final JsonCodec<List<CriterionGroup>> GROUPS = Codecs.list(new CriterionGroupCodec());
    private static final JsonCodec<List<Assignment>> ASSIGNMENTS = Codecs.list(new AssignmentCodec());
    private static final JsonCodec<List<Actor>> ACTORS = Codecs.list(new ActorCodec());
    private static final JsonCodec<List<ReportedFigure>> FIGURES = Codecs.list(new ReportedFigureCodec());
    private static final JsonCodec<SourceKind> SOURCE_KIND = Codecs.constant(SourceKind.class);
    private static final JsonCodec<List<Citation>> CITATIONS = Codecs.list(LawCodecs.citation());
    private static final JsonCodec<List<LocalizedText>> NOTES = Codecs.list(Codecs.localizedText());

    @Override
    public Validated<Plan> decode(JsonCursor in) {
        JsonFields fields = in.object();
        JsonField<PlanId> id = fields.required("id", PlanCodecs.planId());
        JsonField<InstrumentId> instrument = fields.required("instrument", LawCodecs.instrumentId());
        JsonField<LocalizedText> title = fields.required("title", Codecs.localizedText());
        JsonField<PlanScope> scope = fields.required("scope", SCOPE);
        JsonField<Optional<CampaignId>> campaign = fields.optional("campaign", PlanCodecs.campaignId());
        JsonField<Optional<DateRange>> period = fields.optional("period", Codecs.dateRange());
        JsonField<List<PlanParent>> parents = fields.required("parents", PARENTS);
        JsonField<List<Citation>> legalBases = fields.required("legalBases", CITATIONS);
        JsonField<List<PlanItem>> items = fields.required("items", ITEMS);
        JsonField<List<ItemLink>> links = fields.required("links", LINKS);
        JsonField<List<Phase>> phases = fields.required("phases", PHASES);
        JsonField<List<Milestone>> milestones = fields.required("milestones", MILESTONES);
        JsonField<List<Target>> targets = fields.required("targets", TARGETS);
        JsonField<List<CriterionGroup>> criterionGroups = fields.required("criterionGroups", GROUPS);
        JsonField<List<Assignment>> assignments = fields.required("assignments", ASSIGNMENTS);
        JsonField<List<Actor>> recipients = fields.required("recipients", ACTORS);
        JsonField<List<ReportedFigure>> reportedFigures = fields.required("reportedFigures", FIGURES);
        JsonField<Optional<LocalizedText>> signatory = fields.optional("signatory", Codecs.localizedText());
        JsonField<SourceKind> sourceKind = fields.required("sourceKind", SOURCE_KIND);
        JsonField<Verification> verification = fields.required("verification", LawCodecs.verification());
        JsonField<List<LocalizedText>> notes = fields.required("notes", NOTES);
        Validated<Plan> plan = fields.build(() -> Plan.builder()
                .id(id.get())
                .instrument(instrument.get())
                .title(title.get())
                .scope(scope.get())
                .campaign(campaign.get())
                .period(period.get())
                .parents(parents.get())
                .legalBases(legalBases.get())
                .items(items.get())
                .links(links.get())
                .phases(phases.get())
                .milestones(milestones.get())
                .targets(targets.get())
                .criterionGroups(criterionGroups.get())
                .assignments(assignments.get())
                .recipients(recipients.get())
                .reportedFigures(reportedFigures.get())
                .signatory(signatory.get())
                .sourceKind(sourceKind.get())
                .verification(verification.get())
                .notes(notes.get())
                .build());
        return plan.flatMap(read -> Validated.of(read, read.check(new PointerPlaces(in))));
    }

    @Override
    public JsonValue encode(Plan value) {
        return JsonObject.builder()
                .put("id", PlanCodecs.planId(), value.id())
                .put("instrument", LawCodecs.instrumentId(), value.instrument())
                .put("title", Codecs.localizedText(), value.title())
                .put("scope", SCOPE, value.scope())
                .putOptional("campaign", PlanCodecs.campaignId(), value.campaign())
                .putOptional("period", Codecs.dateRange(), value.period())
                .put("parents", PARENTS, value.parents())
                .put("legalBases", CITATIONS, value.legalBases())
                .put("items", ITEMS, value.items())
                .put("links", LINKS, value.links())
                .put("phases", PHASES, value.phases())
                .put("milestones", MILESTONES, value.milestones())
                .put("targets", TARGETS, value.targets())
                .put("criterionGroups", GROUPS, value.criterionGroups())
                .put("assignments", ASSIGNMENTS, value.assignments())
                .put("recipients", ACTORS, value.recipients())
                .put("reportedFigures", FIGURES, value.reportedFigures())
                .putOptional("signatory", Codecs.localizedText(), value.signatory())
                .put("sourceKind", SOURCE_KIND, value.sourceKind())
                .put("verification", LawCodecs.verification(), value.verification())
                .put("notes", NOTES, value.notes())
                .build();
    }
}

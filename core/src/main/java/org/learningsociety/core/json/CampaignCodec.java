package org.learningsociety.core.json;

import java.util.List;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.plan.Campaign;
import org.learningsociety.core.plan.CampaignId;
import org.learningsociety.core.plan.ContentTheme;
import org.learningsociety.core.plan.Milestone;
import org.learningsociety.core.plan.Phase;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;

/** A campaign, checked in itself when it is read. */
final class CampaignCodec implements JsonCodec<Campaign> {
    private static final JsonCodec<List<String>> ALIASES = Codecs.list(Codecs.text());
    private static final JsonCodec<List<Phase>> PHASES = Codecs.list(new PhaseCodec());
    private static final JsonCodec<List<Milestone>> MILESTONES = Codecs.list(new MilestoneCodec());
    private static final JsonCodec<List<ContentTheme>> THEMES = Codecs.list(new ContentThemeCodec());
    private static final JsonCodec<List<Citation>> CITATIONS = Codecs.list(LawCodecs.citation());
    private static final JsonCodec<List<LocalizedText>> NOTES = Codecs.list(Codecs.localizedText());

    @Override
    public Validated<Campaign> decode(JsonCursor in) {
        JsonFields fields = in.object();
        JsonField<CampaignId> id = fields.required("id", PlanCodecs.campaignId());
        JsonField<LocalizedText> name = fields.required("name", Codecs.localizedText());
        JsonField<List<String>> aliases = fields.required("aliases", ALIASES);
        JsonField<DateRange> period = fields.required("period", Codecs.dateRange());
        JsonField<List<Phase>> phases = fields.required("phases", PHASES);
        JsonField<List<Milestone>> milestones = fields.required("milestones", MILESTONES);
        JsonField<List<ContentTheme>> themes = fields.required("themes", THEMES);
        JsonField<List<Citation>> citations = fields.required("citations", CITATIONS);
        JsonField<Verification> verification = fields.required("verification", LawCodecs.verification());
        JsonField<List<LocalizedText>> notes = fields.required("notes", NOTES);
        Validated<Campaign> campaign = fields.build(() -> Campaign.builder()
                .id(id.get())
                .name(name.get())
                .aliases(aliases.get())
                .period(period.get())
                .phases(phases.get())
                .milestones(milestones.get())
                .themes(themes.get())
                .citations(citations.get())
                .verification(verification.get())
                .notes(notes.get())
                .build());
        return campaign.flatMap(read -> Validated.of(read, read.check(new PointerPlaces(in))));
    }

    @Override
    public JsonValue encode(Campaign value) {
        return JsonObject.builder()
                .put("id", PlanCodecs.campaignId(), value.id())
                .put("name", Codecs.localizedText(), value.name())
                .put("aliases", ALIASES, value.aliases())
                .put("period", Codecs.dateRange(), value.period())
                .put("phases", PHASES, value.phases())
                .put("milestones", MILESTONES, value.milestones())
                .put("themes", THEMES, value.themes())
                .put("citations", CITATIONS, value.citations())
                .put("verification", LawCodecs.verification(), value.verification())
                .put("notes", NOTES, value.notes())
                .build();
    }
}

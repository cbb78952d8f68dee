package org.learningsociety.core.json;

import org.learningsociety.core.plan.Campaign;
import org.learningsociety.core.plan.CampaignId;
import org.learningsociety.core.plan.Plan;
import org.learningsociety.core.plan.PlanId;
import org.learningsociety.core.subject.TitleId;

/** The codecs of campaigns and plans, and of what refers to them. */
public final class PlanCodecs {

    private PlanCodecs() {}

    /**
     * Ids of campaigns, such as {@code "learning-society-2023-2030"}.
     *
     * @return the codec
     */
    public static JsonCodec<CampaignId> campaignId() {
        return Codecs.parsed("learning-society-2023-2030", CampaignId::of, CampaignId::toString);
    }

    /**
     * Ids of plans, such as {@code "krong-no-2024"}.
     *
     * @return the codec
     */
    public static JsonCodec<PlanId> planId() {
        return Codecs.parsed("krong-no-2024", PlanId::of, PlanId::toString);
    }

    /**
     * Ids of titles, such as {@code "cong-dan-hoc-tap"}.
     *
     * @return the codec
     */
    public static JsonCodec<TitleId> titleId() {
        return Codecs.parsed("cong-dan-hoc-tap", TitleId::of, TitleId::toString);
    }

    /**
     * Documents that hold a campaign.
     *
     * <p>A campaign is checked in itself when it is read, each problem at its place: {@link Campaign#check()}.
     *
     * <pre>{@code
     * {
     *   "format": "learning-society-campaign/1.0", "id": "learning-society-2023-2030",
     *   "name": {"vi": "…", "en": "…"}, "aliases": [], "period": {"from": "2023-01-01", "to": "2031-01-01"},
     *   "phases": [], "milestones": [], "citations": ["qd-1315-ttg-2023"], "verification": "PARTIAL", "notes": [],
     *   "themes": [{"id": "N1", "name": {…}, "text": {…}, "citations": [], "verification": "PARTIAL"}]
     * }
     * }</pre>
     *
     * @return the format
     */
    public static JsonFormat<Campaign> campaign() {
        return JsonFormat.of("learning-society-campaign", 1, 0, new CampaignCodec());
    }

    /**
     * Documents that hold a plan.
     *
     * <p>A plan is checked in itself when it is read, each problem at its place: {@link Plan#check()}. Every list must
     * be given, even when it is empty: a plan without phases says so.
     *
     * <pre>{@code
     * {
     *   "format": "learning-society-plan/1.0", "id": "krong-no-2024", "instrument": "kh-123-ubnd-krong-no-2024",
     *   "title": {…}, "scope": {"kind": "TERRITORY", "unit": "vn-dak-nong-krong-no"},
     *   "campaign": "learning-society-2023-2030", "period": {"from": "2023-01-01", "to": "2031-01-01"},
     *   "sourceKind": "REPORT", "verification": "VERIFIED",
     *   "parents": [{"kind": "INSTRUMENT", "instrument": "qd-1315-ttg-2023", "reason": {…}, "citations": []}],
     *   "items": [{"id": "content-6", "kind": "CONTENT", "ordinal": 6, "text": {…}, "theme": "N6", "anchors": [],
     *              "citations": ["kh-123-ubnd-krong-no-2024, Nội dung 6"], "verification": "VERIFIED"}],
     *   "links": [{"item": "content-6", "parent": {"kind": "THEME", "theme": "N6"}, "kinds": ["NARROWED"],
     *              "reason": {…}, "citations": []}],
     *   "phases": [{"id": "phase-1", "ordinal": 1, "name": {…}, "period": {…}, "citations": []}],
     *   "milestones": [{"id": "mid-term-2025", "kind": "MID_TERM_REVIEW", "name": {…}, "window": {…},
     *                   "owner": {"name": {…}, "unit": "vn-dak-nong-krong-no"}, "citations": []}],
     *   "targets": [{"id": "adults-2025", "measure": "adults-with-title", "name": {…}, "goal": {"kind": "SHARE", …},
     *                "window": {…}, "citations": [], "verification": "VERIFIED", "notes": []}],
     *   "criterionGroups": [{"name": {…}, "kinds": ["ADMINISTRATIVE_UNIT"], "level": "COMMUNE", "criteria": [
     *       {"id": "commune-3", "ordinal": 3, "text": {…}, "nature": "TITLE_HELD", "citations": [],
     *        "titles": {"ADMINISTRATIVE_UNIT": "cong-dong-hoc-tap-cap-xa"}, "verification": "VERIFIED"}]}],
     *   "assignments": [{"actor": {"name": {…}}, "role": "CARRY_OUT", "duty": {…}, "phase": "phase-1",
     *                    "citations": []}],
     *   "reportedFigures": [{"name": {…}, "value": {"kind": "COUNT", "count": 579}, "on": "2024", "citations": [],
     *                        "verification": "VERIFIED"}],
     *   "legalBases": [], "recipients": [], "signatory": {…}, "notes": []
     * }
     * }</pre>
     *
     * <p>{@link TargetCodecs#target()} shows the targets in full.
     *
     * @return the format
     */
    public static JsonFormat<Plan> plan() {
        return JsonFormat.of("learning-society-plan", 1, 0, new PlanCodec());
    }
}

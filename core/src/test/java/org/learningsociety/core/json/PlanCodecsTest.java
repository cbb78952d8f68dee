package org.learningsociety.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.plan.Campaign;
import org.learningsociety.core.plan.Plan;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.text.Language;

class PlanCodecsTest {

    private static final String CAMPAIGN = """
        {
          "format": "learning-society-campaign/1.0",
          "id": "campaign",
          "name": {"vi": "Học tập", "en": "Learning"},
          "aliases": [],
          "period": {"from": "2023-01-01", "to": "2031-01-01"},
          "phases": [
            {"id": "a", "ordinal": 1, "name": {"vi": "Một", "en": "One"}, "citations": [],
             "period": {"from": "2023-01-01", "to": "2026-01-02"}},
            {"id": "a", "ordinal": 2, "name": {"vi": "Hai", "en": "Two"}, "citations": [],
             "period": {"from": "2026-01-01", "to": "2030-12-31"}}
          ],
          "milestones": [],
          "themes": [],
          "citations": [],
          "verification": "ILLUSTRATIVE",
          "notes": []
        }
        """;

    @Test
    void whatIsWrongWithACampaignIsSaidAtOnceAtItsLine() {
        Validated<Campaign> read = PlanCodecs.campaign().read("campaign.json", CAMPAIGN);

        assertThat(read.problems())
                .extracting(problem -> problem.message(Language.EN))
                .containsExactly(
                        "campaign.json, line 7, column 13 (/phases): The time 2030-12-31/2031-01-01 belongs to no"
                                + " phase.",
                        "campaign.json, line 10, column 12 (/phases/1/id): The id a is used more than once.",
                        "campaign.json, line 11, column 16 (/phases/1/period): The phases a and a overlap in the time "
                                + "2026-01-01/2026-01-02.");
        assertThat(read.hasErrors()).isTrue();
    }

    @Test
    void aMissingListIsNotAnEmptyOne() {
        Validated<Campaign> read =
                PlanCodecs.campaign().read("campaign.json", CAMPAIGN.replace("\"milestones\": [],", ""));

        assertThat(ids(read.problems())).containsExactly("json.missing-field");
    }

    @Test
    void aPlanThatNamesNothingKnownIsRefusedFieldByField() {
        Validated<Plan> read = PlanCodecs.plan().read("plan.json", """
            {"format": "learning-society-plan/1.0", "id": "kế hoạch", "scope": {"kind": "PLANET"},
                 "sourceKind": "rumor",
             "instrument": "kh-1", "title": {"vi": "x", "en": "x"}, "parents": [], "legalBases": [], "items": [],
             "links": [], "phases": [], "milestones": [], "targets": [], "criterionGroups": [], "assignments": [], "recipients": [],
             "reportedFigures": [], "verification": "VERIFIED", "notes": [], "issuer": "somebody"}
            """);

        assertThat(ids(read.problems()))
                .containsExactly(
                        "json.unreadable-text", "json.unknown-name", "json.unknown-name", "json.unknown-field");
        assertThat(read.value()).isEmpty();
    }

    @Test
    void aTargetThatIsWrongIsToldAtItsLineInThePlan() {
        Validated<Plan> read = PlanCodecs.plan().read("plan.json", """
            {"format": "learning-society-plan/1.0", "id": "plan", "scope": {"kind": "SECTOR", "name": {"vi": "x", "en": "x"}},
             "sourceKind": "REPORT", "instrument": "kh-1", "title": {"vi": "x", "en": "x"}, "parents": [],
             "legalBases": [], "items": [], "links": [], "phases": [], "milestones": [], "criterionGroups": [],
             "assignments": [], "recipients": [], "reportedFigures": [], "verification": "VERIFIED", "notes": [], "targets": [
               {"id": "t", "measure": "m", "name": {"vi": "x", "en": "x"}, "citations": [], "verification": "VERIFIED",
                "notes": [], "goal": {"kind": "COUNT", "counted":
                  {"kind": "GROUP", "id": "wards", "name": {"vi": "phường", "en": "wards"}},
                 "threshold": {"comparison": "AT_LEAST", "areas": [], "usual":
                   "50.5"}}}]}
            """);

        assertThat(read.problems())
                .extracting(problem -> problem.message(Language.EN))
                .containsExactly("plan.json, line 9, column 8 (/targets/0/goal/threshold/usual): A number to be reached"
                        + " must be whole and not negative, but was 101/2.");
    }

    private static List<String> ids(List<Problem> problems) {
        return problems.stream().map(problem -> problem.code().id()).toList();
    }
}

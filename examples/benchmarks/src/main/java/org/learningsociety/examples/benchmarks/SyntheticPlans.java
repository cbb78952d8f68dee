package org.learningsociety.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.InstrumentId;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.plan.ItemKind;
import org.learningsociety.core.plan.ItemLink;
import org.learningsociety.core.plan.LinkKind;
import org.learningsociety.core.plan.Milestone;
import org.learningsociety.core.plan.MilestoneId;
import org.learningsociety.core.plan.MilestoneKind;
import org.learningsociety.core.plan.ParentItem;
import org.learningsociety.core.plan.Phase;
import org.learningsociety.core.plan.PhaseId;
import org.learningsociety.core.plan.Plan;
import org.learningsociety.core.plan.PlanId;
import org.learningsociety.core.plan.PlanItem;
import org.learningsociety.core.plan.PlanItemId;
import org.learningsociety.core.plan.PlanParent;
import org.learningsociety.core.plan.PlanScope;
import org.learningsociety.core.plan.SourceKind;
import org.learningsociety.core.target.Base;
import org.learningsociety.core.target.Goal;
import org.learningsociety.core.target.MeasureId;
import org.learningsociety.core.target.Population;
import org.learningsociety.core.target.PopulationId;
import org.learningsociety.core.target.Target;
import org.learningsociety.core.target.TargetId;
import org.learningsociety.core.target.Threshold;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;

/** Plans of many communes under one of a province, under the national one; each leaves out, narrows and adds something else. */
final class SyntheticPlans {

    static final PlanId NATIONAL = PlanId.of("quoc-gia-2023");
    static final PlanId PROVINCE = PlanId.of("province");

    private static final int CONTENTS = 6;
    private static final int SOLUTIONS = 8;
    private static final int MEASURES = 5;
    private static final DateRange PERIOD = DateRange.parse("2023-01-01/2031-01-01");
    private static final LocalizedText TEXT =
            LocalizedText.of("đẩy mạnh học tập suốt đời trong gia đình, cộng đồng", "advance lifelong learning");

    private final Plan national;

    SyntheticPlans(CoreCatalog catalog) {
        this.national = catalog.plan(NATIONAL);
    }

    /** The national plan, that of the province and those of the communes. */
    List<Plan> list(int communes) {
        List<Plan> plans = new ArrayList<>(List.of(national, under(NATIONAL, PROVINCE.value(), 0)));
        IntStream.range(0, communes).forEach(i -> plans.add(under(PROVINCE, "commune-" + i, i)));
        return plans;
    }

    private Plan under(PlanId above, String id, int number) {
        Plan.Builder plan = Plan.builder()
                .id(PlanId.of(id))
                .instrument(InstrumentId.of("kh-" + id))
                .title(TEXT)
                .scope(new PlanScope.Sector(TEXT))
                .campaign(national.campaign())
                .period(PERIOD)
                .addParents(new PlanParent.OfPlan(above, TEXT, List.of()))
                .addPhases(phase(1, "2023-01-01/2026-01-01"), phase(2, "2026-01-01/2031-01-01"))
                .addMilestones(review(number))
                .sourceKind(SourceKind.ORIGINAL)
                .verification(Verification.ILLUSTRATIVE);
        for (int i = 1; i <= CONTENTS; i++) {
            boolean isOmitted = number > 0 && i == 1 + number % CONTENTS;
            ParentItem parent = new ParentItem.OfPlan(above, PlanItemId.of("content-" + i));
            Citation citation = Citation.of(InstrumentId.of("kh-" + id));
            Optional<PlanItemId> item = isOmitted ? Optional.empty() : Optional.of(PlanItemId.of("content-" + i));
            Set<LinkKind> kinds =
                    Set.of(isOmitted ? LinkKind.OMITTED : i % 2 == 0 ? LinkKind.NARROWED : LinkKind.ADOPTED);
            item.ifPresent(known -> plan.addItems(item(known, ItemKind.CONTENT)));
            plan.addLinks(new ItemLink(item, Optional.of(parent), kinds, Optional.of(TEXT), List.of(citation)));
        }
        for (int i = 1; i <= SOLUTIONS; i++) {
            PlanItemId item = PlanItemId.of("solution-" + i);
            Optional<ParentItem> parent =
                    above.equals(PROVINCE) ? Optional.of(new ParentItem.OfPlan(above, item)) : Optional.empty();
            plan.addItems(item(item, ItemKind.SOLUTION))
                    .addLinks(new ItemLink(
                            Optional.of(item),
                            parent,
                            Set.of(parent.isPresent() ? LinkKind.REWORDED : LinkKind.ADDED),
                            Optional.of(TEXT),
                            List.of()));
        }
        for (int i = 1; i <= MEASURES; i++) {
            plan.addTargets(target(i, 2025, 40 + (number + i) % 5), target(i, 2030, 60 + (number + i) % 5));
        }
        return plan.build();
    }

    private static PlanItem item(PlanItemId id, ItemKind kind) {
        return PlanItem.builder()
                .id(id)
                .kind(kind)
                .ordinal(Integer.parseInt(id.value().replaceAll("\\D", "")))
                .text(TEXT)
                .verification(Verification.ILLUSTRATIVE)
                .build();
    }

    private static Phase phase(int number, String period) {
        return new Phase(PhaseId.of("phase-" + number), number, TEXT, DateRange.parse(period), List.of());
    }

    private static Milestone review(int number) {
        DateRange window = DateRange.parse(number % 2 == 0 ? "2025-01-01/2026-01-01" : "2026-01-01/2027-01-01");
        return new Milestone(
                MilestoneId.of("mid-term"),
                MilestoneKind.MID_TERM_REVIEW,
                TEXT,
                window,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static Target target(int measure, int year, int percent) {
        Base base = new Base.Stated(new Population.Group(PopulationId.of("people"), TEXT));
        return Target.builder()
                .id(TargetId.of("measure-" + measure + "-" + year))
                .measure(MeasureId.of("measure-" + measure))
                .name(TEXT)
                .goal(new Goal.ShareOf(base, TEXT, Threshold.atLeast(Rational.of(percent, 100))))
                .window(DateRange.parse(year + "-01-01/" + (year + 1) + "-01-01"))
                .verification(Verification.ILLUSTRATIVE)
                .build();
    }
}

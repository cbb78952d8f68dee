package org.learningsociety.core.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.InstrumentId;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Share;
import org.learningsociety.core.plan.Actor;
import org.learningsociety.core.plan.Assignment;
import org.learningsociety.core.plan.Campaign;
import org.learningsociety.core.plan.CampaignId;
import org.learningsociety.core.plan.ContentTheme;
import org.learningsociety.core.plan.CriterionGroup;
import org.learningsociety.core.plan.CriterionNature;
import org.learningsociety.core.plan.ItemKind;
import org.learningsociety.core.plan.ItemLink;
import org.learningsociety.core.plan.LinkKind;
import org.learningsociety.core.plan.Milestone;
import org.learningsociety.core.plan.MilestoneId;
import org.learningsociety.core.plan.MilestoneKind;
import org.learningsociety.core.plan.MovementCriterion;
import org.learningsociety.core.plan.MovementCriterionId;
import org.learningsociety.core.plan.ParentItem;
import org.learningsociety.core.plan.Phase;
import org.learningsociety.core.plan.PhaseId;
import org.learningsociety.core.plan.Plan;
import org.learningsociety.core.plan.PlanId;
import org.learningsociety.core.plan.PlanItem;
import org.learningsociety.core.plan.PlanItemId;
import org.learningsociety.core.plan.PlanParent;
import org.learningsociety.core.plan.PlanScope;
import org.learningsociety.core.plan.ReportedFigure;
import org.learningsociety.core.plan.Role;
import org.learningsociety.core.plan.SourceKind;
import org.learningsociety.core.plan.ThemeId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.territory.Level;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.core.time.PartialDate;

/** Generators of campaigns and plans: valid ones, and phases that may or may not divide a period. */
public final class PlanArbitraries {

    private static final CampaignId CAMPAIGN = CampaignId.of("campaign");

    private PlanArbitraries() {}

    /**
     * Returns texts in two languages; a few, because a plan has dozens and text itself is tested elsewhere.
     *
     * @return Vietnamese texts beside English ones
     */
    public static Arbitrary<LocalizedText> texts() {
        return Arbitraries.of(
                LocalizedText.of("Học tập suốt đời", "Lifelong learning"),
                LocalizedText.of("Xã Nâm N'Đir, huyện Krông Nô", "Xã Nâm N'Đir, huyện Krông Nô"),
                LocalizedText.of("“Cả nước thi đua” 2023 – 2030;\n\"văn hóa\", văn hoá", "\\ / & <b>"),
                LocalizedText.ofName("x"));
    }

    /**
     * Returns phases that divide a period without gap or overlap.
     *
     * @param period a period; where it has a known start and end, it is cut at one to four places
     * @return the phases in the order of time
     */
    public static Arbitrary<List<Phase>> partitions(DateRange period) {
        if (period.from().day().isEmpty() || period.to().day().isEmpty()) {
            return phases(List.of(period));
        }
        LocalDate first = period.from().day().get();
        LocalDate end = period.to().day().get();
        return TimeArbitraries.days()
                .filter(day -> first.isBefore(day) && day.isBefore(end))
                .set()
                .ofMaxSize(Math.min(3, (int) (end.toEpochDay() - first.toEpochDay()) - 1))
                .flatMap(cuts -> {
                    List<LocalDate> bounds =
                            new ArrayList<>(cuts.stream().sorted().toList());
                    bounds.add(0, first);
                    bounds.add(end);
                    return phases(IntStream.range(1, bounds.size())
                            .mapToObj(i -> DateRange.of(bounds.get(i - 1), bounds.get(i)))
                            .toList());
                });
    }

    /**
     * Returns phases of any periods, which mostly leave gaps, overlap or lie outside a period.
     *
     * @return one to four phases with distinct ids and ordinals
     */
    public static Arbitrary<List<Phase>> anyPhases() {
        return TimeArbitraries.dateRanges().list().ofMinSize(1).ofMaxSize(4).map(periods -> phases(periods, List.of()));
    }

    private static Arbitrary<List<Phase>> phases(List<DateRange> periods) {
        return citations().map(cited -> phases(periods, cited));
    }

    private static List<Phase> phases(List<DateRange> periods, List<Citation> cited) {
        LocalizedText name = LocalizedText.of("Giai đoạn", "Phase");
        return IntStream.range(0, periods.size())
                .mapToObj(i -> new Phase(PhaseId.of("phase-" + i), i + 1, name, periods.get(i), cited))
                .toList();
    }

    /**
     * Returns campaigns with nothing wrong.
     *
     * @return campaigns with and without phases, milestones and themes
     */
    public static Arbitrary<Campaign> campaigns() {
        return TimeArbitraries.dateRanges()
                .flatMap(period -> Builders.withBuilder(Campaign::builder)
                        .use(texts())
                        .in(Campaign.Builder::name)
                        .use(Arbitraries.of("Học tập", "Thi đua 2023-2030")
                                .list()
                                .ofMaxSize(2))
                        .in(Campaign.Builder::aliases)
                        .use(maybe(partitions(period)))
                        .in(Campaign.Builder::phases)
                        .use(milestones(period))
                        .in(Campaign.Builder::milestones)
                        .use(themes())
                        .in(Campaign.Builder::themes)
                        .use(citations())
                        .in(Campaign.Builder::citations)
                        .use(Arbitraries.of(Verification.class))
                        .in(Campaign.Builder::verification)
                        .use(texts().list().ofMaxSize(2))
                        .in(Campaign.Builder::notes)
                        .build(builder -> builder.id(CAMPAIGN).period(period).build()))
                .withoutEdgeCases();
    }

    private static <T> Arbitrary<List<T>> maybe(Arbitrary<List<T>> some) {
        return Arbitraries.oneOf(Arbitraries.just(List.of()), some);
    }

    private static Arbitrary<List<ContentTheme>> themes() {
        Arbitrary<ContentTheme> theme = Combinators.combine(
                        texts(), texts(), citations(), Arbitraries.of(Verification.class))
                .as((name, text, cited, label) -> new ContentTheme(ThemeId.of("N"), name, text, cited, label));
        return numbered(
                theme,
                (one, i) -> new ContentTheme(
                        ThemeId.of("N" + i), one.name(), one.text(), one.citations(), one.verification()));
    }

    private static Arbitrary<List<Milestone>> milestones(DateRange period) {
        Arbitrary<Milestone> milestone = Combinators.combine(
                        Arbitraries.of(MilestoneKind.class),
                        texts(),
                        windows(period),
                        actors().optional(),
                        texts().optional(),
                        citations())
                .as((kind, name, window, owner, proof, cited) ->
                        new Milestone(MilestoneId.of("milestone"), kind, name, window, owner, proof, cited));
        return numbered(
                milestone,
                (one, i) -> new Milestone(
                        MilestoneId.of("milestone-" + i),
                        one.kind(),
                        one.name(),
                        one.window(),
                        one.owner(),
                        one.proof(),
                        one.citations()));
    }

    private static Arbitrary<DateRange> windows(DateRange period) {
        return TimeArbitraries.dateRanges().map(window -> period.encloses(window) ? window : period);
    }

    /**
     * Returns plans with nothing wrong but targets whose base is left open.
     *
     * @return plans with and without a campaign, phases, milestones, targets, criteria, assignments and links of every kind
     */
    public static Arbitrary<Plan> plans() {
        Arbitrary<Optional<DateRange>> periods = TimeArbitraries.dateRanges().optional();
        return Combinators.combine(periods, Arbitraries.of(true, false))
                .flatAs((period, inCampaign) -> Combinators.combine(
                                maybe(period.map(PlanArbitraries::partitions).orElse(Arbitraries.just(List.of()))),
                                items(inCampaign))
                        .flatAs((phases, items) -> plans(period, inCampaign, phases, items)))
                .withoutEdgeCases();
    }

    private static Arbitrary<Plan> plans(
            Optional<DateRange> period, boolean inCampaign, List<Phase> phases, List<PlanItem> items) {
        return Builders.withBuilder(Plan::builder)
                .use(instruments())
                .in(Plan.Builder::instrument)
                .use(texts())
                .in(Plan.Builder::title)
                .use(scopes())
                .in(Plan.Builder::scope)
                .use(parents())
                .in(Plan.Builder::parents)
                .use(citations())
                .in(Plan.Builder::legalBases)
                .use(links(items))
                .in(Plan.Builder::links)
                .use(milestones(period.orElse(DateRange.ALWAYS)))
                .in(Plan.Builder::milestones)
                .use(TargetArbitraries.targets())
                .in(Plan.Builder::targets)
                .use(criterionGroups())
                .in(Plan.Builder::criterionGroups)
                .use(assignments(phases))
                .in(Plan.Builder::assignments)
                .use(actors().list().ofMaxSize(2))
                .in(Plan.Builder::recipients)
                .use(reportedFigures())
                .in(Plan.Builder::reportedFigures)
                .use(texts().optional())
                .in(Plan.Builder::signatory)
                .use(Arbitraries.of(SourceKind.class))
                .in(Plan.Builder::sourceKind)
                .use(Arbitraries.of(Verification.class))
                .in(Plan.Builder::verification)
                .use(texts().list().ofMaxSize(2))
                .in(Plan.Builder::notes)
                .build(builder -> builder.id(PlanId.of("plan"))
                        .campaign(inCampaign ? Optional.of(CAMPAIGN) : Optional.empty())
                        .period(period)
                        .phases(phases)
                        .items(items)
                        .build());
    }

    private static Arbitrary<List<ReportedFigure>> reportedFigures() {
        Arbitrary<ReportedFigure.Value> values = Arbitraries.of(
                new ReportedFigure.Value.Count(579),
                new ReportedFigure.Value.PartOf(Share.of(4, 4)),
                new ReportedFigure.Value.Rate(Rational.of(978, 1000)));
        return Combinators.combine(
                        texts(),
                        values,
                        Arbitraries.of(PartialDate.of(2024), PartialDate.of(2017, 12, 31))
                                .optional(),
                        citations(),
                        Arbitraries.of(Verification.class))
                .as(ReportedFigure::new)
                .list()
                .ofMaxSize(2);
    }

    private static Arbitrary<PlanScope> scopes() {
        return Arbitraries.oneOf(
                units().map(PlanScope.Territory::new),
                texts().map(PlanScope.Sector::new),
                actors().map(PlanScope.Organization::new));
    }

    private static Arbitrary<List<PlanParent>> parents() {
        Arbitrary<PlanParent> parent = Arbitraries.oneOf(
                Combinators.combine(texts(), citations())
                        .as((reason, cited) -> new PlanParent.OfPlan(PlanId.of("parent"), reason, cited)),
                Combinators.combine(texts(), citations())
                        .as((reason, cited) -> new PlanParent.OfInstrument(InstrumentId.of("parent"), reason, cited)));
        return numbered(
                parent,
                (one, i) -> one.match(
                        plan -> new PlanParent.OfPlan(PlanId.of("parent-" + i), plan.reason(), plan.citations()),
                        instrument -> new PlanParent.OfInstrument(
                                InstrumentId.of("parent-" + i), instrument.reason(), instrument.citations())));
    }

    private static Arbitrary<List<PlanItem>> items(boolean inCampaign) {
        Arbitrary<Optional<ThemeId>> theme = inCampaign ? themeIds().optional() : Arbitraries.just(Optional.empty());
        Arbitrary<PlanItem> item = Builders.withBuilder(PlanItem::builder)
                .use(Arbitraries.of(ItemKind.class))
                .in(PlanItem.Builder::kind)
                .use(texts())
                .in(PlanItem.Builder::text)
                .use(theme)
                .in(PlanItem.Builder::theme)
                .use(texts().optional())
                .in(PlanItem.Builder::audience)
                .use(instruments().list().ofMaxSize(2))
                .in(PlanItem.Builder::anchors)
                .use(citations())
                .in(PlanItem.Builder::citations)
                .use(Arbitraries.of(Verification.class))
                .in(PlanItem.Builder::verification)
                .build(builder -> builder.id(PlanItemId.of("item")).ordinal(1).build());
        return numbered(item, (one, i) -> one.withId(PlanItemId.of("item-" + i)).withOrdinal(i));
    }

    private static Arbitrary<ThemeId> themeIds() {
        return Arbitraries.of("N1", "N2", "N3").map(ThemeId::of);
    }

    private static Arbitrary<List<ItemLink>> links(List<PlanItem> items) {
        Arbitrary<ParentItem> parent = Arbitraries.of("item-1", "item-2")
                .map(item -> new ParentItem.OfPlan(PlanId.of("parent-1"), PlanItemId.of(item)));
        Arbitrary<ItemLink> omitted = Combinators.combine(parent, texts(), citations())
                .as((left, reason, cited) -> new ItemLink(
                        Optional.empty(), Optional.of(left), Set.of(LinkKind.OMITTED), Optional.of(reason), cited));
        if (items.isEmpty()) {
            return omitted.list().ofMaxSize(2);
        }
        Arbitrary<ItemLink> added = Combinators.combine(Arbitraries.of(items), texts().optional(), citations())
                .as((item, reason, cited) ->
                        new ItemLink(Optional.of(item.id()), Optional.empty(), Set.of(LinkKind.ADDED), reason, cited));
        Arbitrary<ItemLink> changed = Combinators.combine(
                        Arbitraries.of(items), parent, changes(), texts().optional(), citations())
                .as((item, above, kinds, reason, cited) -> new ItemLink(
                        Optional.of(item.id()),
                        Optional.of(item.theme()
                                .<ParentItem>map(ParentItem.OfTheme::new)
                                .orElse(above)),
                        kinds,
                        reason,
                        cited));
        return Arbitraries.oneOf(omitted, added, changed).list().ofMaxSize(4);
    }

    private static Arbitrary<Set<LinkKind>> changes() {
        Arbitrary<Set<LinkKind>> several = Arbitraries.of(
                        EnumSet.complementOf(EnumSet.of(LinkKind.ADOPTED, LinkKind.OMITTED)))
                .set()
                .ofMinSize(1)
                .ofMaxSize(3);
        return Arbitraries.oneOf(Arbitraries.just(Set.of(LinkKind.ADOPTED)), several);
    }

    private static Arbitrary<List<CriterionGroup>> criterionGroups() {
        Arbitrary<CriterionGroup> group = Arbitraries.of(SubjectKind.class)
                .set()
                .ofMinSize(1)
                .ofMaxSize(2)
                .flatMap(kinds -> Combinators.combine(
                                texts(),
                                Arbitraries.of(Level.PROVINCE, Level.COMMUNE).optional(),
                                criteria(kinds))
                        .as((name, level, criteria) ->
                                new CriterionGroup(name, kinds.stream().sorted().toList(), level, criteria)));
        return numbered(
                group,
                (one, i) -> new CriterionGroup(
                        one.name(), one.kinds(), one.level(), renamed(one.criteria(), "group-" + i)));
    }

    private static List<MovementCriterion> renamed(List<MovementCriterion> criteria, String prefix) {
        return criteria.stream()
                .map(one -> new MovementCriterion(
                        MovementCriterionId.of(prefix + "-" + one.ordinal()),
                        one.ordinal(),
                        one.text(),
                        one.nature(),
                        one.titles(),
                        one.citations(),
                        one.verification()))
                .toList();
    }

    private static Arbitrary<List<MovementCriterion>> criteria(Set<SubjectKind> kinds) {
        Map<SubjectKind, TitleId> titles =
                kinds.stream().collect(Collectors.toMap(kind -> kind, kind -> TitleId.of("title-" + kind.name())));
        Arbitrary<MovementCriterion> criterion = Combinators.combine(
                        texts(), Arbitraries.of(CriterionNature.class), citations(), Arbitraries.of(Verification.class))
                .as((text, nature, cited, label) -> new MovementCriterion(
                        MovementCriterionId.of("criterion"),
                        1,
                        text,
                        nature,
                        nature == CriterionNature.TITLE_HELD ? titles : Map.of(),
                        cited,
                        label));
        return numbered(
                criterion,
                (one, i) -> new MovementCriterion(
                        one.id(), i, one.text(), one.nature(), one.titles(), one.citations(), one.verification()));
    }

    private static Arbitrary<List<Assignment>> assignments(List<Phase> phases) {
        Arbitrary<Optional<PhaseId>> phase = phases.isEmpty()
                ? Arbitraries.just(Optional.empty())
                : Arbitraries.of(phases).map(Phase::id).optional();
        return Combinators.combine(
                        actors(),
                        Arbitraries.of(Role.class),
                        texts(),
                        phase,
                        TimeArbitraries.dateRanges().optional(),
                        citations())
                .as(Assignment::new)
                .list()
                .ofMaxSize(3);
    }

    private static Arbitrary<Actor> actors() {
        return Combinators.combine(texts(), units().optional()).as(Actor::new);
    }

    private static Arbitrary<InstrumentId> instruments() {
        return Arbitraries.of("kh-1", "qd-1315-ttg-2023").map(InstrumentId::of);
    }

    private static Arbitrary<UnitId> units() {
        return Arbitraries.of("vn-krong-no", "vn-bac-ninh-2025").map(UnitId::of);
    }

    private static Arbitrary<List<Citation>> citations() {
        return Arbitraries.of("qd-1315-ttg-2023", "kh-123-ubnd-krong-no-2024, Nội dung 3")
                .map(Citation::parse)
                .list()
                .ofMaxSize(2);
    }

    private static <T> Arbitrary<List<T>> numbered(Arbitrary<T> one, BiFunction<T, Integer, T> number) {
        return one.list()
                .ofMaxSize(3)
                .map(list -> IntStream.range(0, list.size())
                        .mapToObj(i -> number.apply(list.get(i), i + 1))
                        .toList());
    }
}

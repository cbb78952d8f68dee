package org.learningsociety.examples.programs;

import static org.learningsociety.examples.programs.StoryWords.citation;
import static org.learningsociety.examples.programs.StoryWords.date;
import static org.learningsociety.examples.programs.StoryWords.enumeration;
import static org.learningsociety.examples.programs.StoryWords.say;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.Instrument;
import org.learningsociety.core.law.Instruments;
import org.learningsociety.core.plan.Actor;
import org.learningsociety.core.plan.Milestone;
import org.learningsociety.core.plan.Plan;
import org.learningsociety.core.plan.PlanScope;
import org.learningsociety.core.territory.CodeSystem;
import org.learningsociety.core.territory.Enactment;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.Succession;
import org.learningsociety.core.territory.TerritorialEvent;
import org.learningsociety.core.territory.TerritorialEvent.Abolish;
import org.learningsociety.core.territory.UnitCode;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.core.time.PartialDate;
import org.learningsociety.reporting.chart.LineageChart;
import org.learningsociety.reporting.report.Block;
import org.learningsociety.reporting.report.Cell;
import org.learningsociety.reporting.report.Column;
import org.learningsociety.reporting.report.ColumnType;
import org.learningsociety.reporting.report.Reference;
import org.learningsociety.reporting.report.Report;
import org.learningsociety.reporting.report.Row;
import org.learningsociety.reporting.report.Section;
import org.learningsociety.reporting.wording.Wording;

/** What the map and the plans say about a district from a day on. The only facts that stand here are its code and the day. */
final class Story {

    private static final UnitCode DISTRICT = UnitCode.nso("664");
    private static final LocalDate BEGINNING = LocalDate.of(2024, 1, 1);

    private final Gazetteer territory;
    private final Instruments instruments;
    private final List<Plan> plans;
    private final Hierarchy before;
    private final UnitState district;
    private final UnitState province;
    private final LocalDate end;
    private final LocalDate last;
    private final List<UnitState> communes;
    private final List<UnitState> successors;
    private final List<UnitState> namesakes;

    private Story(CoreCatalog catalog) {
        territory = catalog.territory();
        instruments = catalog.instruments();
        plans = catalog.plans();
        before = territory.at(BEGINNING);
        district = before.find(DISTRICT).orElseThrow();
        province = before.parent(district.id()).orElseThrow();
        end = territory.get(district.id()).lifetime().to().day().orElseThrow();
        last = territory.chronicle().events().stream()
                .map(TerritorialEvent::operatesFrom)
                .max(LocalDate::compareTo)
                .orElseThrow();
        communes = before.children(district.id());
        List<UnitId> next = ids(communes).stream()
                .flatMap(commune -> territory.successors(commune).stream())
                .map(Succession::to)
                .toList();
        successors = after().units().stream()
                .filter(unit -> next.contains(unit.id()))
                .toList();
        namesakes = after().units().stream()
                .filter(unit -> unit.name().equals(district.name()) && !next.contains(unit.id()))
                .toList();
    }

    static Story of(CoreCatalog catalog) {
        return new Story(catalog);
    }

    Report report() {
        return Report.builder()
                .title(say("title"))
                .subtitle(say("subtitle"))
                .date(last)
                .sections(List.of(beginning(), plan(), reform(), names(), today(), acts()))
                .build();
    }

    /** The district, its province, and the provinces that came together with it. */
    LineageChart provinces() {
        List<UnitId> units = Stream.concat(
                        territory.successors(province.id()).stream()
                                .flatMap(link -> territory.predecessors(link.to()).stream())
                                .map(Succession::from),
                        Stream.of(district.id()))
                .toList();
        return LineageChart.of("lineage-provinces", say("picture.provinces"), territory, BEGINNING, last, units);
    }

    /** The communes of the district, the others that went into the same new ones, and the namesakes. */
    LineageChart communes() {
        List<UnitId> units = Stream.concat(
                        successors.stream()
                                .flatMap(unit -> territory.predecessors(unit.id()).stream())
                                .map(Succession::from),
                        ids(namesakes).stream())
                .toList();
        return LineageChart.of("lineage-communes", say("picture.communes"), territory, BEGINNING, last, units);
    }

    private Section beginning() {
        return Section.of(
                "before",
                say("before.title"),
                List.of(paragraph(
                        "before",
                        Map.of(
                                "date", date(BEGINNING),
                                "district", named(district),
                                "province", named(province),
                                "count", count(communes),
                                "communes", names(communes)))));
    }

    private Section plan() {
        List<Block> blocks = plans.stream()
                .filter(plan -> plan.scope().equals(new PlanScope.Territory(district.id())))
                .flatMap(this::plan)
                .toList();
        return Section.of("plan", say("plan.title"), blocks);
    }

    private Stream<Block> plan(Plan plan) {
        Instrument instrument = instruments.get(plan.instrument());
        LocalDate issued = instrument.date().flatMap(PartialDate::toLocalDate).orElseThrow();
        LocalDate lastDay = plan.period().flatMap(DateRange::lastDay).orElseThrow();
        List<LocalizedText> late = plan.milestones().stream()
                .filter(milestone ->
                        isOfDistrict(milestone) && !deadline(milestone).isBefore(end))
                .map(milestone -> say(
                        "plan.milestone",
                        Map.of(
                                "name", milestone.name(),
                                "owner", milestone.owner().orElseThrow().name(),
                                "ends", date(deadline(milestone)))))
                .toList();
        return Stream.of(
                paragraph(
                        "plan",
                        Map.of(
                                "document", citation(List.of(Citation.of(plan.instrument())), instruments),
                                "issued", date(issued),
                                "district", named(district),
                                "ends", date(lastDay),
                                "eve", date(end.minusDays(1)))),
                paragraph("plan.milestones", Map.of()),
                new Block.Items(late));
    }

    private boolean isOfDistrict(Milestone milestone) {
        return milestone.owner().flatMap(Actor::unit).equals(Optional.of(district.id()));
    }

    private static LocalDate deadline(Milestone milestone) {
        return milestone.window().lastDay().orElseThrow();
    }

    private Section reform() {
        List<LocalizedText> made = successors.stream()
                .map(unit -> say(
                        "reform.commune",
                        Map.of(
                                "unit",
                                named(unit),
                                "parts",
                                enumeration(sources(unit).map(this::part).toList()),
                                "citation",
                                cited(territory
                                        .predecessors(unit.id())
                                        .get(0)
                                        .events()
                                        .get(0)))))
                .toList();
        return Section.of(
                "reform",
                say("reform.title", Map.of("date", date(end))),
                List.of(
                        provinceMerger(),
                        paragraph(
                                levelHasEnded() ? "reform.level" : "reform.district",
                                Map.of("district", named(district), "citation", cited(endOfDistrict()))),
                        Block.Picture.of(provinces()),
                        paragraph("reform.communes", Map.of("count", count(communes), "successors", count(successors))),
                        new Block.Items(made),
                        Block.Picture.of(communes()),
                        links()));
    }

    private Block provinceMerger() {
        Succession link = territory.successors(province.id()).get(0);
        UnitState merged = after().get(link.to());
        return paragraph(
                "reform.province",
                Map.of(
                        "provinces",
                        enumeration(sources(merged).map(Story::named).toList()),
                        "province",
                        named(merged),
                        "citation",
                        cited(link.events().get(0))));
    }

    private boolean levelHasEnded() {
        return after().levels().tiers().stream().noneMatch(tier -> tier.level().equals(district.level()));
    }

    private TerritorialEvent endOfDistrict() {
        return events(district).filter(Abolish.class::isInstance).findFirst().orElseThrow();
    }

    private Stream<UnitState> sources(UnitState unit) {
        return territory.predecessors(unit.id()).stream().map(link -> before.get(link.from()));
    }

    /** A commune by its name, and if it was of another district with that. */
    private LocalizedText part(UnitState commune) {
        UnitState above = before.parent(commune.id()).orElseThrow();
        return above.equals(district)
                ? name(commune)
                : say("elsewhere", Map.of("name", name(commune), "district", name(above)));
    }

    private Block links() {
        List<Row> rows = Stream.of(provinces(), communes())
                .flatMap(chart -> chart.links().stream())
                .flatMap(link -> link.succession().stream())
                .map(this::row)
                .toList();
        return Block.Table.of(
                "links",
                say("links"),
                List.of(
                        Column.of("from", say("links.from"), ColumnType.TEXT),
                        Column.of("to", say("links.to"), ColumnType.TEXT),
                        Column.of("kind", say("links.kind"), ColumnType.TEXT),
                        Column.of("citation", say("links.citation"), ColumnType.CITATION)),
                rows);
    }

    private Row row(Succession link) {
        LocalizedText kind = LocalizedText.of(
                Wording.in(Language.VI).succession(link.kind()),
                Wording.in(Language.EN).succession(link.kind()));
        return Row.of(
                Cell.text(named(before.get(link.from()))),
                Cell.text(named(after().get(link.to()))),
                Cell.text(kind),
                link.events().get(0).enactment().citations().stream()
                        .findFirst()
                        .map(citation -> Cell.citation(Reference.of(citation, instruments)))
                        .orElseGet(Cell::noData));
    }

    private Section names() {
        List<LocalizedText> lines = Stream.concat(
                        successors.stream().flatMap(this::formerMeaning),
                        namesakes.stream().map(this::namesake))
                .toList();
        return Section.of("names", say("names.title"), List.of(new Block.Items(lines)));
    }

    private Stream<LocalizedText> formerMeaning(UnitState unit) {
        return unit.code(CodeSystem.NSO).stream()
                .flatMap(code -> before.find(code).stream())
                .filter(former -> !former.id().equals(unit.id()))
                .map(former -> say(
                        former.fullName().equals(unit.fullName()) ? "names.same" : "names.other",
                        Map.of(
                                "code", LocalizedText.ofName(code(unit)),
                                "old", name(former),
                                "new", name(unit),
                                "eve", date(end.minusDays(1)),
                                "date", date(end))));
    }

    private LocalizedText namesake(UnitState unit) {
        TerritorialEvent change = events(unit)
                .filter(event -> event.operatesFrom().equals(end))
                .findFirst()
                .orElseThrow();
        return say(
                "names.homonym",
                Map.of(
                        "unit", named(unit),
                        "before", place(before, unit),
                        "after", place(after(), unit),
                        "eve", date(end.minusDays(1)),
                        "date", date(end),
                        "citation", cited(change)));
    }

    /** The units above one, the nearest first, without the nation. */
    private static LocalizedText place(Hierarchy map, UnitState unit) {
        List<UnitState> path = new ArrayList<>(map.path(unit.id()));
        Collections.reverse(path);
        return enumeration(
                path.subList(1, path.size() - 1).stream().map(Story::name).toList());
    }

    private Section today() {
        Hierarchy now = territory.at(last);
        List<UnitState> changed = successors.stream()
                .filter(unit -> !now.find(unit.id()).equals(Optional.of(unit)))
                .toList();
        return Section.of(
                "today",
                say("today.title"),
                List.of(paragraph(
                        changed.isEmpty() ? "today.unchanged" : "today.changed",
                        Map.of(
                                "last", date(last),
                                "date", date(end),
                                "units", names(changed.isEmpty() ? successors : changed)))));
    }

    private Section acts() {
        List<Row> rows = Stream.of(
                        provinces().links().stream()
                                .flatMap(link -> link.succession().stream())
                                .flatMap(link -> link.events().stream()),
                        Stream.of(endOfDistrict()),
                        communes().links().stream()
                                .flatMap(link -> link.succession().stream())
                                .flatMap(link -> link.events().stream()))
                .flatMap(events -> events)
                .map(TerritorialEvent::enactment)
                .distinct()
                .map(this::row)
                .toList();
        return Section.of(
                "acts",
                say("acts.title"),
                List.of(
                        paragraph("acts", Map.of()),
                        Block.Table.of(
                                "enactments",
                                say("acts.caption"),
                                List.of(
                                        Column.of("citation", say("acts.citation"), ColumnType.TEXT),
                                        Column.of("decided", say("acts.decided"), ColumnType.DATE),
                                        Column.of("in-force", say("acts.in-force"), ColumnType.DATE),
                                        Column.of("operates", say("acts.operates"), ColumnType.DATE),
                                        Column.of("label", say("acts.label"), ColumnType.TEXT)),
                                rows)));
    }

    private Row row(Enactment enactment) {
        LocalizedText label = LocalizedText.of(
                enactment.verification().label(Language.VI),
                enactment.verification().label(Language.EN));
        return Row.of(
                Cell.text(citation(enactment.citations(), instruments)),
                enactment.decidedOn().map(Cell::date).orElseGet(Cell::noData),
                enactment.inForceOn().map(Cell::date).orElseGet(Cell::noData),
                Cell.date(enactment.operatesFrom()),
                Cell.text(label));
    }

    /** The events about a unit itself. */
    private Stream<TerritorialEvent> events(UnitState unit) {
        return territory.chronicle().events().stream()
                .filter(event -> event.units().get(0).equals(unit.id()));
    }

    private LocalizedText cited(TerritorialEvent event) {
        return citation(event.enactment().citations(), instruments);
    }

    private Hierarchy after() {
        return territory.at(end);
    }

    private static List<UnitId> ids(Collection<UnitState> units) {
        return units.stream().map(UnitState::id).toList();
    }

    private static Block paragraph(String key, Map<String, LocalizedText> arguments) {
        return new Block.Paragraph(say(key, arguments));
    }

    private static LocalizedText count(List<UnitState> units) {
        return LocalizedText.ofName(Integer.toString(units.size()));
    }

    private static LocalizedText names(List<UnitState> units) {
        return enumeration(units.stream().map(Story::name).toList());
    }

    private static LocalizedText name(UnitState unit) {
        return LocalizedText.ofName(unit.fullName());
    }

    private static LocalizedText named(UnitState unit) {
        return say("unit", Map.of("name", name(unit), "code", LocalizedText.ofName(code(unit))));
    }

    private static String code(UnitState unit) {
        return unit.code(CodeSystem.NSO).map(UnitCode::value).orElse("");
    }
}

package org.learningsociety.examples.programs;

import static org.learningsociety.examples.programs.PlanDocument.count;
import static org.learningsociety.examples.programs.PlanDocument.items;
import static org.learningsociety.examples.programs.PlanDocument.paragraph;
import static org.learningsociety.examples.programs.PlanDocument.period;
import static org.learningsociety.examples.programs.PlanDocument.say;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.plan.Actor;
import org.learningsociety.core.plan.Assignment;
import org.learningsociety.core.plan.Plan;
import org.learningsociety.core.plan.PlanScope;
import org.learningsociety.core.tailoring.Conformance;
import org.learningsociety.core.tailoring.Deviation;
import org.learningsociety.core.tailoring.DeviationType;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Succession;
import org.learningsociety.core.territory.TerritorialEvent;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.reporting.chart.LineageChart;
import org.learningsociety.reporting.report.Block;
import org.learningsociety.reporting.report.Report;
import org.learningsociety.reporting.report.Section;

/**
 * Tells in what the plan of the department of science and technology of tỉnh Bắc Giang departs from the national plan, and what became
 * of the province whose bodies it charges.
 */
public final class BacGiangDepartment {

    static final DocumentProgram PROGRAM = new DocumentProgram(
            BacGiangDepartment.class, "bac-giang-department", catalog -> new BacGiangDepartment(catalog).report());

    private final PlanDocument document;
    private final Plan plan;
    private final Gazetteer territory;
    private final Conformance conformance;

    private BacGiangDepartment(CoreCatalog catalog) {
        document = PlanDocument.of(catalog, "so-khcn-bac-giang-2024");
        plan = document.plan();
        territory = catalog.territory();
        conformance = document.againstNational();
    }

    /**
     * Runs the program.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String[] arguments) {
        PROGRAM.start(arguments);
    }

    private Report report() {
        return document.report("bac-giang", document.lastKnown())
                .addSections(
                        document.head(),
                        contents(),
                        schedule(),
                        duties(),
                        units(),
                        PlanDocument.notes(plan, document.national()))
                .build();
    }

    private Section contents() {
        List<Content> contents = Content.of(document);
        Stream<Block> between = conformance.passedOver().stream()
                .map(instrument -> paragraph(
                        "bac-giang.between", Map.of("document", document.cited(List.of(Citation.of(instrument))))));
        Stream<Block> found = Stream.of(
                paragraph(
                        "bac-giang.contents",
                        Map.of(
                                "count",
                                count(Math.toIntExact(contents.stream()
                                        .filter(content -> !content.isKept())
                                        .count())))),
                items(contents.stream().map(Content::line)),
                items(conformance.deviations(DeviationType.MOVED).stream().map(this::moved)),
                Content.table("contents", contents, say("bac-giang.contents.caption"), say("bac-giang.column")));
        return Section.of(
                "contents",
                say("bac-giang.contents.title"),
                Stream.concat(between, found).toList());
    }

    private LocalizedText moved(Deviation deviation) {
        return say(
                "bac-giang.moved",
                Map.of(
                        "number",
                        count(deviation.item().flatMap(plan::find).orElseThrow().ordinal()),
                        "type",
                        deviation.type().text()));
    }

    private Section schedule() {
        List<LocalizedText> lines = new ArrayList<>();
        if (!conformance.deviations(DeviationType.STARTS_LATER).isEmpty()) {
            lines.add(say(
                    "bac-giang.later",
                    Map.of(
                            "local", period(plan.period().orElseThrow()),
                            "national", period(document.national().period().orElseThrow()))));
        }
        if (plan.phases().isEmpty()) {
            lines.add(say("bac-giang.no-phases"));
        }
        if (plan.milestones().isEmpty()) {
            lines.add(say("bac-giang.no-milestones"));
        }
        return Section.of("schedule", say("bac-giang.schedule.title"), List.of(new Block.Items(lines)));
    }

    private Section duties() {
        return Section.of(
                "duties",
                say("bac-giang.duties.title"),
                List.of(
                        items(plan.assignments().stream().map(PlanDocument::duty)),
                        paragraph("bac-giang.recipients"),
                        items(plan.recipients().stream().map(Actor::name)),
                        paragraph(
                                "bac-giang.signatory",
                                Map.of("signatory", plan.signatory().orElseThrow()))));
    }

    /** The units whose bodies the plan charges or addresses, and who came after those that ended. */
    private Section units() {
        List<UnitId> ended =
                named().filter(unit -> end(unit).isPresent()).distinct().toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(items(ended.stream().map(this::endOf)));
        blocks.add(items(ended.stream()
                .flatMap(unit -> territory.successors(unit).stream())
                .map(this::succession)));
        blocks.add(paragraph("bac-giang.bodies"));
        blocks.add(Block.Picture.of(lineage(ended)));
        return Section.of("units", say("bac-giang.units.title"), blocks);
    }

    private Stream<UnitId> named() {
        Stream<Actor> scope = Stream.of(((PlanScope.Organization) plan.scope()).organization());
        Stream<Actor> others =
                Stream.concat(plan.assignments().stream().map(Assignment::actor), plan.recipients().stream());
        return Stream.concat(scope, others).flatMap(actor -> actor.unit().stream());
    }

    private Optional<LocalDate> end(UnitId unit) {
        return territory.get(unit).lifetime().to().day();
    }

    private LocalizedText endOf(UnitId unit) {
        LocalDate end = end(unit).orElseThrow();
        return say(
                "bac-giang.ended",
                Map.of("unit", document.unitName(unit, end.minusDays(1)), "date", StoryWords.date(end)));
    }

    private LocalizedText succession(Succession link) {
        LocalDate end = end(link.from()).orElseThrow();
        return say(
                "bac-giang.successor",
                Map.of(
                        "from", document.unitName(link.from(), end.minusDays(1)),
                        "to", document.unitName(link.to(), end),
                        "kind", PlanDocument.kind(link),
                        "citation",
                                document.cited(link.events().stream()
                                        .map(TerritorialEvent::enactment)
                                        .flatMap(act -> act.citations().stream())
                                        .toList())));
    }

    /** The units that ended, with all that went into the same new ones. */
    private LineageChart lineage(List<UnitId> ended) {
        List<UnitId> merged = ended.stream()
                .flatMap(unit -> territory.successors(unit).stream())
                .flatMap(link -> territory.predecessors(link.to()).stream())
                .map(Succession::from)
                .distinct()
                .toList();
        return LineageChart.of(
                "lineage", say("bac-giang.lineage"), territory, document.signed(), document.lastKnown(), merged);
    }
}

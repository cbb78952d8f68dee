package org.learningsociety.examples.programs;

import static org.learningsociety.examples.programs.PlanDocument.items;
import static org.learningsociety.examples.programs.PlanDocument.paragraph;
import static org.learningsociety.examples.programs.PlanDocument.say;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.InstrumentId;
import org.learningsociety.core.plan.ContentTheme;
import org.learningsociety.core.plan.ItemKind;
import org.learningsociety.core.plan.PlanItem;
import org.learningsociety.core.plan.ReportedFigure;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.PartialDate;
import org.learningsociety.reporting.report.Report;
import org.learningsociety.reporting.report.Section;

/**
 * Tells what an article says of the plans of Hà Nội: both lists of contents with their contradiction, the reported figures, and the
 * targets for 2025 and 2030 with the progress on counts that are made up.
 */
public final class HaNoiPlans {

    static final DocumentProgram PROGRAM =
            new DocumentProgram(HaNoiPlans.class, "ha-noi-plans", catalog -> new HaNoiPlans(catalog).report());

    private final CoreCatalog catalog;
    private final PlanDocument first;
    private final PlanDocument second;
    private final PlanDocument citizens;

    private HaNoiPlans(CoreCatalog catalog) {
        this.catalog = catalog;
        first = PlanDocument.of(catalog, "ha-noi-phong-trao");
        second = PlanDocument.of(catalog, "ha-noi-phong-trao-2");
        citizens = PlanDocument.of(catalog, "ha-noi-cdht-2023");
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
        HaNoiTargets targets = HaNoiTargets.of(citizens.plan());
        return first.report("ha-noi", HaNoiTargets.LAST_COUNT)
                .notices(List.of(say("synthetic.notice")))
                .addSections(first.head())
                .addSections(contradictions(), list("list-1", first), list("list-2", second), figures())
                .addSections(citizens.head("citizens", "ha-noi.citizens.title"))
                .addAllSections(targets.sections())
                .addSections(PlanDocument.notes(first.plan(), second.plan(), citizens.plan()))
                .build();
    }

    /** Where one article gives the same content two anchors, both are told; none is chosen. */
    private Section contradictions() {
        Stream<LocalizedText> lines = catalog.campaign().themes().stream()
                .filter(theme -> !anchors(first, theme).equals(anchors(second, theme)))
                .map(theme -> say(
                        "ha-noi.contradiction",
                        Map.of(
                                "theme", LocalizedText.ofName(theme.id().value()),
                                "name", theme.name(),
                                "first", cited(anchors(first, theme)),
                                "second", cited(anchors(second, theme)))));
        return Section.of(
                "contradictions",
                say("ha-noi.contradictions.title"),
                List.of(
                        paragraph("ha-noi.contradictions", Map.of("first", number(first), "second", number(second))),
                        items(lines)));
    }

    private static LocalizedText number(PlanDocument document) {
        return PlanDocument.count(document.plan().items(ItemKind.CONTENT).size());
    }

    private static Set<InstrumentId> anchors(PlanDocument document, ContentTheme theme) {
        Set<InstrumentId> anchors = new TreeSet<>();
        document.plan().items().stream()
                .filter(item -> item.theme().filter(theme.id()::equals).isPresent())
                .map(PlanItem::anchors)
                .forEach(anchors::addAll);
        return anchors;
    }

    private LocalizedText cited(Set<InstrumentId> instruments) {
        return first.cited(instruments.stream().map(Citation::of).toList());
    }

    private static Section list(String id, PlanDocument document) {
        List<Content> contents = Content.of(document);
        return Section.of(
                id,
                say("ha-noi." + id + ".title"),
                List.of(
                        items(contents.stream().map(Content::line)),
                        Content.table(id, contents, say("ha-noi." + id + ".caption"), say("ha-noi.column"))));
    }

    private Section figures() {
        return Section.of(
                "figures",
                say("ha-noi.figures.title"),
                List.of(
                        paragraph("ha-noi.figures"),
                        items(first.plan().reportedFigures().stream().map(HaNoiPlans::line))));
    }

    private static LocalizedText line(ReportedFigure figure) {
        return say(
                "ha-noi.figure",
                Map.of(
                        "name", figure.name(),
                        "value",
                                figure.value()
                                        .match(
                                                count -> HaNoiTargets.count(count.count()),
                                                part -> say(
                                                        "part-of",
                                                        Map.of(
                                                                "part",
                                                                HaNoiTargets.count(part.share()
                                                                        .part()),
                                                                "of",
                                                                HaNoiTargets.count(part.share()
                                                                        .of()))),
                                                rate -> HaNoiTargets.percent(rate.rate())),
                        "on", figure.on().map(HaNoiPlans::year).orElseThrow()));
    }

    private static LocalizedText year(PartialDate date) {
        return LocalizedText.ofName(date.toString());
    }
}

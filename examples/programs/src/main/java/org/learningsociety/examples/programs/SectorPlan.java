package org.learningsociety.examples.programs;

import static org.learningsociety.examples.programs.PlanDocument.count;
import static org.learningsociety.examples.programs.PlanDocument.items;
import static org.learningsociety.examples.programs.PlanDocument.paragraph;
import static org.learningsociety.examples.programs.PlanDocument.say;

import java.util.List;
import java.util.Map;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.plan.ItemKind;
import org.learningsociety.reporting.report.Report;
import org.learningsociety.reporting.report.Section;

/** Holds the contents and solutions of plan 808/KH-BGDĐT of the education sector against the national plan. */
public final class SectorPlan {

    static final DocumentProgram PROGRAM =
            new DocumentProgram(SectorPlan.class, "sector-plan", catalog -> new SectorPlan(catalog).report());

    private final PlanDocument document;
    private final List<Content> contents;

    private SectorPlan(CoreCatalog catalog) {
        document = PlanDocument.of(catalog, "bo-gddt-2024");
        contents = Content.of(document);
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
        return document.report("sector", document.signed())
                .addSections(
                        document.head(),
                        contents(),
                        solutions(),
                        Section.of(
                                "purposes",
                                say("sector.purposes.title"),
                                List.of(items(document.numbered(ItemKind.PURPOSE)))),
                        PlanDocument.notes(document.plan(), document.national()))
                .build();
    }

    private Section contents() {
        int kept = Math.toIntExact(contents.stream().filter(Content::isKept).count());
        return Section.of(
                "contents",
                say("sector.contents.title"),
                List.of(
                        paragraph(
                                "sector.contents",
                                Map.of(
                                        "contents",
                                                count(document.plan()
                                                        .items(ItemKind.CONTENT)
                                                        .size()),
                                        "kept", count(kept),
                                        "changed", count(contents.size() - kept))),
                        items(contents.stream().map(Content::line)),
                        Content.table("contents", contents, say("sector.contents.caption"), say("sector.column"))));
    }

    private Section solutions() {
        int solutions = document.plan().items(ItemKind.SOLUTION).size();
        return Section.of(
                "solutions",
                say("sector.solutions.title"),
                List.of(
                        paragraph("sector.solutions", Map.of("solutions", count(solutions))),
                        items(document.numbered(ItemKind.SOLUTION))));
    }
}

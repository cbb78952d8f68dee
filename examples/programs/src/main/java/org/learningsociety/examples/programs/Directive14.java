package org.learningsociety.examples.programs;

import static org.learningsociety.examples.programs.PlanDocument.count;
import static org.learningsociety.examples.programs.PlanDocument.items;
import static org.learningsociety.examples.programs.PlanDocument.paragraph;
import static org.learningsociety.examples.programs.PlanDocument.period;
import static org.learningsociety.examples.programs.PlanDocument.say;
import static org.learningsociety.examples.programs.PlanDocument.words;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.plan.Actor;
import org.learningsociety.core.plan.Assignment;
import org.learningsociety.core.plan.ItemKind;
import org.learningsociety.core.plan.Plan;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.reporting.report.Block;
import org.learningsociety.reporting.report.Cell;
import org.learningsociety.reporting.report.Column;
import org.learningsociety.reporting.report.ColumnType;
import org.learningsociety.reporting.report.Report;
import org.learningsociety.reporting.report.Row;
import org.learningsociety.reporting.report.Section;

/** Tells who must do what by directive 14/CT-TTg of the Prime Minister, and until when: no deadline is stated. */
public final class Directive14 {

    static final DocumentProgram PROGRAM =
            new DocumentProgram(Directive14.class, "directive-14", catalog -> new Directive14(catalog).report());

    private final PlanDocument document;
    private final Plan plan;
    private final List<Actor> actors;

    private Directive14(CoreCatalog catalog) {
        document = PlanDocument.of(catalog, "chi-thi-14-2021");
        plan = document.plan();
        actors = plan.assignments().stream().map(Assignment::actor).distinct().toList();
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
        return document.report("directive", document.signed())
                .addSections(document.head(), force(), tasks(), PlanDocument.notes(plan))
                .build();
    }

    private Section force() {
        return Section.of(
                "force",
                say("directive.force.title"),
                List.of(paragraph(
                        "directive.force",
                        Map.of("period", period(document.instrument().inForce().orElseThrow())))));
    }

    private Section tasks() {
        long open = plan.assignments().stream()
                .filter(assignment -> assignment.window().isEmpty())
                .count();
        return Section.of(
                        "tasks",
                        say("directive.tasks.title"),
                        List.of(
                                paragraph(
                                        "directive.tasks",
                                        Map.of(
                                                "tasks",
                                                count(plan.items(ItemKind.TASK).size()),
                                                "duties",
                                                count(plan.assignments().size()
                                                        - plan.items(ItemKind.TASK)
                                                                .size()),
                                                "open",
                                                count(Math.toIntExact(open)))),
                                table()))
                .withSections(actors.stream().map(this::section).toList());
    }

    private Block table() {
        return Block.Table.of(
                "deadlines",
                say("directive.table"),
                List.of(
                        words("actor", "directive.actor"),
                        Column.of("duties", say("directive.duties"), ColumnType.COUNT),
                        Column.of("open", say("directive.open"), ColumnType.COUNT)),
                actors.stream()
                        .map(actor -> Row.of(
                                Cell.text(actor.name()),
                                Cell.count(duties(actor).count()),
                                Cell.count(duties(actor)
                                        .filter(duty -> duty.window().isEmpty())
                                        .count())))
                        .toList());
    }

    private Stream<Assignment> duties(Actor actor) {
        return plan.assignments().stream().filter(duty -> duty.actor().equals(actor));
    }

    private Section section(Actor actor) {
        return Section.of(
                "actor-" + (actors.indexOf(actor) + 1),
                actor.name(),
                List.of(items(duties(actor).map(this::line))));
    }

    private LocalizedText line(Assignment assignment) {
        return say(
                "directive.line",
                Map.of(
                        "duty", full(assignment),
                        "role", say("role." + assignment.role()),
                        "deadline", deadline(assignment)));
    }

    /** The task that stands where the assignment stands; some duties are stated as assignments only. */
    private LocalizedText full(Assignment assignment) {
        return plan.items(ItemKind.TASK).stream()
                .filter(item -> item.citations().equals(assignment.citations()))
                .map(PlanDocument::numbered)
                .findFirst()
                .orElseGet(assignment::duty);
    }

    private static LocalizedText deadline(Assignment assignment) {
        return assignment.window().map(PlanDocument::period).orElseGet(() -> say("directive.no-deadline"));
    }
}

package org.learningsociety.examples.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.learningsociety.core.plan.Milestone;
import org.learningsociety.core.plan.Plan;
import org.learningsociety.core.territory.Gazetteer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a plan must have done by when, and how that stands on a day. */
@Command(
        name = "milestones",
        description = {
            "Kế hoạch có những mốc nào, ai chịu trách nhiệm, đến ngày này thì thế nào?",
            "Which milestones does a plan have, who owes them, and how do they stand on a day?"
        })
final class MilestonesVerb implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of("id", "kind", "name", "from", "due", "owner", "status");

    @Option(
            names = "--plan",
            required = true,
            paramLabel = "PLAN",
            description = {"Kế hoạch: mã, hoặc tệp.", "The plan: an id, or a file."})
    private String plan = "";

    @Option(
            names = "--on",
            required = true,
            paramLabel = "DATE",
            description = {"Ngày xét, yyyy-MM-dd.", "The day, yyyy-MM-dd."})
    private LocalDate on = LocalDate.EPOCH;

    @Option(
            names = "--done",
            paramLabel = "MILESTONE=DATE",
            description = {
                "Mốc đã hoàn thành và ngày hoàn thành. Có thể lặp lại.",
                "A milestone that was done, and when. May be repeated."
            })
    private Map<String, LocalDate> done = new LinkedHashMap<>();

    @Mixin
    private Plans plans = new Plans();

    @Mixin
    private Territory territory = new Territory();

    @Mixin
    private FileOutput output = new FileOutput();

    @Override
    public Integer call() throws IOException {
        return output.write(
                plans.ask(territory.load(output), plan).map(asked -> answer(asked.plan(), asked.territory())),
                new Answer(Map.of("milestones", List.of()), List.of(), new Answer.Rows(COLUMNS, List.of()), true));
    }

    private Answer answer(Plan asked, Gazetteer gazetteer) {
        List<Map<String, Object>> json = asked.milestones().stream()
                .map(milestone -> json(milestone, gazetteer))
                .toList();
        return new Answer(
                Map.of("milestones", json),
                json.isEmpty()
                        ? List.of(output.say("milestones.none"))
                        : Columns.align(json.stream().map(this::line).toList()),
                new Answer.Rows(
                        COLUMNS, json.stream().map(MilestonesVerb::cells).toList()),
                true);
    }

    private Map<String, Object> json(Milestone milestone, Gazetteer gazetteer) {
        Optional<LocalDate> fact = Optional.ofNullable(done.get(milestone.id().value()));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", milestone.id().value());
        json.put("kind", milestone.kind().name());
        json.put("name", milestone.name().in(output.language()));
        json.put("from", Dates.json(milestone.window().from()));
        json.put("due", due(milestone));
        json.put(
                "owner",
                milestone
                        .owner()
                        .map(owner -> owner.name().in(output.language()))
                        .orElse(null));
        json.put("status", milestone.status(on, fact, gazetteer).name());
        return json;
    }

    /** The last day on which it is not late; nothing where there is no end. */
    private static @Nullable String due(Milestone milestone) {
        return milestone
                .window()
                .lastDay()
                .map(LocalDate::toString)
                .orElseGet(() -> Dates.json(milestone.window().to()));
    }

    private List<String> line(Map<String, Object> json) {
        return List.of(
                output.say("milestone." + json.get("status")),
                Objects.toString(json.get("name"), ""),
                Objects.toString(json.get("due"), "–"),
                Objects.toString(json.get("owner"), "–"));
    }

    private static List<String> cells(Map<String, Object> json) {
        return COLUMNS.stream()
                .map(column -> Objects.toString(json.get(column), ""))
                .toList();
    }
}

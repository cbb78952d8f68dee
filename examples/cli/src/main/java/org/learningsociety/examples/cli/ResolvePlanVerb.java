package org.learningsociety.examples.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.learningsociety.core.plan.ParentItem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.tailoring.Deviation;
import org.learningsociety.core.tailoring.ProvenanceStep;
import org.learningsociety.core.tailoring.ResolvedItem;
import org.learningsociety.core.tailoring.ResolvedPlan;
import org.learningsociety.core.text.LocalizedText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What binds under a plan, and on which way it came down. */
@Command(
        name = "resolve-plan",
        description = {
            "Theo kế hoạch này thì phải làm gì, mỗi mục từ đâu xuống?",
            "What binds under this plan, and on which way did each item come down?"
        })
final class ResolvePlanVerb implements Callable<Integer> {

    private static final List<String> COLUMNS =
            List.of("item", "kind", "inherited", "text", "audience", "anchors", "provenance", "notTakenUp", "severity");

    private static final String INDENT = "  ";

    @Parameters(
            paramLabel = "PLAN",
            description = {"Kế hoạch: mã, hoặc tệp.", "The plan: an id, or a file."})
    private String plan = "";

    @Mixin
    private Plans plans = new Plans();

    @Mixin
    private Territory territory = new Territory();

    @Mixin
    private FileOutput output = new FileOutput();

    @Override
    public Integer call() throws IOException {
        Validated<ResolvedPlan> resolved = plans.ask(territory.load(output), plan)
                .flatMap(asked -> asked.network().resolve(asked.plan().id()));
        return output.write(
                resolved.map(this::answer),
                new Answer(Map.of("items", List.of()), List.of(), new Answer.Rows(COLUMNS, List.of()), true));
    }

    private Answer answer(ResolvedPlan resolved) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "items",
                resolved.items().stream().map(item -> json(resolved, item)).toList());
        json.put("period", resolved.period().map(PlansVerb::json).orElse(null));
        json.put("omitted", resolved.omissions().stream().map(this::json).toList());
        json.put(
                "passedOver",
                resolved.passedOver().stream()
                        .map(instrument -> instrument.value())
                        .toList());
        return new Answer(
                json,
                text(resolved),
                new Answer.Rows(
                        COLUMNS,
                        resolved.items().stream()
                                .map(item -> cells(resolved, item))
                                .toList()),
                true);
    }

    private Map<String, Object> json(ResolvedPlan resolved, ResolvedItem item) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("item", item.origin().label());
        json.put("kind", item.kind().name());
        json.put("inherited", resolved.isInherited(item));
        json.put("text", say(item.text()));
        json.put("audience", item.audience().map(this::say).orElse(null));
        json.put(
                "anchors", item.anchors().stream().map(anchor -> anchor.value()).toList());
        json.put(
                "provenance",
                item.paths().stream()
                        .map(path -> path.stream().map(this::json).toList())
                        .toList());
        json.put("notTakenUp", item.notTakenUp().map(ResolvePlanVerb::json).orElse(null));
        return json;
    }

    private static Map<String, Object> json(Deviation deviation) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", deviation.type().name());
        json.put("severity", deviation.severity().name());
        return json;
    }

    private Map<String, Object> json(ProvenanceStep step) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("item", step.lower().label());
        json.put("parentItem", step.upper().label());
        json.put("kinds", step.kinds().stream().map(Enum::name).toList());
        json.put("reason", step.reason().map(this::say).orElse(null));
        return json;
    }

    private Map<String, Object> json(ResolvedPlan.Omission omission) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("parentItem", omission.what().label());
        json.put("by", omission.by().value());
        json.put("reason", omission.reason().map(this::say).orElse(null));
        return json;
    }

    private String say(LocalizedText text) {
        return text.in(output.language());
    }

    private static String ways(ResolvedItem item) {
        return item.paths().stream().map(path -> way(item.origin(), path)).collect(Collectors.joining("; "));
    }

    private static String way(ParentItem origin, List<ProvenanceStep> path) {
        return origin.label()
                + path.stream().map(step -> " ← " + step.upper().label()).collect(Collectors.joining());
    }

    private List<String> cells(ResolvedPlan resolved, ResolvedItem item) {
        return List.of(
                item.origin().label(),
                item.kind().name(),
                Boolean.toString(resolved.isInherited(item)),
                say(item.text()),
                item.audience().map(this::say).orElse(""),
                item.anchors().stream().map(anchor -> anchor.value()).collect(Collectors.joining(" ")),
                ways(item),
                item.notTakenUp().map(deviation -> deviation.type().name()).orElse(""),
                item.notTakenUp().map(deviation -> deviation.severity().name()).orElse(""));
    }

    private List<String> text(ResolvedPlan resolved) {
        List<String> text = new ArrayList<>();
        for (ResolvedItem item : resolved.items()) {
            text.add(say(item.text()));
            text.add(INDENT
                    + output.say(
                            resolved.isInherited(item) ? "plans.inherited" : "plans.own", Map.of("ways", ways(item))));
            item.notTakenUp()
                    .ifPresent(deviation -> text.add(INDENT
                            + output.say(
                                    "plans.not-taken-up." + deviation.severity(),
                                    Map.of("type", say(deviation.type().text())))));
        }
        resolved.omissions()
                .forEach(omission -> text.add(output.say(
                        omission.reason().isPresent() ? "plans.omitted" : "plans.omitted-without-reason",
                        Map.of(
                                "item",
                                omission.what().label(),
                                "plan",
                                omission.by().value(),
                                "reason",
                                omission.reason().map(this::say).orElse("–")))));
        return text;
    }
}

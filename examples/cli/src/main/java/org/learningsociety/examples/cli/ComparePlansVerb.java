package org.learningsociety.examples.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.Instruments;
import org.learningsociety.core.plan.ParentItem;
import org.learningsociety.core.plan.Plan;
import org.learningsociety.core.plan.PlanItemId;
import org.learningsociety.core.tailoring.Conformance;
import org.learningsociety.core.tailoring.Correspondence;
import org.learningsociety.core.tailoring.Deviation;
import org.learningsociety.core.text.LocalizedText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Where a plan departs from the one above it. */
@Command(
        name = "compare-plans",
        description = {
            "Kế hoạch của địa phương, đơn vị khác kế hoạch cấp trên ở đâu?",
            "Where does a local plan depart from the one above?"
        })
final class ComparePlansVerb implements Callable<Integer> {

    private static final List<String> COLUMNS =
            List.of("type", "severity", "item", "parentItem", "local", "parent", "citations");

    private static final String INDENT = "  ";

    @Parameters(
            index = "0",
            paramLabel = "LOCAL",
            description = {"Kế hoạch: mã, hoặc tệp.", "The plan: an id, or a file."})
    private String local = "";

    @Parameters(
            index = "1",
            paramLabel = "PARENT",
            description = {"Kế hoạch cấp trên: mã, hoặc tệp.", "The plan above: an id, or a file."})
    private String parent = "";

    @Mixin
    private Plans plans = new Plans();

    @Mixin
    private Territory territory = new Territory();

    @Mixin
    private FileOutput output = new FileOutput();

    @Override
    public Integer call() throws IOException {
        return output.write(
                plans.ask(territory.load(output), local, parent).map(this::answer),
                new Answer(
                        Map.of("items", List.of(), "deviations", List.of()),
                        List.of(),
                        new Answer.Rows(COLUMNS, List.of()),
                        true));
    }

    private Answer answer(Plans.Asked asked) {
        Plan below = asked.plan();
        Plan above = asked.plans().get(1).value();
        Instruments instruments = asked.catalog().instruments();
        Conformance found = Conformance.of(asked.network(), below.id(), above.id());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("items", found.items().stream().map(ComparePlansVerb::json).toList());
        json.put(
                "deviations",
                found.deviations().stream()
                        .map(deviation -> json(deviation, instruments))
                        .toList());
        json.put(
                "passedOver",
                found.passedOver().stream()
                        .map(instrument -> instrument.value())
                        .toList());
        return new Answer(
                json,
                text(below, above, found, instruments),
                new Answer.Rows(
                        COLUMNS,
                        found.deviations().stream()
                                .map(deviation -> cells(deviation, instruments))
                                .toList()),
                true);
    }

    private static Map<String, Object> json(Correspondence item) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("item", item.item().map(PlanItemId::value).orElse(null));
        json.put("parentItem", item.parent().map(ComparePlansVerb::name).orElse(null));
        json.put("kinds", item.kinds().stream().map(Enum::name).toList());
        return json;
    }

    /** The item within its plan, which the call names. */
    private static String name(ParentItem parent) {
        return parent.match(theme -> theme.theme().value(), item -> item.item().value());
    }

    private Map<String, Object> json(Deviation deviation, Instruments instruments) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", deviation.type().name());
        json.put("item", deviation.item().map(PlanItemId::value).orElse(null));
        json.put("parentItem", deviation.parent().map(ComparePlansVerb::name).orElse(null));
        json.put("severity", deviation.severity().name());
        json.put("local", said(deviation.local()).orElse(null));
        json.put("parent", said(deviation.above()).orElse(null));
        json.put("reasons", deviation.reasons().stream().map(this::say).toList());
        json.put("citations", citations(deviation, instruments));
        return json;
    }

    private List<String> citations(Deviation deviation, Instruments instruments) {
        return deviation.citations().stream()
                .map(citation -> describe(citation, instruments))
                .distinct()
                .toList();
    }

    private String describe(Citation citation, Instruments instruments) {
        return Citations.describe(List.of(citation), instruments, output.language())
                .orElseThrow();
    }

    private Optional<String> said(Optional<LocalizedText> text) {
        return text.map(this::say);
    }

    private String say(LocalizedText text) {
        return text.in(output.language());
    }

    private List<String> cells(Deviation deviation, Instruments instruments) {
        return List.of(
                deviation.type().name(),
                deviation.severity().name(),
                deviation.item().map(PlanItemId::value).orElse(""),
                deviation.parent().map(ComparePlansVerb::name).orElse(""),
                said(deviation.local()).orElse(""),
                said(deviation.above()).orElse(""),
                String.join("; ", citations(deviation, instruments)));
    }

    private List<String> text(Plan below, Plan above, Conformance found, Instruments instruments) {
        List<String> text = new ArrayList<>();
        text.add(say(below.title()));
        text.add(output.say("plans.compared", Map.of("parent", say(above.title()))));
        found.passedOver()
                .forEach(instrument -> text.add(output.say(
                        "plans.passed-over", Map.of("instrument", describe(Citation.of(instrument), instruments)))));
        groups(found.deviations()).forEach(group -> {
            text.add("");
            group.forEach(deviation -> text.add(head(deviation)));
            text.addAll(body(group.get(0), instruments));
        });
        text.add("");
        text.add(output.say(
                found.deviations().isEmpty() ? "plans.same" : "plans.count",
                Map.of("count", output.count(found.deviations().size()))));
        return text;
    }

    /** What was done to one item is said of it once. */
    private static Collection<List<Deviation>> groups(List<Deviation> deviations) {
        Map<List<Object>, List<Deviation>> groups = new LinkedHashMap<>();
        for (Deviation deviation : deviations) {
            List<Object> about = List.of(deviation.item(), deviation.parent(), deviation.local(), deviation.above());
            groups.computeIfAbsent(about, any -> new ArrayList<>()).add(deviation);
        }
        return groups.values();
    }

    private List<String> body(Deviation deviation, Instruments instruments) {
        List<String> body = new ArrayList<>();
        said(deviation.local()).ifPresent(local -> body.add(output.say("plans.local", Map.of("text", local))));
        said(deviation.above()).ifPresent(above -> body.add(output.say("plans.above", Map.of("text", above))));
        deviation.reasons().forEach(reason -> body.add(say(reason)));
        if (!deviation.citations().isEmpty()) {
            body.add(String.join("; ", citations(deviation, instruments)));
        }
        return body.stream().map(line -> INDENT + line).toList();
    }

    private String head(Deviation deviation) {
        String where = deviation.item().map(PlanItemId::value).orElse("")
                + deviation.parent().map(parent -> " ← " + name(parent)).orElse("");
        return output.say(
                        "plans.deviation." + deviation.severity(),
                        Map.of("type", say(deviation.type().text()), "where", where.strip()))
                .strip();
    }
}

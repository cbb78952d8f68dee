package org.learningsociety.examples.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.learningsociety.core.law.DocumentSymbol;
import org.learningsociety.core.law.Instrument;
import org.learningsociety.core.law.Instruments;
import org.learningsociety.core.law.Issuer;
import org.learningsociety.core.plan.Plan;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.core.time.PartialDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Which plans there are. */
@Command(
        name = "plans",
        description = {
            "Có những kế hoạch nào, của ai, ngày nào, thực hiện kế hoạch nào?",
            "Which plans are there, whose, of which day, carrying out which?"
        })
final class PlansVerb implements Callable<Integer> {

    private static final List<String> COLUMNS =
            List.of("id", "symbol", "issuer", "date", "from", "to", "parents", "verification", "title");

    @Mixin
    private Plans plans = new Plans();

    @Mixin
    private Territory territory = new Territory();

    @Mixin
    private FileOutput output = new FileOutput();

    @Override
    public Integer call() throws IOException {
        return output.write(
                plans.ask(territory.load(output))
                        .map(asked ->
                                answer(asked.network().plans(), asked.catalog().instruments())),
                new Answer(Map.of("plans", List.of()), List.of(), new Answer.Rows(COLUMNS, List.of()), false));
    }

    private Answer answer(List<Plan> all, Instruments instruments) {
        return new Answer(
                Map.of(
                        "plans",
                        all.stream().map(plan -> json(plan, instruments)).toList()),
                text(all, instruments),
                new Answer.Rows(
                        COLUMNS,
                        all.stream().map(plan -> cells(plan, instruments)).toList()),
                !all.isEmpty());
    }

    private Map<String, Object> json(Plan plan, Instruments instruments) {
        Optional<Instrument> instrument = instruments.find(plan.instrument());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", plan.id().value());
        json.put("symbol", symbol(instrument).orElse(null));
        json.put("issuer", issuer(instrument).orElse(null));
        json.put("date", date(instrument).orElse(null));
        json.put("period", plan.period().map(PlansVerb::json).orElse(null));
        json.put("parents", parents(plan));
        json.put("verification", plan.verification().name());
        json.put("title", plan.title().in(output.language()));
        return json;
    }

    static Map<String, Object> json(DateRange period) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", Dates.json(period.from()));
        json.put("to", Dates.json(period.to()));
        return json;
    }

    private static List<String> parents(Plan plan) {
        return plan.parents().stream()
                .map(parent -> parent.match(
                        known -> known.plan().value(),
                        named -> named.instrument().value()))
                .toList();
    }

    private static Optional<String> symbol(Optional<Instrument> instrument) {
        return instrument.flatMap(Instrument::symbol).map(DocumentSymbol::toString);
    }

    private Optional<String> issuer(Optional<Instrument> instrument) {
        return instrument
                .map(known -> known.issuers().stream()
                        .map(Issuer::name)
                        .map(name -> name.in(output.language()))
                        .collect(Collectors.joining("; ")))
                .filter(names -> !names.isEmpty());
    }

    private static Optional<String> date(Optional<Instrument> instrument) {
        return instrument.flatMap(Instrument::date).map(PartialDate::toString);
    }

    private List<String> cells(Plan plan, Instruments instruments) {
        Map<String, Object> json = json(plan, instruments);
        json.put("parents", String.join(" ", parents(plan)));
        json.put("from", plan.period().map(period -> Dates.cell(period.from())).orElse(""));
        json.put("to", plan.period().map(period -> Dates.cell(period.to())).orElse(""));
        return COLUMNS.stream()
                .map(column -> Objects.toString(json.get(column), ""))
                .toList();
    }

    private List<String> text(List<Plan> all, Instruments instruments) {
        List<String> heads = Columns.align(all.stream()
                .map(plan -> {
                    Optional<Instrument> instrument = instruments.find(plan.instrument());
                    return List.of(
                            plan.id().value(),
                            symbol(instrument).orElse("–"),
                            instrument
                                    .flatMap(Instrument::date)
                                    .map(PartialDate::printed)
                                    .orElse("–"),
                            plan.verification().label(output.language()));
                })
                .toList());
        List<String> text = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            text.add(heads.get(i));
            text.add("  " + all.get(i).title().in(output.language()));
        }
        return text;
    }
}

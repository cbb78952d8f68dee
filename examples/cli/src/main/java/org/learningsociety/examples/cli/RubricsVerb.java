package org.learningsociety.examples.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.law.Instruments;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.criteria.rubric.OverlayId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rubrics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which rubrics there are, for a title, on a day. */
@Command(
        name = "rubrics",
        description = {
            "Có những bộ tiêu chí nào, cho danh hiệu nào, có hiệu lực khi nào, kiểm chứng đến đâu?",
            "Which rubrics are there, for which title, in force when, verified how far?"
        })
final class RubricsVerb implements Callable<Integer> {

    private static final List<String> COLUMNS =
            List.of("id", "title", "from", "to", "mode", "verification", "citation", "name", "territory", "overlays");

    @Option(
            names = "--title",
            paramLabel = "TITLE",
            description = {"Chỉ danh hiệu này, như don-vi-hoc-tap.", "This title only, such as don-vi-hoc-tap."})
    private Optional<TitleId> title = Optional.empty();

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = {
                "Chỉ bộ có hiệu lực, hoặc có thể có hiệu lực, vào ngày này, yyyy-MM-dd.",
                "Only those that are or may be in force on this day, yyyy-MM-dd."
            })
    private Optional<LocalDate> date = Optional.empty();

    @Mixin
    private Catalog catalog = new Catalog();

    @Mixin
    private FileOutput output = new FileOutput();

    @Override
    public Integer call() throws IOException {
        Instruments instruments = CoreCatalog.load().instruments();
        return output.write(
                catalog.rubrics().flatMap(this::chosen).map(rubrics -> answer(rubrics, instruments)),
                answer(List.of(), instruments));
    }

    private Validated<List<Rubric>> chosen(Rubrics rubrics) {
        if (title.isPresent() && date.isPresent()) {
            return rubrics.inForce(title.get(), date.get());
        }
        List<Rubric> all = title.map(rubrics::versions).orElseGet(rubrics::list);
        return Validated.of(all.stream()
                .filter(rubric ->
                        date.filter(day -> !rubric.inForce().mayContain(day)).isEmpty())
                .toList());
    }

    private Answer answer(List<Rubric> rubrics, Instruments instruments) {
        List<Map<String, Object>> json =
                rubrics.stream().map(rubric -> json(rubric, instruments)).toList();
        return new Answer(
                Map.of("rubrics", json),
                rubrics.isEmpty() ? List.of(output.say("rubrics.none")) : text(rubrics, instruments),
                new Answer.Rows(COLUMNS, json.stream().map(RubricsVerb::cells).toList()),
                !rubrics.isEmpty());
    }

    private Map<String, Object> json(Rubric rubric, Instruments instruments) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", rubric.id().value());
        json.put("title", rubric.title().map(TitleId::value).orElse(null));
        json.put("from", Dates.json(rubric.inForce().from()));
        json.put("to", Dates.json(rubric.inForce().to()));
        json.put("mode", rubric.mode().name());
        json.put("verification", rubric.verification().name());
        json.put("citation", citation(rubric, instruments).orElse(null));
        json.put("name", rubric.name().in(output.language()));
        json.put("territory", rubric.territory().map(UnitId::value).orElse(null));
        json.put("overlays", rubric.overlays().stream().map(OverlayId::value).toList());
        return json;
    }

    private static List<String> cells(Map<String, Object> json) {
        return COLUMNS.stream().map(column -> cell(json.get(column))).toList();
    }

    private static String cell(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).collect(Collectors.joining(" "));
        }
        return value == null ? "" : value.toString();
    }

    private Optional<String> citation(Rubric rubric, Instruments instruments) {
        return Citations.describe(rubric.citations(), instruments, output.language());
    }

    private List<String> text(List<Rubric> rubrics, Instruments instruments) {
        List<String> heads = Columns.align(rubrics.stream()
                .map(rubric -> List.of(
                        rubric.id().value(),
                        output.from(rubric.inForce()) + " – " + output.last(rubric.inForce()),
                        output.say("mode." + rubric.mode().name()),
                        rubric.verification().label(output.language())))
                .toList());
        List<String> text = new ArrayList<>();
        for (int i = 0; i < rubrics.size(); i++) {
            Rubric rubric = rubrics.get(i);
            text.add(heads.get(i));
            text.add("  " + rubric.name().in(output.language()));
            citation(rubric, instruments).ifPresent(citation -> text.add("  " + citation));
            output.overlays(rubric).ifPresent(overlays -> text.add("  " + overlays));
        }
        return text;
    }
}

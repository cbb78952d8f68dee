package org.learningsociety.examples.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.criteria.json.CriteriaFormats;
import org.learningsociety.criteria.recognition.Holding;
import org.learningsociety.criteria.recognition.RecognitionHistory;
import org.learningsociety.criteria.recognition.RecognitionRegister;
import org.learningsociety.criteria.recognition.RecognitionRules;
import org.learningsociety.criteria.recognition.RecognitionState;
import org.learningsociety.criteria.rubric.LevelId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How subjects stand to titles on a day, by the record of recognition as it was known on another. */
@Command(
        name = "replay",
        description = {
            "Theo sổ công nhận, đến ngày này đối tượng nào giữ danh hiệu gì, vì sao?",
            "By the record of recognition, which titles are held on a day, and why?"
        })
final class ReplayVerb implements Callable<Integer> {

    private static final List<String> COLUMNS =
            List.of("subject", "title", "state", "level", "since", "until", "reason");

    @Parameters(
            paramLabel = "EVENTS",
            description = {"Sổ công nhận (JSON).", "The record of recognition (JSON)."})
    private Path events = Path.of("");

    @Option(
            names = "--at",
            required = true,
            paramLabel = "DATE",
            description = {"Ngày xét, yyyy-MM-dd.", "The day, yyyy-MM-dd."})
    private LocalDate at = LocalDate.EPOCH;

    @Option(
            names = "--known",
            paramLabel = "DATE",
            description = {
                "Chỉ tính những gì đã ghi sổ đến hết ngày này; mặc định: tất cả.",
                "Count only what was recorded up to this day; default: everything."
            })
    private Optional<LocalDate> known = Optional.empty();

    @Mixin
    private Catalog catalog = new Catalog();

    @Mixin
    private Territory territory = new Territory();

    @Mixin
    private Codes codes = new Codes();

    @Mixin
    private FileOutput output = new FileOutput();

    @Override
    public Integer call() throws IOException {
        UserFile file = UserFile.read(events);
        Validated<RecognitionRules> rules = catalog.recognition();
        Territory.Loaded loaded = territory.load(output);
        return output.write(
                rules.flatMap(known -> loaded.territory()
                        .flatMap(map -> read(file, map)
                                .flatMap(register -> answer(register.histories(known, map, knownOn()), known)))),
                new Answer(Map.of("cases", List.of()), List.of(), new Answer.Rows(COLUMNS, List.of()), true));
    }

    private LocalDate knownOn() {
        return known.orElse(LocalDate.MAX);
    }

    private Validated<RecognitionRegister> read(UserFile file, Gazetteer map) {
        return CriteriaFormats.events(map, codes.system()).read(file.name(), file.bytes());
    }

    private Validated<Answer> answer(List<RecognitionHistory> histories, RecognitionRules rules) {
        List<Map<String, Object>> json = histories.stream().map(this::json).toList();
        List<Problem> problems = histories.stream()
                .flatMap(history -> history.problems().stream())
                .toList();
        List<String> text = new ArrayList<>();
        text.add(output.say(
                "replay.heading",
                Map.of(
                        "date",
                        output.day(at),
                        "verification",
                        rules.verification().label(output.language()))));
        histories.forEach(history -> text.add(line(history, rules)));
        if (histories.isEmpty()) {
            text.add(nothing());
        }
        List<List<String>> rows = json.stream().map(ReplayVerb::cells).toList();
        return Validated.of(
                new Answer(Map.of("cases", json), text, new Answer.Rows(COLUMNS, rows), !json.isEmpty()), problems);
    }

    private String nothing() {
        return known.map(day -> output.say("replay.nothing-known", Map.of("date", output.day(day))))
                .orElseGet(() -> output.say("replay.nothing", Map.of()));
    }

    private Map<String, Object> json(RecognitionHistory history) {
        RecognitionState state = history.at(at);
        Optional<Holding> held = state.holding();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("subject", history.subject().id().value());
        json.put("title", history.title().value());
        json.put("state", state.standing().name());
        json.put("level", held.flatMap(Holding::level).map(LevelId::value).orElse(null));
        json.put("since", held.map(Holding::since).map(LocalDate::toString).orElse(null));
        json.put("until", held.map(holding -> Dates.json(holding.until())).orElse(null));
        json.put("reason", history.reason(at).sentence(output.language()));
        return json;
    }

    private String line(RecognitionHistory history, RecognitionRules rules) {
        return output.say(
                "replay.case",
                Map.of(
                        "subject", history.subject().id().value(),
                        "title", name(history, rules),
                        "standing", history.at(at).standing().label().in(output.language()),
                        "reason", history.reason(at).sentence(output.language())));
    }

    private String name(RecognitionHistory history, RecognitionRules rules) {
        TitleId title = history.title();
        String name = title.name().map(known -> known.in(output.language())).orElse(title.value());
        return history.at(at)
                .holding()
                .flatMap(held -> held.level().flatMap(level -> rules.levelName(title, level, held.levelSince())))
                .map(level -> output.say("replay.level", Map.of("title", name, "level", level.in(output.language()))))
                .orElse(name);
    }

    private static List<String> cells(Map<String, Object> json) {
        return COLUMNS.stream()
                .map(column -> Objects.toString(json.get(column), ""))
                .toList();
    }
}

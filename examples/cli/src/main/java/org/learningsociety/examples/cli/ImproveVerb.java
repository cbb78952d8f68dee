package org.learningsociety.examples.cli;

import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.EvidenceWriter;
import org.learningsociety.criteria.evidence.Finding;
import org.learningsociety.criteria.evidence.Requirement;
import org.learningsociety.criteria.guidance.Costs;
import org.learningsociety.criteria.guidance.Improvement;
import org.learningsociety.criteria.guidance.ImprovementPath;
import org.learningsociety.criteria.guidance.OpenQuestion;
import org.learningsociety.criteria.json.CriteriaFormats;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.OverlayId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The cheapest way to a level. */
@Command(
        name = "improve",
        description = {
            "Cách rẻ nhất để chắc chắn đạt một mức: thay đổi gì, chi phí bao nhiêu, có cách nào khác cùng chi phí?",
            "The cheapest way to make a level certain: what to change, at what cost, and which other ways cost the same?"
        })
final class ImproveVerb implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of(
            "path", "path_cost", "ready", "indicator", "state", "value", "of", "to", "to_of", "cost", "earliest");
    private static final int PATHS_SHOWN = 3;
    private static final String INDENT = "  ";

    @Option(
            names = "--subject",
            required = true,
            paramLabel = "ID",
            description = {"Mã đối tượng.", "Id of the subject."})
    private String subject = "";

    @Option(
            names = "--level",
            required = true,
            paramLabel = "LEVEL",
            description = {"Mức cần đạt, như kha.", "The level to reach, such as kha."})
    private String level = "";

    @Option(
            names = "--costs",
            paramLabel = "FILE",
            description = {
                "Chi phí của các thay đổi, JSON (xem: sample costs); mặc định mỗi đơn vị thay đổi tính 1.",
                "What changes cost, JSON (see: sample costs); by default one for each unit of change."
            })
    private Optional<Path> costsFile = Optional.empty();

    @Option(
            names = "--by",
            paramLabel = "DATE",
            description = {
                "Ngày cuối cùng phải đạt, yyyy-MM-dd.",
                "The last day by which it must be reached, yyyy-MM-dd."
            })
    private Optional<LocalDate> by = Optional.empty();

    @Mixin
    private Assessing assessing = new Assessing();

    @Mixin
    private Catalog catalog = new Catalog();

    @Mixin
    private Territory territory = new Territory();

    @Mixin
    private FileOutput output = new FileOutput();

    @Override
    public Integer call() throws IOException {
        Validated<Costs> costs = costs();
        return output.write(
                assessing
                        .read(catalog, territory, output)
                        .flatMap(round -> round.evidence(subject)
                                .flatMap(evidence -> round.level(level)
                                        .flatMap(aim -> costs.map(prices ->
                                                answer(round, evidence, find(round, evidence, aim, prices)))))),
                new Answer(
                        Map.of("steps", List.of(), "alternatives", List.of()),
                        List.of(),
                        new Answer.Rows(COLUMNS, List.of()),
                        true));
    }

    private Validated<Costs> costs() throws IOException {
        Validated<Costs> costs = Validated.of(Costs.UNIT);
        if (costsFile.isPresent()) {
            UserFile file = UserFile.read(costsFile.get());
            costs = CriteriaFormats.costs().read(file.name(), file.bytes());
        }
        return by.isPresent() ? costs.map(open -> open.withBy(by.get())) : costs;
    }

    private Improvement find(Round round, Evidence evidence, LevelId aim, Costs costs) {
        return Improvement.find(round.rubric(), evidence, round.context(), aim, costs);
    }

    private Answer answer(Round round, Evidence evidence, Improvement found) {
        return new Answer(
                json(round, evidence, found),
                text(round, found),
                new Answer.Rows(COLUMNS, rows(found)),
                found.path().isPresent());
    }

    private Map<String, Object> json(Round round, Evidence evidence, Improvement found) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("subject", evidence.subject().id().value());
        json.put("rubric", round.rubric().id().value());
        json.put("level", found.level().value());
        json.put("status", found.status().name());
        json.put("cost", found.path().map(path -> Long.toString(path.cost())).orElse(null));
        json.put("atLeast", isPossible(found) ? Long.toString(found.atLeast()) : null);
        json.put("ready", found.path().map(path -> path.ready().toString()).orElse(null));
        json.put("steps", found.path().map(ImproveVerb::steps).orElse(List.of()));
        json.put(
                "alternatives", found.cheapest().stream().map(ImproveVerb::json).toList());
        json.put("more", found.more());
        json.put("front", found.front().stream().map(ImproveVerb::json).toList());
        json.put("moreInFront", found.moreInFront());
        json.put(
                "blockers",
                found.blockers().stream().map(OpenQuestion::toString).toList());
        json.put(
                "overlays",
                round.rubric().overlays().stream().map(OverlayId::value).toList());
        json.put("verification", round.rubric().verification().name());
        return json;
    }

    private static boolean isPossible(Improvement found) {
        return found.status() != Improvement.Status.IMPOSSIBLE;
    }

    private static Map<String, Object> json(ImprovementPath path) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("cost", Long.toString(path.cost()));
        json.put("ready", path.ready().toString());
        json.put("steps", steps(path));
        return json;
    }

    private static List<Map<String, Object>> steps(ImprovementPath path) {
        return path.steps().stream().map(ImproveVerb::json).toList();
    }

    private static Map<String, Object> json(ImprovementPath.Step step) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("indicator", step.indicator().value());
        json.put("from", EvidenceWriter.fields(step.from()));
        json.put("to", EvidenceWriter.fields(new Finding.Known(step.to())));
        json.put("cost", Long.toString(step.cost()));
        json.put("earliest", step.earliest().map(LocalDate::toString).orElse(null));
        return json;
    }

    private static List<List<String>> rows(Improvement found) {
        List<List<String>> rows = new ArrayList<>();
        for (ImprovementPath path : found.cheapest()) {
            String number = Integer.toString(found.cheapest().indexOf(path) + 1);
            path.steps().forEach(step -> rows.add(cells(number, path, step)));
        }
        return rows;
    }

    private static List<String> cells(String number, ImprovementPath path, ImprovementPath.Step step) {
        SortedMap<String, String> from = EvidenceWriter.fields(step.from());
        SortedMap<String, String> to = EvidenceWriter.fields(new Finding.Known(step.to()));
        return List.of(
                number,
                Long.toString(path.cost()),
                path.ready().toString(),
                step.indicator().value(),
                from.getOrDefault("state", ""),
                from.getOrDefault("value", ""),
                from.getOrDefault("of", ""),
                to.getOrDefault("value", ""),
                to.getOrDefault("of", ""),
                Long.toString(step.cost()),
                step.earliest().map(LocalDate::toString).orElse(""));
    }

    private List<String> text(Round round, Improvement found) {
        List<String> text = new ArrayList<>(round.heading(output));
        text.add(output.say(
                found.path().isPresent() ? "improve." + found.status().name() : "improve.none",
                Map.of(
                        "subject", subject,
                        "level", round.level(found.level(), output),
                        "cost", found.path().map(path -> cost(path.cost())).orElse(""),
                        "least", cost(found.atLeast()))));
        if (!found.blockers().isEmpty()) {
            String blockers = found.blockers().stream().map(output::open).collect(Collectors.joining("; "));
            text.add(output.say("improve.blockers", Map.of("blockers", blockers)));
        }
        List<ImprovementPath> cheapest = found.cheapest();
        found.path().ifPresent(path -> addLines(round, path, text));
        cheapest.stream().limit(PATHS_SHOWN).skip(1).forEach(path -> {
            text.add(output.say("improve.other"));
            addLines(round, path, text);
        });
        if (found.more() || cheapest.size() > PATHS_SHOWN) {
            text.add(output.say("improve.more"));
        }
        found.front().stream().skip(1).forEach(path -> {
            text.add(output.say("improve.wait", Map.of("date", output.day(path.ready()), "cost", cost(path.cost()))));
            addLines(round, path, text);
        });
        return text;
    }

    private void addLines(Round round, ImprovementPath path, List<String> text) {
        if (path.steps().isEmpty()) {
            text.add(INDENT + output.say("improve.nothing", Map.of("date", output.day(path.ready()))));
        }
        for (ImprovementPath.Step step : path.steps()) {
            String line = output.say(
                    "improve.step",
                    Map.of(
                            "indicator", step.indicator().value(),
                            "name", name(round, step.indicator()),
                            "from", said(step.from()),
                            "to", said(new Finding.Known(step.to())),
                            "cost", cost(step.cost())));
            String earliest = step.earliest()
                    .map(day -> "; " + output.say("improve.earliest", Map.of("date", output.day(day))))
                    .orElse("");
            text.add(INDENT + line + earliest);
        }
    }

    private String name(Round round, IndicatorId indicator) {
        return Requirement.of(round.rubric()).stream()
                .filter(requirement -> requirement.indicator().equals(indicator))
                .map(requirement -> requirement.name().in(output.language()))
                .findFirst()
                .orElse("");
    }

    private String said(Finding finding) {
        if (!(finding instanceof Finding.Known)) {
            return output.say("state." + EvidenceWriter.fields(finding).get("state"));
        }
        SortedMap<String, String> fields = EvidenceWriter.fields(finding);
        String whole = fields.containsKey("of") ? "/" + fields.get("of") : "";
        return fields.getOrDefault("value", "") + whole;
    }

    private String cost(long cost) {
        return output.number(Rational.of(cost), RoundingMode.UNNECESSARY);
    }
}

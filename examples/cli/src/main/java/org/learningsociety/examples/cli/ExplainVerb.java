package org.learningsociety.examples.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.OverlayId;
import org.learningsociety.criteria.scoring.Assessment;
import org.learningsociety.criteria.scoring.Explanation;
import org.learningsociety.criteria.scoring.LevelOutcome;
import org.learningsociety.criteria.scoring.Reason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Why a subject has its verdict and its points. */
@Command(
        name = "explain",
        description = {
            "Vì sao đối tượng này được kết luận như vậy? Từng tiêu chí, lý do và căn cứ.",
            "Why does this subject have its verdict? Each criterion with its reason and its legal basis."
        })
final class ExplainVerb implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of(
            "depth", "criterion", "name", "verdict", "low", "high", "max_low", "max_high", "reason", "citation");
    private static final String INDENT = "  ";

    @Option(
            names = "--subject",
            required = true,
            paramLabel = "ID",
            description = {"Mã đối tượng.", "Id of the subject."})
    private String subject = "";

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
        return output.write(
                assessing
                        .read(catalog, territory, output)
                        .flatMap(round -> round.evidence(subject).flatMap(evidence -> explain(round, evidence))),
                new Answer(Map.of("criteria", List.of()), List.of(), new Answer.Rows(COLUMNS, List.of()), true));
    }

    private Validated<Answer> explain(Round round, Evidence evidence) {
        Assessment assessment = round.assess(evidence);
        List<List<String>> rows = new ArrayList<>();
        assessment.criteria().forEach(top -> addCells(round, top, 0, rows));
        Answer answer =
                new Answer(json(round, assessment), text(round, assessment), new Answer.Rows(COLUMNS, rows), true);
        return Validated.of(answer, assessment.problems());
    }

    private Map<String, Object> json(Round round, Assessment assessment) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("subject", assessment.subject().value());
        json.put("rubric", assessment.rubric().value());
        json.put("on", assessment.on().toString());
        json.put("verdict", assessment.verdict().name());
        json.put("level", assessment.level().map(LevelId::value).orElse(null));
        json.put(
                "overlays", assessment.overlays().stream().map(OverlayId::value).toList());
        json.put("verification", round.rubric().verification().name());
        json.put(
                "levels",
                assessment.levels().stream().map(level -> json(round, level)).toList());
        json.put(
                "criteria",
                assessment.criteria().stream().map(top -> json(round, top)).toList());
        return json;
    }

    private Map<String, Object> json(Round round, LevelOutcome level) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("level", level.level().value());
        json.put("name", round.level(level.level(), output));
        json.put("verdict", level.verdict().name());
        json.put(
                "requirements",
                level.requirements().stream()
                        .map(requirement -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("verdict", requirement.verdict().name());
                            one.put("leftOut", requirement.leftOut());
                            one.put("reason", json(requirement.reason()));
                            return one;
                        })
                        .toList());
        return json;
    }

    private Map<String, Object> json(Round round, Explanation node) {
        Criterion criterion = criterion(round, node);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("criterion", criterion.id().value());
        json.put("name", criterion.name().in(output.language()));
        json.put("verdict", node.verdict().name());
        json.put("points", node.points().map(ExplainVerb::json).orElse(null));
        json.put("maximum", node.maximum().map(ExplainVerb::json).orElse(null));
        json.put("reason", json(node.reason()));
        json.put("citation", citation(round, criterion));
        json.put("verification", criterion.verification().name());
        json.put(
                "children",
                node.children().stream().map(child -> json(round, child)).toList());
        return json;
    }

    private static Map<String, Object> json(Bounds bounds) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("low", bounds.low().toString());
        json.put("high", bounds.high().toString());
        return json;
    }

    private Map<String, Object> json(Reason reason) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", reason.code().id());
        json.put("indicator", reason.indicator().map(IndicatorId::value).orElse(null));
        json.put("source", reason.source().orElse(null));
        json.put("sentence", reason.sentence(output.language()));
        return json;
    }

    private void addCells(Round round, Explanation node, int depth, List<List<String>> rows) {
        Criterion criterion = criterion(round, node);
        rows.add(List.of(
                Integer.toString(depth),
                criterion.id().value(),
                criterion.name().in(output.language()),
                node.verdict().name(),
                node.points().map(points -> points.low().toString()).orElse(""),
                node.points().map(points -> points.high().toString()).orElse(""),
                node.maximum().map(most -> most.low().toString()).orElse(""),
                node.maximum().map(most -> most.high().toString()).orElse(""),
                node.reason().sentence(output.language()),
                citation(round, criterion)));
        node.children().forEach(child -> addCells(round, child, depth + 1, rows));
    }

    private List<String> text(Round round, Assessment assessment) {
        List<String> text = new ArrayList<>(round.heading(output));
        text.add(output.say(
                assessment.level().isPresent() ? "explain.level" : "explain.verdict",
                Map.of(
                        "subject", assessment.subject().value(),
                        "verdict", output.verdict(assessment.verdict()),
                        "level",
                                assessment
                                        .level()
                                        .map(level -> round.level(level, output))
                                        .orElse(""))));
        for (LevelOutcome level : assessment.levels()) {
            text.add(output.say(
                    "explain.each-level",
                    Map.of(
                            "level", round.level(level.level(), output),
                            "verdict", output.verdict(level.verdict()))));
            level.requirements()
                    .forEach(requirement -> text.add(INDENT + "[" + output.verdict(requirement.verdict()) + "] "
                            + requirement.reason().sentence(output.language())));
        }
        assessment.criteria().forEach(top -> addLines(round, top, "", text));
        return text;
    }

    /** Of a node with points the verdict would only say whether it gives all of them. */
    private void addLines(Round round, Explanation node, String indent, List<String> text) {
        Criterion criterion = criterion(round, node);
        String named = criterion.id() + ": " + criterion.name().in(output.language());
        text.add(indent
                + node.points()
                        .map(points -> named + " — " + points(node, points))
                        .orElse("[" + output.verdict(node.verdict()) + "] " + named));
        text.add(indent + INDENT + node.reason().sentence(output.language()));
        if (node.children().isEmpty()) {
            String citation = citation(round, criterion);
            text.add(indent
                    + INDENT
                    + output.say(
                            citation.isEmpty() ? "explain.label" : "explain.citation",
                            Map.of(
                                    "citation",
                                    citation,
                                    "verification",
                                    criterion.verification().label(output.language()))));
        }
        node.children().forEach(child -> addLines(round, child, indent + INDENT, text));
    }

    private String points(Explanation node, Bounds found) {
        return output.say(
                "score.of",
                Map.of(
                        "points", output.points(found),
                        "max", node.maximum().map(output::points).orElse("?")));
    }

    private String citation(Round round, Criterion criterion) {
        List<Citation> citations = criterion.citations();
        return Citations.describe(citations, round.instruments(), output.language())
                .orElse("");
    }

    private static Criterion criterion(Round round, Explanation node) {
        return round.rubric().find(node.criterion()).orElseThrow();
    }
}

package org.learningsociety.examples.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.learningsociety.core.territory.AreaGroup;
import org.learningsociety.criteria.evidence.EvidenceWriter;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.lint.LintFinding;
import org.learningsociety.criteria.lint.LintReport;
import org.learningsociety.criteria.lint.Linter;
import org.learningsociety.criteria.lint.Profile;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rubrics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What keeps a rubric from meaning what its author means. */
@Command(
        name = "lint",
        description = {
            "Bộ tiêu chí có chỗ nào không như ý người soạn: mức không ai đạt, tiêu chí không quyết định gì, thiếu căn cứ …?",
            "What keeps a rubric from meaning what its author means: levels nobody earns, criteria that decide nothing …?"
        })
final class LintVerb implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of("code", "severity", "pointer", "message", "witness");
    private static final String INDENT = "  ";

    @Parameters(
            paramLabel = "RUBRIC",
            description = {"Bộ tiêu chí: mã, hoặc tệp.", "The rubric: an id, or a file."})
    private String rubric = "";

    @Mixin
    private Catalog catalog = new Catalog();

    @Mixin
    private FileOutput output = new FileOutput();

    @Override
    public Integer call() throws IOException {
        Rubrics beside = catalog.beside();
        return output.write(
                catalog.rubric(rubric).map(chosen -> answer(chosen, Linter.lint(chosen, beside))),
                new Answer(Map.of("findings", List.of()), List.of(), new Answer.Rows(COLUMNS, List.of()), true));
    }

    private Answer answer(Rubric chosen, LintReport report) {
        List<LintFinding> findings = report.findings();
        return new Answer(
                Map.of("findings", findings.stream().map(this::json).toList()),
                text(chosen, report),
                new Answer.Rows(COLUMNS, findings.stream().map(this::cells).toList()),
                !report.hasErrors());
    }

    private Map<String, Object> json(LintFinding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", finding.code().id());
        json.put("pointer", finding.pointer());
        json.put("severity", finding.problem().severity().name());
        json.put("message", finding.problem().message(output.language()));
        if (!finding.witness().isEmpty()) {
            json.put("witness", finding.witness().stream().map(LintVerb::json).toList());
        }
        return json;
    }

    private static Map<String, Object> json(Profile witness) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("on", witness.context().on().toString());
        json.put("kind", witness.evidence().subject().kind().name());
        json.put(
                "areas",
                witness.context()
                        .areas()
                        .map(areas ->
                                areas.stream().sorted().map(AreaGroup::value).toList())
                        .orElse(null));
        json.put(
                "groups",
                witness.context()
                        .groups()
                        .map(groups -> groups.stream().sorted().toList())
                        .orElse(null));
        json.put(
                "observations",
                witness.evidence().observations().values().stream()
                        .map(LintVerb::json)
                        .toList());
        return json;
    }

    private static Map<String, Object> json(Observation observation) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("indicator", observation.indicator().value());
        json.putAll(EvidenceWriter.fields(observation.finding()));
        return json;
    }

    private List<String> cells(LintFinding finding) {
        return List.of(
                finding.code().id(),
                finding.problem().severity().name(),
                finding.pointer(),
                finding.problem().message(output.language()),
                finding.witness().stream().map(LintVerb::said).collect(Collectors.joining(" | ")));
    }

    private static String said(Profile witness) {
        return witness.evidence().observations().values().stream()
                .map(LintVerb::said)
                .collect(Collectors.joining("; "));
    }

    private static String said(Observation observation) {
        Map<String, String> fields = EvidenceWriter.fields(observation.finding());
        String value = fields.getOrDefault("value", fields.getOrDefault("state", ""));
        String whole = fields.containsKey("of") ? "/" + fields.get("of") : "";
        return observation.indicator() + " = " + value + whole;
    }

    private List<String> text(Rubric chosen, LintReport report) {
        List<String> text = new ArrayList<>(output.heading(chosen));
        report.findings().forEach(finding -> {
            text.add(output.say(
                    finding.problem().isError() ? "problem.error" : "problem.warning",
                    Map.of("problem", finding.problem().message(output.language()))));
            finding.witness()
                    .forEach(witness -> text.add(INDENT + output.say("lint.witness", Map.of("values", said(witness)))));
        });
        text.add(output.say(
                report.findings().isEmpty() ? "lint.none" : "lint.count",
                Map.of("count", output.count(report.findings().size()))));
        if (!report.open().isEmpty()) {
            text.add(output.say(
                    "lint.open", Map.of("count", output.count(report.open().size()))));
        }
        return text;
    }
}

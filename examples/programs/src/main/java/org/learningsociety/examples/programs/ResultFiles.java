package org.learningsociety.examples.programs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.learningsociety.core.json.Codecs;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.table.TableWriter;
import org.learningsociety.core.territory.CodeSystem;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.text.Language;
import org.learningsociety.criteria.json.CriteriaFormats;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.reporting.render.HtmlRenderer;
import org.learningsociety.reporting.render.MarkdownRenderer;
import org.learningsociety.reporting.report.Report;

/** The files of one run, in one folder. */
record ResultFiles(Path folder, Language language) {

    Path write(Results results, Report report) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("report.html"), HtmlRenderer.render(report, language));
        Files.writeString(folder.resolve("report.md"), MarkdownRenderer.render(report, language));
        Files.writeString(folder.resolve("results.csv"), csv(results));
        Files.writeString(folder.resolve("assessments.json"), json(results));
        return folder.toAbsolutePath().normalize();
    }

    /** The assessments, and from which evidence they come: synthetic evidence must show. */
    private static String json(Results results) {
        JsonObject.Builder document = JsonObject.builder().put("x-evidence", Codecs.text(), results.source());
        CriteriaFormats.assessments()
                .encode(results.assessments().toList())
                .members()
                .forEach(document::put);
        return document.build().toIndentedString() + "\n";
    }

    /** One row for each assessment; Excel needs the byte order mark to show the names right. */
    private static String csv(Results results) {
        List<List<String>> rows = results.rounds().stream()
                .flatMap(round -> round.assessed().map(assessed -> row(results, round, assessed)))
                .toList();
        return TableWriter.comma()
                .withByteOrderMark()
                .write(
                        List.of(
                                "subject",
                                "kind",
                                "unit",
                                "unit_name",
                                "rubric",
                                "on",
                                "low",
                                "high",
                                "max",
                                "verdict",
                                "level",
                                "evidence"),
                        rows);
    }

    private static List<String> row(Results results, Results.Round round, Results.Assessed assessed) {
        var assessment = assessed.assessment();
        var unit = assessed.subject()
                .unit()
                .map(id -> results.core().territory().at(round.round().on()).get(id));
        return List.of(
                assessment.subject().value(),
                assessed.subject().kind().name(),
                unit.flatMap(state -> state.code(CodeSystem.NSO))
                        .map(code -> code.value())
                        .orElse(""),
                unit.map(UnitState::fullName).orElse(""),
                assessment.rubric().value(),
                assessment.on().toString(),
                assessment.total().map(total -> total.low().toString()).orElse(""),
                assessment.total().map(total -> total.high().toString()).orElse(""),
                assessment.maximum().map(Object::toString).orElse(""),
                assessment.verdict().name(),
                assessment.level().map(LevelId::value).orElse(""),
                results.source());
    }
}

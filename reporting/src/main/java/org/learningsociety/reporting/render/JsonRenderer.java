package org.learningsociety.reporting.render;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.learningsociety.core.json.Codecs;
import org.learningsociety.core.json.JsonValue;
import org.learningsociety.core.json.JsonValue.JsonArray;
import org.learningsociety.core.json.JsonValue.JsonBoolean;
import org.learningsociety.core.json.JsonValue.JsonNull;
import org.learningsociety.core.json.JsonValue.JsonNumber;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.json.JsonValue.JsonString;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.reporting.report.Block;
import org.learningsociety.reporting.report.Cell;
import org.learningsociety.reporting.report.KeyFigure;
import org.learningsociety.reporting.report.ReasonNode;
import org.learningsociety.reporting.report.Reference;
import org.learningsociety.reporting.report.Report;
import org.learningsociety.reporting.report.Row;
import org.learningsociety.reporting.report.Section;
import org.learningsociety.reporting.report.Source;
import org.learningsociety.reporting.wording.Wording;

/**
 * Writes a report as JSON for other programs: everything that it says, in both languages, with exact figures.
 *
 * <p>A cell is an object with one field that tells its type: {@code {"count": 45}}, {@code {"points": {"low": "60", "high": "67.5"}}},
 * {@code {"percent": {"low": "7/11", "figure": "39/50", "high": "19/22"}}}, {@code {"date": "2024-12-31"}},
 * {@code {"verdict": "ACHIEVED"}}, {@code {"text": {"vi": "…", "en": "…"}}}; a cell without data is {@code null}, one that is not
 * published {@code {"suppressed": true}}, and one that could not
 * be computed holds its {@code problem}. Texts are on one line and without what a reader cannot see. Points are decimals and shares fractions, as text, since a number of JSON may lose digits.
 * Immutable and thread-safe.
 */
public final class JsonRenderer {

    private static final String FORMAT = "learning-society-report/1.0";

    private JsonRenderer() {}

    /**
     * Writes a report.
     *
     * @param report the report
     * @return the text, with a line end at its end; equal reports give equal texts
     */
    public static String render(Report report) {
        JsonObject.Builder json = JsonObject.builder()
                .put("format", JsonString.of(FORMAT))
                .put("title", text(report.title()))
                .put("date", Codecs.date(), report.date())
                .put("notices", list(report.notices(), JsonRenderer::text))
                .put("sections", list(report.sections(), JsonRenderer::section));
        report.subtitle().ifPresent(subtitle -> json.put("subtitle", text(subtitle)));
        return json.build().toIndentedString() + "\n";
    }

    private static JsonValue section(Section section) {
        return JsonObject.builder()
                .put("id", JsonString.of(section.id()))
                .put("title", text(section.title()))
                .put("blocks", list(section.blocks(), block -> block.match(new Blocks())))
                .put("sections", list(section.sections(), JsonRenderer::section))
                .build();
    }

    private static JsonValue text(LocalizedText text) {
        return JsonObject.builder()
                .put("vi", plain(text.vi()))
                .put("en", plain(text.en()))
                .build();
    }

    private static JsonValue plain(String text) {
        return JsonString.of(Wording.in(Language.VI).plain(text));
    }

    private static <T> JsonValue list(List<T> values, Function<T, JsonValue> write) {
        return JsonArray.of(values.stream().map(write).toList());
    }

    private static JsonValue one(String name, JsonValue value) {
        return JsonObject.builder().put(name, value).build();
    }

    private static JsonValue row(Row row) {
        JsonObject.Builder json = JsonObject.builder().put("cells", list(row.cells(), JsonRenderer::cell));
        row.source().ifPresent(source -> json.put("source", source(source)));
        return json.build();
    }

    private static JsonValue source(Source source) {
        JsonObject.Builder json = JsonObject.builder()
                .put("name", text(source.name()))
                .put("references", list(source.references(), JsonRenderer::reference));
        source.unit().ifPresent(unit -> json.put("unit", JsonString.of(unit.value())));
        source.rubric().ifPresent(rubric -> json.put("rubric", JsonString.of(rubric.value())));
        return json.build();
    }

    private static JsonValue reference(Reference reference) {
        return JsonObject.builder()
                .put(
                        "instrument",
                        JsonString.of(reference.citation().instrument().value()))
                .put("text", text(reference.text()))
                .build();
    }

    private static JsonValue problem(Problem problem) {
        return JsonObject.builder()
                .put("code", JsonString.of(problem.code().id()))
                .put("severity", JsonString.of(problem.severity().name()))
                .put(
                        "message",
                        JsonObject.builder()
                                .put("vi", plain(problem.message(Language.VI)))
                                .put("en", plain(problem.message(Language.EN)))
                                .build())
                .build();
    }

    private static JsonValue figure(KeyFigure figure) {
        JsonObject.Builder json =
                JsonObject.builder().put("label", text(figure.label())).put("value", cell(figure.value()));
        figure.source().ifPresent(source -> json.put("source", source(source)));
        return json.build();
    }

    private static JsonValue reason(ReasonNode node) {
        JsonObject.Builder json = JsonObject.builder()
                .put("criterion", JsonString.of(node.criterion().value()))
                .put("name", text(node.name()))
                .put("verdict", JsonString.of(node.verdict().name()))
                .put("sentence", text(node.sentence()))
                .put("references", list(node.references(), JsonRenderer::reference))
                .put("parts", list(node.parts(), JsonRenderer::reason));
        node.points().ifPresent(points -> json.put("points", cell(Cell.points(points))));
        return json.build();
    }

    private static JsonValue cell(Cell cell) {
        return cell.match(new Cells());
    }

    private static JsonValue share(Rational share) {
        return Codecs.rational().encode(share);
    }

    private static final class Cells implements Cell.Cases<JsonValue> {
        @Override
        public JsonValue text(Cell.Text cell) {
            return one("text", JsonRenderer.text(cell.text()));
        }

        @Override
        public JsonValue count(Cell.Count cell) {
            return one("count", JsonNumber.of(cell.count()));
        }

        @Override
        public JsonValue score(Cell.Score cell) {
            return one(
                    "points",
                    JsonObject.builder()
                            .put("low", Codecs.points(), cell.points().low())
                            .put("high", Codecs.points(), cell.points().high())
                            .build());
        }

        @Override
        public JsonValue percent(Cell.Percent cell) {
            Optional<Rational> figure = cell.rate().figure();
            return one(
                    "percent",
                    JsonObject.builder()
                            .put("low", share(cell.rate().low()))
                            .putOptional("figure", Codecs.rational(), figure)
                            .put("high", share(cell.rate().high()))
                            .build());
        }

        @Override
        public JsonValue day(Cell.Day cell) {
            return one("date", Codecs.date().encode(cell.date()));
        }

        @Override
        public JsonValue judgment(Cell.Judgment cell) {
            return one("verdict", JsonString.of(cell.verdict().name()));
        }

        @Override
        public JsonValue cited(Cell.Cited cell) {
            return one("citation", reference(cell.reference()));
        }

        @Override
        public JsonValue noData(Cell.NoData cell) {
            return JsonNull.of();
        }

        @Override
        public JsonValue suppressed(Cell.Suppressed cell) {
            return one("suppressed", JsonBoolean.of(true));
        }

        @Override
        public JsonValue failed(Cell.Failed cell) {
            return one("problem", problem(cell.problem()));
        }
    }

    private static final class Blocks implements Block.Cases<JsonValue> {
        @Override
        public JsonValue paragraph(Block.Paragraph block) {
            return one("paragraph", text(block.text()));
        }

        @Override
        public JsonValue items(Block.Items block) {
            return one("items", list(block.items(), JsonRenderer::text));
        }

        @Override
        public JsonValue keyFigures(Block.KeyFigures block) {
            return one("keyFigures", list(block.figures(), JsonRenderer::figure));
        }

        @Override
        public JsonValue table(Block.Table block) {
            JsonObject.Builder table = JsonObject.builder()
                    .put("id", JsonString.of(block.id()))
                    .put("caption", text(block.caption()))
                    .put(
                            "columns",
                            list(
                                    block.columns(),
                                    column -> JsonObject.builder()
                                            .put("id", JsonString.of(column.id()))
                                            .put("title", text(column.title()))
                                            .put(
                                                    "type",
                                                    JsonString.of(column.type().name()))
                                            .build()))
                    .put("rows", list(block.rows(), JsonRenderer::row))
                    .put("notes", list(block.notes(), JsonRenderer::text))
                    .put("sources", list(block.sources(), JsonRenderer::source));
            block.total().ifPresent(total -> table.put("total", row(total)));
            return one("table", table.build());
        }

        @Override
        public JsonValue picture(Block.Picture block) {
            return one(
                    "picture",
                    JsonObject.builder()
                            .put("id", JsonString.of(block.chart().id()))
                            .put("title", text(block.chart().title()))
                            .put("vi", list(block.chart().describe(Language.VI), JsonRenderer::plain))
                            .put("en", list(block.chart().describe(Language.EN), JsonRenderer::plain))
                            .put("sources", list(block.sources(), JsonRenderer::source))
                            .build());
        }

        @Override
        public JsonValue problems(Block.Problems block) {
            return one("problems", list(block.problems(), JsonRenderer::problem));
        }

        @Override
        public JsonValue reasons(Block.Reasons block) {
            return one(
                    "reasons",
                    JsonObject.builder()
                            .put("caption", text(block.caption()))
                            .put("nodes", list(block.nodes(), JsonRenderer::reason))
                            .build());
        }
    }
}

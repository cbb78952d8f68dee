package org.learningsociety.reporting.testkit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.InstrumentId;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.scoring.ScoringProblem;
import org.learningsociety.criteria.scoring.Verdict;
import org.learningsociety.reporting.chart.RateBars;
import org.learningsociety.reporting.report.Block;
import org.learningsociety.reporting.report.Cell;
import org.learningsociety.reporting.report.Column;
import org.learningsociety.reporting.report.ColumnType;
import org.learningsociety.reporting.report.KeyFigure;
import org.learningsociety.reporting.report.ReasonNode;
import org.learningsociety.reporting.report.Reference;
import org.learningsociety.reporting.report.Report;
import org.learningsociety.reporting.report.Row;
import org.learningsociety.reporting.report.Section;
import org.learningsociety.reporting.report.Source;
import org.learningsociety.reporting.tally.Tally;

/** A report with one text in every place where a text can stand. */
public final class HostileReport {

    private HostileReport() {}

    /**
     * Builds the report.
     *
     * @param hostile the text
     * @return a report that holds it everywhere
     */
    public static Report of(String hostile) {
        LocalizedText text = LocalizedText.ofName(hostile);
        Reference reference = new Reference(Citation.of(InstrumentId.of("x")), text);
        Source source = new Source(text, Optional.empty(), Optional.empty(), List.of(reference));
        Problem problem = Problem.error(
                ScoringProblem.NOT_FOR_SUBJECT, new Place.Whole(hostile), Map.of("rubric", hostile, "value", hostile));
        ReasonNode leaf = new ReasonNode(
                new CriterionId("1.1"),
                text,
                Verdict.NOT_ACHIEVED,
                Optional.empty(),
                text,
                List.of(reference),
                List.of());
        ReasonNode node = new ReasonNode(
                new CriterionId("1"), text, Verdict.ACHIEVED, Optional.empty(), text, List.of(), List.of(leaf));
        Block.Table table = Block.Table.of(
                        "table",
                        text,
                        List.of(
                                Column.of("words", text, ColumnType.TEXT),
                                Column.of("law", text, ColumnType.CITATION),
                                Column.of("rate", text, ColumnType.PERCENT)),
                        List.of(
                                Row.of(Cell.text(text), Cell.citation(reference), Cell.percent(Tally.EMPTY)),
                                Row.of(Cell.noData(), Cell.failed(problem), Cell.failed(problem))))
                .withTotal(Row.of(Cell.text(text), Cell.noData(), Cell.noData()))
                .withNotes(text)
                .withSources(source);
        return Report.builder()
                .title(text)
                .subtitle(text)
                .date(LocalDate.of(2024, 12, 31))
                .addNotices(text)
                .addSections(Section.of(
                        "section",
                        text,
                        List.of(
                                new Block.Paragraph(text),
                                new Block.Items(List.of(text)),
                                new Block.KeyFigures(List.of(
                                        KeyFigure.of(text, Cell.text(text)).withSource(source))),
                                table,
                                Block.Picture.of(
                                        new RateBars("chart", text, List.of(new RateBars.Bar(text, Tally.EMPTY))),
                                        source),
                                new Block.Problems(List.of(problem)),
                                new Block.Reasons(text, List.of(node)))))
                .build();
    }
}

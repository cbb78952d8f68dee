package org.learningsociety.reporting.review;

import static org.learningsociety.reporting.review.ReviewWords.column;
import static org.learningsociety.reporting.review.ReviewWords.say;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.learningsociety.core.submission.Completeness;
import org.learningsociety.core.submission.Completeness.Status;
import org.learningsociety.core.target.Comparison;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.text.DictionaryKey;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.reporting.chart.BulletChart;
import org.learningsociety.reporting.report.Block;
import org.learningsociety.reporting.report.Cell;
import org.learningsociety.reporting.report.Column;
import org.learningsociety.reporting.report.ColumnType;
import org.learningsociety.reporting.report.KeyFigure;
import org.learningsociety.reporting.report.Report;
import org.learningsociety.reporting.report.Row;
import org.learningsociety.reporting.report.Section;
import org.learningsociety.reporting.report.Source;
import org.learningsociety.reporting.tally.Rate;
import org.learningsociety.reporting.tally.UnitFigures;
import org.learningsociety.reporting.wording.Wording;

/** Makes a report of a review, section by section; a section about nothing is left out. */
final class ReviewReport {

    private static final Column LAW = column("law", ColumnType.CITATION);
    private static final List<Column> TARGETS = List.of(
            column("measure", ColumnType.TEXT),
            column("wanted", ColumnType.TEXT),
            column("by", ColumnType.DATE),
            column("rate", ColumnType.PERCENT),
            column("status", ColumnType.TEXT));

    private final Review review;

    ReviewReport(Review review) {
        this.review = review;
    }

    Report report() {
        List<Section> sections = new ArrayList<>();
        sections.add(overview());
        targets().ifPresent(sections::add);
        review.measures().forEach(measure -> sections.add(new MeasureSection(review, measure).section()));
        new CountedSection(review).section().ifPresent(sections::add);
        new HoldingsSection(review).section().ifPresent(sections::add);
        review.submissions().map(this::submissions).ifPresent(sections::add);
        exemplary().ifPresent(sections::add);
        sections.add(quality());
        manifest().ifPresent(sections::add);
        String name = review.map().get(review.unit()).fullName();
        return Report.builder()
                .title(say("title." + review.kind(), wording -> Map.of("unit", wording.plain(name))))
                .subtitle(say("subtitle." + review.kind()))
                .date(review.on())
                .notices(review.notices())
                .sections(sections)
                .build();
    }

    private Section overview() {
        List<LocalizedText> sentences = review.measures().stream()
                .map(measure -> say(
                        "statement",
                        wording -> Map.of("measure", wording.text(measure.name()), "figures", said(measure, wording))))
                .toList();
        List<Block> blocks = new ArrayList<>(List.of(new Block.Paragraph(say("reading"))));
        boolean nothing = review.measures().isEmpty()
                && review.countedTargets().isEmpty()
                && review.holdings().isEmpty();
        if (nothing) {
            blocks.add(new Block.Paragraph(say("no-measures")));
        } else if (!sentences.isEmpty()) {
            blocks.add(new Block.Items(sentences));
        }
        return Section.of("overview", say("section.overview"), blocks);
    }

    private String said(Measure measure, Wording wording) {
        return measure.isSuppressed(review.unit())
                ? wording.suppressed()
                : measure.figures().find(review.unit()).map(wording::statement).orElseGet(wording::noData);
    }

    /** The share of a unit that may be shown. */
    static Optional<Rate> rate(Measure measure, UnitId unit) {
        return measure.isSuppressed(unit)
                ? Optional.empty()
                : measure.figures().find(unit).flatMap(UnitFigures::rate);
    }

    /** The same in a table. */
    static Cell cell(Measure measure, UnitId unit) {
        return measure.isSuppressed(unit)
                ? Cell.suppressed()
                : rate(measure, unit).map(Cell::percent).orElseGet(Cell::noData);
    }

    private Optional<Section> targets() {
        boolean anyLaw = review.measures().stream()
                .flatMap(measure -> measure.targets().stream())
                .anyMatch(target -> target.reference().isPresent());
        List<Row> rows = review.measures().stream()
                .flatMap(measure -> measure.targets().stream().map(target -> row(measure, target, anyLaw)))
                .toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>(List.of(new Block.Paragraph(say("targets.reading"))));
        bullets().ifPresent(blocks::add);
        blocks.add(Block.Table.of("targets-table", say("table.targets"), with(TARGETS, LAW, anyLaw), rows));
        return Optional.of(Section.of("targets", say("section.targets"), blocks));
    }

    /** A bullet for each row of the table whose target a picture of shares can hold. */
    private Optional<Block> bullets() {
        List<BulletChart.Bullet> bullets = review.measures().stream()
                .flatMap(measure -> measure.targets().stream()
                        .filter(ReviewTarget::asksShare)
                        .map(target -> new BulletChart.Bullet(
                                measure.name(),
                                rate(measure, review.unit()),
                                target.requirement(),
                                Optional.of(target.by()))))
                .toList();
        return bullets.isEmpty()
                ? Optional.empty()
                : Optional.of(Block.Picture.of(new BulletChart("targets-bullets", say("picture.targets"), bullets)));
    }

    private Row row(Measure measure, ReviewTarget target, boolean anyLaw) {
        List<Cell> cells = List.of(
                Cell.text(measure.name()),
                Cell.text(wanted(target)),
                Cell.date(target.by()),
                cell(measure, review.unit()),
                Cell.text(say("target." + target.judge(rate(measure, review.unit())))));
        Cell law = target.reference().map(Cell::citation).orElseGet(Cell::noData);
        return Row.of(with(cells, law, anyLaw).toArray(Cell[]::new));
    }

    private static <T> List<T> with(List<T> some, T one, boolean isWanted) {
        return isWanted ? Stream.concat(some.stream(), Stream.of(one)).toList() : some;
    }

    private static LocalizedText wanted(ReviewTarget target) {
        String key = target.requirement().comparison() == Comparison.AT_LEAST ? "at-least" : "more-than";
        return say(
                key,
                wording -> Map.of(
                        "share", wording.percent(target.requirement().value().high())));
    }

    private Section submissions(Completeness completeness) {
        List<KeyFigure> figures = Stream.concat(
                        Stream.of(KeyFigure.of(say("submissions.expected"), Cell.count(completeness.expected()))),
                        Stream.of(Status.values())
                                .map(status -> KeyFigure.of(
                                        say("submissions." + status), Cell.count(completeness.count(status)))))
                .toList();
        List<Row> rows = completeness.entries().stream()
                .filter(entry -> entry.status() != Status.ON_TIME)
                .sorted(Comparator.comparing(entry -> DictionaryKey.of(name(entry))))
                .map(entry -> Row.of(
                        Cell.name(name(entry)),
                        Cell.text(say("submissions." + entry.status())),
                        entry.submissions().stream()
                                .findFirst()
                                .map(sent -> Cell.date(sent.receivedOn()))
                                .orElseGet(Cell::noData)))
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(say(
                "submissions.due",
                wording -> Map.of("due", wording.date(completeness.obligation().due())))));
        blocks.add(new Block.KeyFigures(figures));
        if (!rows.isEmpty()) {
            blocks.add(Block.Table.of(
                    "submissions-table",
                    say("table.submissions"),
                    List.of(
                            column("unit", ColumnType.TEXT),
                            column("submission", ColumnType.TEXT),
                            column("received-on", ColumnType.DATE)),
                    rows));
        }
        return Section.of("submissions", say("section.submissions"), blocks);
    }

    /** A unit that owed a report may be gone on the day of the review. */
    private String name(Completeness.Entry entry) {
        return review.map()
                .find(entry.unit())
                .map(UnitState::fullName)
                .orElse(entry.unit().value());
    }

    private Optional<Section> exemplary() {
        if (review.exemplaryCases().isEmpty()) {
            return Optional.empty();
        }
        List<Row> rows = review.exemplaryCases().stream()
                .map(one -> {
                    Row row = Row.of(Cell.text(one.name()), Cell.text(one.reason()));
                    return one.source().map(row::withSource).orElse(row);
                })
                .toList();
        List<Source> sources = review.exemplaryCases().stream()
                .flatMap(one -> one.source().stream())
                .distinct()
                .toList();
        return Optional.of(Section.of(
                "exemplary",
                say("section.exemplary"),
                List.of(Block.Table.of(
                                "exemplary-table",
                                say("table.exemplary"),
                                List.of(column("case", ColumnType.TEXT), column("reason", ColumnType.TEXT)),
                                rows)
                        .withSources(sources.toArray(Source[]::new)))));
    }

    private Section quality() {
        return Section.of(
                "quality",
                say("section.quality"),
                List.of(new Block.Paragraph(say("quality.reading")), new Block.Problems(review.problems())));
    }

    private Optional<Section> manifest() {
        List<Row> rows = review.manifest().stream()
                .map(entry -> Row.of(Cell.text(entry.what()), Cell.name(entry.version()), Cell.name(entry.hash())))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(Section.of(
                        "manifest",
                        say("section.manifest"),
                        List.of(
                                new Block.Paragraph(say("manifest.reading")),
                                Block.Table.of(
                                        "manifest-table",
                                        say("table.manifest"),
                                        List.of(
                                                column("what", ColumnType.TEXT),
                                                column("version", ColumnType.TEXT),
                                                column("hash", ColumnType.TEXT)),
                                        rows))));
    }
}

package org.learningsociety.reporting.review;

import static org.learningsociety.reporting.review.ReviewWords.column;
import static org.learningsociety.reporting.review.ReviewWords.said;
import static org.learningsociety.reporting.review.ReviewWords.say;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.target.Comparison;
import org.learningsociety.core.target.Counts;
import org.learningsociety.core.target.Goal;
import org.learningsociety.core.target.ObservedCount;
import org.learningsociety.core.target.Progress;
import org.learningsociety.core.target.Reading;
import org.learningsociety.core.target.Requirement;
import org.learningsociety.core.target.ValueBounds;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.reporting.report.Block;
import org.learningsociety.reporting.report.Cell;
import org.learningsociety.reporting.report.Column;
import org.learningsociety.reporting.report.ColumnType;
import org.learningsociety.reporting.report.Row;
import org.learningsociety.reporting.report.Section;

/** Tells what was counted for targets of plans. */
final class CountedSection {

    private static final List<Column> COLUMNS = List.of(
            column("target", ColumnType.TEXT),
            column("wanted", ColumnType.TEXT),
            column("counts", ColumnType.TEXT),
            column("counted", ColumnType.TEXT),
            column("status", ColumnType.TEXT));

    private final Review review;

    CountedSection(Review review) {
        this.review = review;
    }

    Optional<Section> section() {
        List<Row> rows = review.countedTargets().stream()
                .flatMap(one -> one.progress().observed().map(count -> row(one, count)).stream())
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(Section.of(
                        "counted",
                        say("section.counted"),
                        List.of(
                                new Block.Paragraph(say("counted.reading")),
                                Block.Table.of("counted-table", say("table.counted"), COLUMNS, rows))));
    }

    private static Row row(CountedTarget target, ObservedCount count) {
        Progress one = target.progress();
        return Row.of(
                Cell.text(name(target)),
                one.requirement().map(asked -> Cell.text(asked(one, asked))).orElseGet(Cell::noData),
                Cell.text(counts(count)),
                one.value().map(value -> Cell.text(figure(one, value))).orElseGet(Cell::noData),
                Cell.text(say("target." + one.status())));
    }

    /** Each reading of a base is told under words of its own. */
    private static LocalizedText name(CountedTarget target) {
        Progress one = target.progress();
        LocalizedText name = one.target().readings().stream()
                .filter(reading -> one.reading().equals(Optional.of(reading.id())))
                .map(Reading::name)
                .findFirst()
                .map(reading -> say(
                        "counted.read",
                        wording ->
                                Map.of("target", wording.text(one.target().name()), "reading", wording.text(reading))))
                .orElse(one.target().name());
        return say(
                "counted.of-plan",
                wording -> Map.of("target", name.in(wording.language()), "plan", wording.plain(target.plan())));
    }

    private static LocalizedText counts(ObservedCount count) {
        Counts counts = count.counts();
        return say(
                counts.unknown() == 0 ? "counted.counts" : "counted.counts-open",
                wording -> Map.of(
                        "met", wording.count(counts.met()),
                        "of", wording.count(counts.of()),
                        "unknown", wording.count(counts.unknown()),
                        "date", wording.date(count.observedOn())));
    }

    private static LocalizedText asked(Progress one, Requirement asked) {
        LocalizedText wanted = wanted(one, asked);
        return one.target()
                .due()
                .map(due -> say(
                        "counted.asked",
                        wording -> Map.of("wanted", wanted.in(wording.language()), "date", wording.date(due))))
                .orElse(wanted);
    }

    private static LocalizedText wanted(Progress one, Requirement asked) {
        String key = asked.comparison() == Comparison.AT_LEAST ? "at-least" : "more-than";
        return say(key, wording -> Map.of("share", figure(one, asked.value()).in(wording.language())));
    }

    private static LocalizedText figure(Progress one, ValueBounds value) {
        LocalizedText low = figure(one, value.low());
        LocalizedText high = figure(one, value.high());
        return low.equals(high)
                ? low
                : say(
                        "counted.between",
                        wording -> Map.of("low", low.in(wording.language()), "high", high.in(wording.language())));
    }

    private static LocalizedText figure(Progress one, Rational value) {
        boolean isShare = one.target().goal() instanceof Goal.ShareOf;
        return said(wording ->
                isShare ? wording.percent(value) : wording.count(value.floor().longValueExact()));
    }
}

package org.learningsociety.reporting.render.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.text.MessageBundle;
import org.learningsociety.criteria.scoring.Verdict;
import org.learningsociety.reporting.report.Block;
import org.learningsociety.reporting.report.Cell;
import org.learningsociety.reporting.report.Column;
import org.learningsociety.reporting.report.ReasonNode;
import org.learningsociety.reporting.report.Reference;
import org.learningsociety.reporting.report.Report;
import org.learningsociety.reporting.report.Section;
import org.learningsociety.reporting.report.Source;
import org.learningsociety.reporting.tally.Tally;
import org.learningsociety.reporting.wording.Wording;

/** A report in one language, its sections, tables and pictures numbered. Its texts are plain, yet to be escaped. */
public final class Page {

    private static final MessageBundle LABELS = MessageBundle.load(Page.class, "render");

    private final Report report;
    private final Wording wording;
    private final Map<String, String> numbers = new HashMap<>();
    private int tables;
    private int pictures;

    public Page(Report report, Language language) {
        this.report = report;
        this.wording = Wording.in(language);
        number("", report.sections());
    }

    private void number(String prefix, List<Section> sections) {
        int count = 0;
        for (Section section : sections) {
            String number = prefix + ++count;
            numbers.put(section.id(), number);
            section.blocks().forEach(this::number);
            number(number + ".", section.sections());
        }
    }

    private void number(Block block) {
        if (block instanceof Block.Table table) {
            numbers.put(table.id(), wording.count(++tables));
        } else if (block instanceof Block.Picture picture) {
            numbers.put(picture.chart().id(), wording.count(++pictures));
        }
    }

    public Report report() {
        return report;
    }

    public Language language() {
        return wording.language();
    }

    public String statement(Tally tally) {
        return wording.statement(tally);
    }

    public String plain(String text) {
        return wording.plain(text);
    }

    public String text(LocalizedText text) {
        return wording.text(text);
    }

    public String label(String key) {
        return LABELS.format(language(), key, Map.of());
    }

    private String label(String key, String name, String value) {
        return LABELS.format(language(), key, Map.of(name, value));
    }

    public String date() {
        return label("as-of", "date", wording.date(report.date()));
    }

    public String number(Section section) {
        return numbers.getOrDefault(section.id(), "");
    }

    public String heading(Section section) {
        return number(section) + ". " + text(section.title());
    }

    public int level(Section section) {
        return 2 + (int) number(section).chars().filter(letter -> letter == '.').count();
    }

    public String caption(Block.Table table) {
        return label("table", "number", numbers.getOrDefault(table.id(), "")) + ". " + text(table.caption());
    }

    public String caption(Block.Picture picture) {
        String number = numbers.getOrDefault(picture.chart().id(), "");
        return label("picture", "number", number) + ". " + text(picture.chart().title());
    }

    public String svg(Block.Picture picture) {
        return picture.chart().toSvg(language());
    }

    public List<String> description(Block.Picture picture) {
        return picture.chart().describe(language());
    }

    /** One line that names all sources; empty when there are none. */
    public String sources(List<Source> sources) {
        if (sources.isEmpty()) {
            return "";
        }
        return label("source", "names", sources.stream().map(this::source).collect(Collectors.joining("; ")));
    }

    private String source(Source source) {
        String references = references(source.references());
        return text(source.name()) + (references.isEmpty() ? "" : " (" + references + ")");
    }

    public String references(List<Reference> references) {
        return references.stream().map(reference -> text(reference.text())).collect(Collectors.joining("; "));
    }

    public String message(Problem problem) {
        return wording.plain(problem.message(language()));
    }

    public String severity(Problem problem) {
        return label(problem.isError() ? "error" : "warning");
    }

    public String problemCount(Block.Problems block) {
        return label("problems", "count", wording.count(block.problems().size()));
    }

    /** A sign that tells a verdict without color. Points speak for themselves, unless they are open. */
    public String sign(ReasonNode node) {
        if (node.points().isPresent()) {
            return node.points().get().isExact() ? "•" : sign(Verdict.UNDETERMINED);
        }
        return sign(node.verdict());
    }

    private static String sign(Verdict verdict) {
        return switch (verdict) {
            case ACHIEVED -> "✓";
            case NOT_ACHIEVED -> "✗";
            case UNDETERMINED -> "?";
            case NOT_ASSESSABLE -> "–";
        };
    }

    /** The points, or the verdict of what gives no points: the verdict of points would only say whether they are the most. */
    public String result(ReasonNode node) {
        return node.points()
                .map(points -> label("points", "points", wording.points(points)))
                .orElseGet(() -> wording.verdict(node.verdict()));
    }

    /** The classes of a cell in a style sheet. */
    public String look(Cell cell, Column column) {
        String look = switch (column.type()) {
            case COUNT, POINTS, PERCENT -> "n";
            case DATE, VERDICT -> "short";
            case TEXT, CITATION -> "words";
        };
        return cell.type().isEmpty() ? look + " none" : look;
    }

    public Shown show(Cell cell) {
        return cell.match(new Cell.Cases<>() {
            @Override
            public Shown text(Cell.Text words) {
                return Shown.of(wording.text(words.text()));
            }

            @Override
            public Shown count(Cell.Count count) {
                return Shown.of(wording.count(count.count()));
            }

            @Override
            public Shown score(Cell.Score score) {
                return Shown.of(wording.points(score.points()));
            }

            @Override
            public Shown percent(Cell.Percent percent) {
                String bounds = wording.bounds(percent.rate());
                return percent.rate().isExact()
                        ? Shown.of(bounds)
                        : percent.rate()
                                .figure()
                                .map(figure -> new Shown(wording.percent(figure), bounds))
                                .orElse(Shown.of(bounds));
            }

            @Override
            public Shown day(Cell.Day day) {
                return Shown.of(wording.date(day.date()));
            }

            @Override
            public Shown judgment(Cell.Judgment judgment) {
                return Shown.of(sign(judgment.verdict()) + " " + wording.verdict(judgment.verdict()));
            }

            @Override
            public Shown cited(Cell.Cited cited) {
                return Shown.of(wording.text(cited.reference().text()));
            }

            @Override
            public Shown noData(Cell.NoData none) {
                return Shown.of(wording.noData());
            }

            @Override
            public Shown suppressed(Cell.Suppressed suppressed) {
                return Shown.of(wording.suppressed());
            }

            @Override
            public Shown failed(Cell.Failed failed) {
                return new Shown(Page.this.label("failed"), message(failed.problem()));
            }
        });
    }
}

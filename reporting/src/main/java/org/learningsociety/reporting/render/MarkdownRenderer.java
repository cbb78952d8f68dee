package org.learningsociety.reporting.render;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningsociety.core.text.Language;
import org.learningsociety.reporting.render.template.Page;
import org.learningsociety.reporting.render.template.Shown;
import org.learningsociety.reporting.report.Block;
import org.learningsociety.reporting.report.Cell;
import org.learningsociety.reporting.report.Column;
import org.learningsociety.reporting.report.KeyFigure;
import org.learningsociety.reporting.report.ReasonNode;
import org.learningsociety.reporting.report.Report;
import org.learningsociety.reporting.report.Row;
import org.learningsociety.reporting.report.Section;

/**
 * Writes a report as Markdown with tables, to be read as it is or where Markdown is shown. A picture is its text alternative.
 * Immutable and thread-safe.
 */
public final class MarkdownRenderer {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>|~#&$]");
    private static final Pattern LINE_START = Pattern.compile("^(?=[-+=])|(?<=^\\d{1,9})(?=[.)](\\s|$))");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?<=[a-z])(?=://)|(?<=www)(?=\\.)|(?=@)");

    private final Page page;
    private final StringBuilder out = new StringBuilder();

    private MarkdownRenderer(Page page) {
        this.page = page;
    }

    /**
     * Writes a report.
     *
     * @param report the report
     * @param language the language of the text
     * @return the text; equal reports give equal texts
     */
    public static String render(Report report, Language language) {
        MarkdownRenderer renderer = new MarkdownRenderer(new Page(report, language));
        renderer.write(report);
        return renderer.out.toString();
    }

    private void write(Report report) {
        line("# " + escape(page.text(report.title())));
        report.subtitle().ifPresent(subtitle -> line(escape(page.text(subtitle))));
        line(escape(page.date()));
        report.notices().forEach(notice -> line("> **" + escape(page.text(notice)) + "**"));
        report.sections().stream().flatMap(Section::nodes).forEach(this::write);
    }

    private void write(Section section) {
        line("#".repeat(Math.min(6, page.level(section))) + " " + page.number(section) + ". "
                + escape(page.text(section.title())));
        section.blocks().forEach(block -> block.match(new Blocks()));
    }

    private void line(String text) {
        out.append(text).append("\n\n");
    }

    private void table(Block.Table table) {
        line("**" + escape(page.caption(table)) + "**");
        out.append(row(table.columns().stream().map(column -> escape(page.text(column.title())))));
        out.append(row(table.columns().stream().map(MarkdownRenderer::rule)));
        table.rows().forEach(row -> out.append(row(cells(row))));
        table.total().ifPresent(total -> out.append(row(cells(total).map(cell -> "**" + cell + "**"))));
        out.append('\n');
        table.notes().forEach(note -> line(escape(page.text(note))));
        sources(page.sources(table.sources()));
    }

    private void sources(String sources) {
        if (!sources.isEmpty()) {
            line("*" + escape(sources) + "*");
        }
    }

    private Stream<String> cells(Row row) {
        return row.cells().stream().map(this::cell);
    }

    private String cell(Cell cell) {
        Shown shown = page.show(cell);
        return escape(shown.text()) + (shown.hasDetail() ? " (" + escape(shown.detail()) + ")" : "");
    }

    private void reason(ReasonNode node, String indent) {
        out.append(indent)
                .append("- ")
                .append(escape(page.sign(node)))
                .append(" **")
                .append(escape(node.criterion() + " " + page.text(node.name())))
                .append("**: ")
                .append(escape(page.result(node)))
                .append(". ")
                .append(escape(page.text(node.sentence())))
                .append('\n');
        node.parts().forEach(part -> reason(part, indent + "  "));
    }

    private static String row(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String rule(Column column) {
        return column.type().isNumeric() ? "--:" : ":--";
    }

    /** Text stays text: no markup, no list or heading at the start of a line, no address that a viewer would make a link. */
    private static String escape(String text) {
        String marked = SPECIAL.matcher(text).replaceAll("\\\\$0");
        String still = ADDRESS.matcher(marked).replaceAll("\\\\");
        return LINE_START.matcher(still).replaceFirst("\\\\");
    }

    private final class Blocks implements Block.Cases<MarkdownRenderer> {
        @Override
        public MarkdownRenderer paragraph(Block.Paragraph block) {
            line(escape(page.text(block.text())));
            return MarkdownRenderer.this;
        }

        @Override
        public MarkdownRenderer items(Block.Items block) {
            return items(
                    block.items().stream().map(item -> escape(page.text(item))).toList());
        }

        @Override
        public MarkdownRenderer keyFigures(Block.KeyFigures block) {
            return items(block.figures().stream().map(this::figure).toList());
        }

        @Override
        public MarkdownRenderer table(Block.Table block) {
            MarkdownRenderer.this.table(block);
            return MarkdownRenderer.this;
        }

        @Override
        public MarkdownRenderer picture(Block.Picture block) {
            line("**" + escape(page.caption(block)) + "**");
            items(page.description(block).stream().map(MarkdownRenderer::escape).toList());
            sources(page.sources(block.sources()));
            return MarkdownRenderer.this;
        }

        @Override
        public MarkdownRenderer problems(Block.Problems block) {
            line(escape(page.problemCount(block)));
            return items(block.problems().stream()
                    .map(problem -> "**" + escape(page.severity(problem)) + "** " + escape(page.message(problem)) + " ("
                            + escape(problem.code().id()) + ")")
                    .toList());
        }

        @Override
        public MarkdownRenderer reasons(Block.Reasons block) {
            line("**" + escape(page.text(block.caption())) + "**");
            block.nodes().forEach(node -> reason(node, ""));
            out.append('\n');
            return MarkdownRenderer.this;
        }

        private String figure(KeyFigure figure) {
            return escape(page.text(figure.label())) + ": **" + cell(figure.value()) + "**";
        }

        private MarkdownRenderer items(List<String> items) {
            items.forEach(item -> out.append("- ").append(item).append('\n'));
            out.append('\n');
            return MarkdownRenderer.this;
        }
    }
}

package org.learningsociety.reporting.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.learningsociety.core.text.Language;
import org.learningsociety.reporting.render.Progress;
import org.learningsociety.reporting.render.template.Page;
import org.learningsociety.reporting.report.Block;
import org.learningsociety.reporting.report.DocumentFrame;
import org.learningsociety.reporting.report.KeyFigure;
import org.learningsociety.reporting.report.ReasonNode;
import org.learningsociety.reporting.report.Report;
import org.learningsociety.reporting.report.Section;

/** Writes the parts of one document. */
final class DocumentWriter {

    private final Page page;
    private final WordDocument document;

    private DocumentWriter(Page page, WordDocument document) {
        this.page = page;
        this.document = document;
    }

    static byte[] write(Report report, Optional<DocumentFrame> frame, Language language, Progress progress) {
        Page page = new Page(report, language);
        try (XWPFDocument file = new XWPFDocument()) {
            new DocumentWriter(page, new WordDocument(file, report.date(), language)).write(frame, progress);
            return OfficeFile.of(file, page.text(report.title()), report.date());
        } catch (IOException impossible) {
            throw new UncheckedIOException("a document in memory can be written", impossible);
        }
    }

    private void write(Optional<DocumentFrame> frame, Progress progress) {
        List<String> notices = page.report().notices().stream().map(page::text).toList();
        document.pages(notices);
        Optional<FrameWriter> writer = frame.map(present -> new FrameWriter(present, page, document));
        writer.ifPresent(FrameWriter::head);
        document.title(page.text(page.report().title()));
        page.report().subtitle().ifPresent(subtitle -> document.centered(page.text(subtitle)));
        document.centered(page.date());
        notices.forEach(document::notice);
        writer.ifPresent(FrameWriter::bases);
        List<Section> sections =
                page.report().sections().stream().flatMap(Section::nodes).toList();
        for (int i = 0; i < sections.size(); i++) {
            write(sections.get(i));
            progress.advanced(i + 1, sections.size());
        }
        writer.ifPresent(FrameWriter::foot);
    }

    private void write(Section section) {
        document.heading(page.heading(section), page.level(section) - 1);
        section.blocks().forEach(block -> block.match(new Blocks()));
    }

    private void reason(ReasonNode node, int depth) {
        document.sentence(
                page.sign(node) + " " + node.criterion() + " " + page.text(node.name()) + ": " + page.result(node)
                        + ". " + page.text(node.sentence()),
                depth);
        node.parts().forEach(part -> reason(part, depth + 1));
    }

    private final class Blocks implements Block.Cases<WordDocument> {
        @Override
        public WordDocument paragraph(Block.Paragraph block) {
            return document.paragraph(page.text(block.text()));
        }

        @Override
        public WordDocument items(Block.Items block) {
            block.items().forEach(item -> document.item(page.text(item)));
            return document;
        }

        @Override
        public WordDocument keyFigures(Block.KeyFigures block) {
            block.figures().forEach(figure -> document.item(say(figure)));
            return document;
        }

        private String say(KeyFigure figure) {
            var shown = page.show(figure.value());
            return page.text(figure.label()) + ": " + shown.text()
                    + (shown.hasDetail() ? " (" + shown.detail() + ")" : "");
        }

        @Override
        public WordDocument table(Block.Table block) {
            document.caption(page.caption(block));
            new WordTable(document, page, block).write();
            block.notes().forEach(note -> document.small(page.text(note)));
            return document.small(page.sources(block.sources()));
        }

        @Override
        public WordDocument picture(Block.Picture block) {
            document.caption(page.caption(block));
            new WordPicture(document, page).write(block.chart());
            return document.small(page.sources(block.sources()));
        }

        @Override
        public WordDocument problems(Block.Problems block) {
            document.paragraph(page.problemCount(block));
            block.problems()
                    .forEach(problem -> document.item(page.severity(problem) + ": " + page.message(problem) + " ("
                            + problem.code().id() + ")"));
            return document;
        }

        @Override
        public WordDocument reasons(Block.Reasons block) {
            document.caption(page.text(block.caption()));
            block.nodes().forEach(node -> reason(node, 0));
            return document;
        }
    }
}

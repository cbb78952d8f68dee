package org.learningsociety.examples.programs;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.learningsociety.core.text.Language;
import org.learningsociety.reporting.office.DocxRenderer;
import org.learningsociety.reporting.office.XlsxRenderer;
import org.learningsociety.reporting.render.CsvRenderer;
import org.learningsociety.reporting.render.HtmlRenderer;
import org.learningsociety.reporting.render.JsonRenderer;
import org.learningsociety.reporting.render.MarkdownRenderer;
import org.learningsociety.reporting.report.DocumentFrame;
import org.learningsociety.reporting.report.Report;
import org.learningsociety.reporting.review.Review;

/**
 * Writes reviews in all formats: the mid-term review of huyện Krông Nô, from the synthetic evidence that comes with the programs, and
 * the mid-term and the final review of a synthetic province of 124 communes.
 */
public final class MidTermReviews {

    private static final String USAGE = """
            java -cp programs.jar org.learningsociety.examples.programs.MidTermReviews [--lang vi|en] [--out FOLDER]
              --lang  ngôn ngữ / language: vi (mặc định, default), en
              --out   thư mục kết quả / folder of results; mặc định / default: target/mid-term-reviews
              --help""";

    static final Command COMMAND = new Command(USAGE, Path.of("target", "mid-term-reviews"), MidTermReviews::tell);

    private MidTermReviews() {}

    /**
     * Runs the program.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String[] arguments) {
        COMMAND.start(arguments);
    }

    private static int tell(Options options, PrintStream out, PrintStream err) {
        StoryWords words = new StoryWords(options.language());
        try {
            SyntheticProvince province = new SyntheticProvince();
            for (Map.Entry<String, Review> review : List.of(
                    Map.entry("krong-no", KrongNoReview.review(options)),
                    Map.entry("tinh-mau", province.midTerm()),
                    Map.entry("tinh-mau-tong-ket", province.last()))) {
                Report report = review.getValue().toReport();
                words.lines(report.withSections(report.sections().subList(0, 1)))
                        .forEach(out::println);
                write(report, options.out().resolve(review.getKey()), options.language());
            }
        } catch (IOException failure) {
            return Command.print(words.unwritable(failure), err, 3);
        }
        out.println(words.reviews());
        return Command.print(options.out().toAbsolutePath().normalize().toString(), out, 0);
    }

    private static void write(Report report, Path folder, Language language) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("review.html"), HtmlRenderer.render(report, language));
        Files.writeString(folder.resolve("review.md"), MarkdownRenderer.render(report, language));
        Files.writeString(folder.resolve("review.json"), JsonRenderer.render(report));
        Files.write(folder.resolve("review.docx"), DocxRenderer.render(report, DocumentFrame.draft(), language));
        Files.write(folder.resolve("review.xlsx"), XlsxRenderer.render(report, language));
        for (Map.Entry<String, String> table :
                CsvRenderer.render(report, language).entrySet()) {
            Files.writeString(folder.resolve(table.getKey() + ".csv"), table.getValue());
        }
    }
}

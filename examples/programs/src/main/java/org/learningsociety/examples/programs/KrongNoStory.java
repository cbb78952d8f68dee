package org.learningsociety.examples.programs;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.reporting.render.HtmlRenderer;
import org.learningsociety.reporting.render.MarkdownRenderer;

/** Tells what became of huyện Krông Nô, as the shipped map has it: on the screen, as a page, and as pictures. */
public final class KrongNoStory {

    private static final Path OUT = Path.of("target", "krong-no-story");
    private static final String USAGE = """
            java -cp programs.jar org.learningsociety.examples.programs.KrongNoStory [--lang vi|en] [--out FOLDER]
              --lang  ngôn ngữ / language: vi (mặc định, default), en
              --out   thư mục kết quả / folder of results; mặc định / default: target/krong-no-story
              --help""";

    static final Command COMMAND = new Command(USAGE, OUT, KrongNoStory::tell);

    private KrongNoStory() {}

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
        Story story = Story.of(CoreCatalog.load());
        words.lines(story.report()).forEach(out::println);
        try {
            Files.createDirectories(options.out());
            write(options, "story.html", HtmlRenderer.render(story.report(), options.language()));
            write(options, "story.md", MarkdownRenderer.render(story.report(), options.language()));
            write(options, "lineage-provinces.svg", story.provinces().toSvg(options.language()));
            write(options, "lineage-communes.svg", story.communes().toSvg(options.language()));
        } catch (IOException failure) {
            return Command.print(words.unwritable(failure), err, 3);
        }
        out.println(words.folder());
        return Command.print(options.out().toAbsolutePath().normalize().toString(), out, 0);
    }

    private static void write(Options options, String file, String content) throws IOException {
        Files.writeString(options.out().resolve(file), content);
    }
}

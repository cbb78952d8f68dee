package org.learningsociety.examples.programs;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.text.Language;
import org.learningsociety.reporting.render.HtmlRenderer;
import org.learningsociety.reporting.report.Report;

/**
 * What the programs about one document have in common: the options, the sentences on the screen, and one page with these and the tables.
 *
 * @param main the program
 * @param name the name of the page, and of the folder in which it is written unless another is named
 * @param more the option that it has besides, as the usage tells it: its name, a blank and what it does; empty if none
 * @param report what the program has to say
 */
record DocumentProgram(Class<?> main, String name, String more, Function<CoreCatalog, Report> report) {

    private static final String USAGE = """
            java -cp programs.jar {main} [--lang vi|en] [--out FOLDER] [more]
              --lang  ngôn ngữ / language: vi (mặc định, default), en
              --out   thư mục kết quả / folder of results; mặc định / default: target/{name}
            {more}  --help""";

    DocumentProgram(Class<?> main, String name, Function<CoreCatalog, Report> report) {
        this(main, name, "", report);
    }

    void start(String... arguments) {
        command().start(arguments);
    }

    Command command() {
        return new Command(usage(), Path.of("target", name), this::tell);
    }

    private int tell(Options options, PrintStream out, PrintStream err) {
        Language language = options.language();
        StoryWords words = new StoryWords(language);
        Report told = report.apply(CoreCatalog.load());
        words.lines(told).forEach(out::println);
        Path page = options.out().resolve(name + ".html");
        try {
            Files.createDirectories(options.out());
            Files.writeString(page, HtmlRenderer.render(told, language));
        } catch (IOException failure) {
            return Command.print(words.unwritable(failure), err, 3);
        }
        out.println("\n" + PlanDocument.say("page").in(language));
        return Command.print(page.toAbsolutePath().normalize().toString(), out, 0);
    }

    private String usage() {
        return USAGE.replace(" [more]", more.isEmpty() ? "" : " [" + more.substring(0, more.indexOf(' ')) + "]")
                .replace("{more}", more.isEmpty() ? "" : "  " + more + "\n")
                .replace("{main}", main.getName())
                .replace("{name}", name);
    }
}

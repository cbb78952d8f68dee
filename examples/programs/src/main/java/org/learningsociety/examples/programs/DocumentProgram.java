package org.learningsociety.examples.programs;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
 * @param report what the program has to say
 */
record DocumentProgram(Class<?> main, String name, Function<CoreCatalog, Report> report) {

    private static final String USAGE = """
            java -cp programs.jar {main} [--lang vi|en] [--out FOLDER]
              --lang  ngôn ngữ / language: vi (mặc định, default), en
              --out   thư mục kết quả / folder of results; mặc định / default: target/{name}
              --help""";

    void start(String... arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(arguments, out, err));
    }

    /** Returns the exit code: 0 done, 2 wrong usage, 3 the page could not be written. */
    int run(String[] arguments, PrintStream out, PrintStream err) {
        try {
            Options options = Options.into(Path.of("target", name)).with(arguments);
            if (options.evidenceFile().isPresent()) {
                throw new IllegalArgumentException("--evidence?");
            }
            return options.help() ? print(usage(), out, 0) : tell(options, out, err);
        } catch (IllegalArgumentException wrong) {
            return print(wrong.getMessage() + "\n" + usage(), err, 2);
        }
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
            return print(words.unwritable(failure), err, 3);
        }
        out.println("\n" + PlanDocument.say("page").in(language));
        return print(page.toAbsolutePath().normalize().toString(), out, 0);
    }

    private String usage() {
        return USAGE.replace("{main}", main.getName()).replace("{name}", name);
    }

    private static int print(String text, PrintStream stream, int code) {
        stream.println(text);
        return code;
    }
}

package org.learningsociety.examples.programs;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.criteria.evidence.EvidenceFile;

/**
 * Assesses the communes, units, households, citizens and enterprises of huyện Krông Nô from a table of evidence, says what came
 * out, and writes a report in HTML and Markdown, the results as CSV and the assessments as JSON.
 *
 * <p>The evidence that comes with the program is synthetic.
 */
public final class KrongNo {

    private KrongNo() {}

    /**
     * Runs the program.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String[] arguments) {
        // The terminal of a Vietnamese user shows UTF-8, whatever the locale of the Java run time says.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(arguments, out, err));
    }

    /** Returns the exit code: 0 done, 2 wrong usage, 3 a file could not be read or written. */
    static int run(String[] arguments, PrintStream out, PrintStream err) {
        Options options;
        try {
            options = Options.parse(arguments);
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage());
            err.println(Options.USAGE);
            return 2;
        }
        if (options.help()) {
            out.println(Options.USAGE);
            return 0;
        }
        Screen screen = new Screen(options.language(), out, err);
        try {
            return assess(options, screen);
        } catch (IOException failure) {
            screen.unreadable(failure);
            return 3;
        }
    }

    private static int assess(Options options, Screen screen) throws IOException {
        screen.progress("catalog");
        Rounds rounds = Rounds.load();
        screen.progress("evidence");
        Validated<EvidenceFile> read = rounds.read(options.evidenceName(), options.evidence());
        read.problems().stream().filter(Problem::isError).forEach(screen::problem);
        if (read.value().isEmpty()) {
            return 3;
        }
        screen.progress("assess");
        Results results = rounds.assess(options.evidenceName(), read.value().get());
        screen.progress("report");
        Path folder = new ResultFiles(options.out(), options.language())
                .write(results, KrongNoReport.of(results, read.problems()));
        screen.summary(results, folder);
        return 0;
    }
}

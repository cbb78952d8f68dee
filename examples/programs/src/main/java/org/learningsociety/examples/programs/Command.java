package org.learningsociety.examples.programs;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A program that takes a language and a folder.
 *
 * @param usage what it says when asked for help
 * @param out the folder unless another is named
 * @param work what it does
 */
record Command(String usage, Path out, Work work) {

    /** Returns the exit code: 0 done, 3 a file could not be written. */
    @FunctionalInterface
    interface Work {
        int run(Options options, PrintStream out, PrintStream err);
    }

    /** Runs as a program of its own. The terminal of a Vietnamese user shows UTF-8, whatever the locale of the Java run time says. */
    void start(String... arguments) {
        PrintStream screen = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream errors = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(arguments, screen, errors));
    }

    /** Returns the exit code: that of the work, or 2 for wrong usage. */
    int run(String[] arguments, PrintStream screen, PrintStream errors) {
        try {
            Options options = Options.into(out).with(arguments);
            if (options.evidenceFile().isPresent()) {
                throw new IllegalArgumentException("--evidence?");
            }
            return options.help() ? print(usage, screen, 0) : work.run(options, screen, errors);
        } catch (IllegalArgumentException wrong) {
            return print(wrong.getMessage() + "\n" + usage, errors, 2);
        }
    }

    static int print(String text, PrintStream stream, int code) {
        stream.println(text);
        return code;
    }
}

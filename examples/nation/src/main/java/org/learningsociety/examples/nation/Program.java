package org.learningsociety.examples.nation;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What a program does, and how it ends: with an exit code and a line that says why, never with a stack trace. */
@FunctionalInterface
public interface Program {

    /**
     * Does the work.
     *
     * @param screen for what was asked for
     * @param errors for everything else
     * @throws IOException if a file cannot be read or written
     * @throws InterruptedException if it was stopped
     * @throws IllegalArgumentException if an option is wrong
     */
    void run(PrintStream screen, PrintStream errors) throws IOException, InterruptedException;

    /**
     * Says something to a user of whom it is not known what they read.
     *
     * @param vietnamese the sentence in Vietnamese
     * @param english the same in English
     * @return both, Vietnamese first
     */
    static String say(String vietnamese, String english) {
        return vietnamese + " / " + english;
    }

    /** Runs as a program of its own. The terminal of a Vietnamese user shows UTF-8, whatever the locale of the Java run time says. */
    default void start() {
        PrintStream screen = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream errors = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(exitCode(screen, errors));
    }

    /**
     * Runs the work.
     *
     * @param screen for what was asked for
     * @param errors for everything else
     * @return 0 done, 1 the rows cannot be used, 2 wrong usage, 3 a file cannot be read or written, or the work was stopped
     */
    default int exitCode(PrintStream screen, PrintStream errors) {
        try {
            run(screen, errors);
            return 0;
        } catch (UnreadableRowsException unreadable) {
            errors.println(unreadable.getMessage());
            return 1;
        } catch (IllegalArgumentException wrong) {
            errors.println(wrong.getMessage());
            return 2;
        } catch (IOException failure) {
            errors.println("cannot be read or written: " + failure.getMessage());
            return 3;
        } catch (InterruptedException stopped) {
            errors.println("stopped: nothing was counted");
            return 3;
        }
    }
}

package org.learningsociety.examples.nation;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.text.Language;

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

    /**
     * Says what is wrong.
     *
     * @param problem the problem
     * @return its sentences in both languages, Vietnamese first
     */
    static String say(Problem problem) {
        return say(problem.message(Language.VI), problem.message(Language.EN));
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
            // A stream for printing keeps to itself that the disk is full.
            return screen.checkError() ? end(errors, 3, say("không ghi ra màn hình được", "cannot be shown")) : 0;
        } catch (UnreadableRowsException unreadable) {
            return end(errors, unreadable.isThere() ? 1 : 3, message(unreadable));
        } catch (IllegalArgumentException wrong) {
            return end(errors, 2, message(wrong));
        } catch (UncheckedIOException failure) {
            return end(errors, 3, sentence(Objects.requireNonNullElse(failure.getCause(), failure)));
        } catch (IOException failure) {
            return end(errors, 3, sentence(failure));
        } catch (InterruptedException stopped) {
            return end(errors, 3, say("đã dừng: không hàng nào được đếm", "stopped: nothing was counted"));
        }
    }

    private static int end(PrintStream errors, int code, String why) {
        errors.println(why);
        return code;
    }

    private static String message(Exception failure) {
        return Objects.requireNonNullElse(
                failure.getMessage(), failure.getClass().getSimpleName());
    }

    /** Of most failures the message of the JDK is the name of the file alone. */
    private static String sentence(Exception failure) {
        String what = message(failure);
        if (failure instanceof UnfinishedException) {
            return what;
        }
        if (failure instanceof NoSuchFileException) {
            return say("không có tệp hay thư mục " + what, "there is no file or folder " + what);
        }
        if (failure instanceof AccessDeniedException) {
            return say("không được phép đọc hay ghi " + what, "it is not allowed to read or write " + what);
        }
        if (failure instanceof FileAlreadyExistsException) {
            return say(what + " đã có và không phải là thư mục", what + " is there already and is no folder");
        }
        if (failure instanceof NotDirectoryException) {
            return say(what + " không phải là thư mục", what + " is no folder");
        }
        return say("không đọc hoặc ghi được: " + what, "cannot be read or written: " + what);
    }
}

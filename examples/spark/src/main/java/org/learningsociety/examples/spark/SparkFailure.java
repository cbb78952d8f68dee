package org.learningsociety.examples.spark;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkThrowable;
import org.learningsociety.examples.nation.Program;
import org.learningsociety.examples.nation.RowProblem;
import org.learningsociety.examples.nation.UnfinishedException;
import org.learningsociety.examples.nation.UnreadableRowsException;

/** What Spark throws, in the words of the user's data. Spark throws it undeclared, with many lines of the job round what went wrong. */
final class SparkFailure {

    private SparkFailure() {}

    /** Says what went wrong: a file, where Spark names one, else the job. */
    static IOException of(String read, Exception failure) {
        Optional<SparkThrowable> absent = find(failure, "PATH_NOT_FOUND");
        if (absent.isPresent()) {
            return UnreadableRowsException.of(read, RowProblem.NO_FILE, Map.of());
        }
        Optional<SparkThrowable> damaged = find(failure, "FAILED_READ_FILE");
        if (damaged.isPresent()) {
            String path = damaged.get().getMessageParameters().getOrDefault("path", read);
            return UnreadableRowsException.of(new Path(path).getName(), root(failure));
        }
        return unfinished(
                "công việc trên Spark không hoàn thành được, không hàng nào được đếm",
                "the job on Spark could not be finished, no row was counted",
                failure);
    }

    /** Says why there is no session. */
    static IOException ofStart(Exception failure) {
        String reason = reason(failure);
        if (reason.toLowerCase(Locale.ROOT).contains("master url")) {
            throw new IllegalArgumentException(
                    Program.say("Spark không nhận --master: " + reason, "Spark does not take --master: " + reason),
                    failure);
        }
        return unfinished("không khởi động được Spark", "Spark cannot be started", failure);
    }

    private static IOException unfinished(String vietnamese, String english, Exception failure) {
        UnfinishedException unfinished =
                new UnfinishedException(vietnamese + ": " + reason(failure), english + ": " + reason(failure));
        unfinished.initCause(failure);
        return unfinished;
    }

    private static Optional<SparkThrowable> find(Throwable failure, String condition) {
        return causes(failure)
                .filter(SparkThrowable.class::isInstance)
                .map(SparkThrowable.class::cast)
                .filter(cause -> String.valueOf(cause.getCondition()).startsWith(condition))
                .findFirst();
    }

    /** The first line of the innermost cause. */
    private static String reason(Throwable failure) {
        Throwable root = root(failure);
        return Objects.requireNonNullElse(root.getMessage(), root.getClass().getSimpleName())
                .lines()
                .findFirst()
                .orElse("");
    }

    private static Throwable root(Throwable failure) {
        return causes(failure).reduce(failure, (outer, inner) -> inner);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }
}

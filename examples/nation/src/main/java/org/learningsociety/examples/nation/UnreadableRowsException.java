package org.learningsociety.examples.nation;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;

/** A file of rows is not there, damaged or of another form, so that nothing of it counts. The message is in both languages. */
public final class UnreadableRowsException extends IOException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    private UnreadableRowsException(Problem problem) {
        super(Program.say(problem));
        this.problem = problem;
    }

    /**
     * Says what is wrong with a file as a whole.
     *
     * @param source the file
     * @param code what is wrong
     * @param arguments what the sentence names
     * @return the exception
     */
    public static UnreadableRowsException of(String source, RowProblem code, Map<String, String> arguments) {
        return new UnreadableRowsException(Problem.error(code, new Place.Whole(source), arguments));
    }

    /**
     * Says that a column has another type.
     *
     * @param source the file
     * @param column the column
     * @param found its type
     * @param expected the type that it must have
     * @return the exception
     */
    public static UnreadableRowsException ofType(String source, String column, String found, String expected) {
        return of(source, RowProblem.WRONG_TYPE, Map.of("name", column, "found", found, "expected", expected));
    }

    /** Says that it is not known where rows begin. */
    static UnreadableRowsException ofQuotes(String source, long line) {
        return new UnreadableRowsException(
                Problem.error(RowProblem.UNPAIRED_QUOTES, RowCheck.row(source, line, Optional.empty()), Map.of()));
    }

    /**
     * Says that a file is damaged.
     *
     * @param source the file
     * @param cause how that was noticed
     * @return the exception
     */
    public static UnreadableRowsException of(String source, Throwable cause) {
        String reason =
                Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
        UnreadableRowsException unreadable = of(
                source,
                RowProblem.UNREADABLE_FILE,
                Map.of("reason", reason.lines().findFirst().orElse("")));
        unreadable.initCause(cause);
        return unreadable;
    }

    /** Tells whether there is a file at all. */
    boolean isThere() {
        return !Set.of(RowProblem.NO_FILE, RowProblem.EMPTY_FOLDER, RowProblem.NOT_A_FILE)
                .contains(problem.code());
    }

    /**
     * Returns what is wrong.
     *
     * @return the one problem of the file
     */
    public Problem problem() {
        return problem;
    }
}

package org.learningsociety.core.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.learningsociety.core.text.Language;

/**
 * What could be made of data, beside everything that was wrong with it.
 *
 * <p>A value may stand beside errors: of a table with a bad row, the good rows survive. Immutable and thread-safe if the
 * value is.
 *
 * @param <T> what was to be made
 * @param value what could be made; absent when nothing could
 * @param problems everything that was wrong, in the order of the data
 */
public record Validated<T>(Optional<T> value, List<Problem> problems) {

    /**
     * Copies the problems; a result that holds neither a value nor a reason is refused.
     *
     * @param value what could be made; absent when nothing could
     * @param problems everything that was wrong, in the order of the data
     */
    public Validated {
        problems = List.copyOf(problems);
        if (value.isEmpty() && problems.isEmpty()) {
            throw new IllegalArgumentException("an absent value must have a problem that says why");
        }
    }

    /**
     * Wraps a value with which nothing is wrong.
     *
     * @param <T> the type of the value
     * @param value the value
     * @return the value without problems
     */
    public static <T> Validated<T> of(T value) {
        return new Validated<>(Optional.of(value), List.of());
    }

    /**
     * Wraps a value and what was wrong beside it.
     *
     * @param <T> the type of the value
     * @param value the value
     * @param problems what was wrong
     * @return both
     */
    public static <T> Validated<T> of(T value, List<Problem> problems) {
        return new Validated<>(Optional.of(value), problems);
    }

    /**
     * Says why there is no value.
     *
     * @param <T> the type of the value that could not be made
     * @param problems at least one problem
     * @return no value
     * @throws IllegalArgumentException if there is no problem
     */
    public static <T> Validated<T> failed(List<Problem> problems) {
        return new Validated<>(Optional.empty(), problems);
    }

    /**
     * Says why there is no value.
     *
     * @param <T> the type of the value that could not be made
     * @param problem the reason
     * @return no value
     */
    public static <T> Validated<T> failed(Problem problem) {
        return failed(List.of(problem));
    }

    /**
     * Collects independent results: the values that could be made and the problems of all.
     *
     * @param <T> the type of the values
     * @param results the results
     * @return the values in the order given, and every problem in the order given
     */
    public static <T> Validated<List<T>> all(Collection<Validated<T>> results) {
        List<T> values =
                results.stream().flatMap(result -> result.value().stream()).toList();
        List<Problem> problems =
                results.stream().flatMap(result -> result.problems().stream()).toList();
        return of(values, problems);
    }

    /**
     * Converts the value, keeping the problems.
     *
     * @param <R> the new type
     * @param conversion a conversion that cannot fail on data
     * @return the converted value, if there is one, and the same problems
     */
    public <R> Validated<R> map(Function<? super T, ? extends R> conversion) {
        return new Validated<>(value.map(conversion), problems);
    }

    /**
     * Goes on with a check that needs the value.
     *
     * @param <R> the new type
     * @param next the next step; not taken when there is no value
     * @return the result of the next step, with the problems of both
     */
    public <R> Validated<R> flatMap(Function<? super T, Validated<R>> next) {
        if (value.isEmpty()) {
            return failed(problems);
        }
        return next.apply(value.get()).with(problems);
    }

    /**
     * Adds problems that were found before this result's own.
     *
     * @param earlier the problems to put first
     * @return the same value with the problems of both
     */
    public Validated<T> with(List<Problem> earlier) {
        List<Problem> both = new ArrayList<>(earlier);
        both.addAll(problems);
        return new Validated<>(value, both);
    }

    /**
     * Tells whether some value could not be used.
     *
     * @return whether a problem of severity {@link Severity#ERROR} is among the problems
     */
    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    /**
     * Returns the value of data that must be right, such as a catalog that ships with its program.
     *
     * @return the value
     * @throws IllegalStateException if there is no value or an error stands beside it; the message lists every problem
     */
    public T orElseThrow() {
        if (hasErrors() || value.isEmpty()) {
            throw new IllegalStateException(problems.stream()
                    .map(problem -> problem.message(Language.EN))
                    .collect(Collectors.joining("\n", "the data must be valid, but:\n", "")));
        }
        return value.get();
    }
}

package org.learningsociety.core.problem;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.learningsociety.core.text.Language;

/**
 * One thing that is wrong with data. Immutable and thread-safe; equal problems are equal values.
 *
 * @param code the kind of the problem
 * @param severity whether the value could be used
 * @param place where it lies
 * @param arguments the values that the sentence names, in the order of their names; by convention {@code value} is the
 *     offending value as it was written
 */
public record Problem(ProblemCode code, Severity severity, Place place, Map<String, String> arguments) {

    /**
     * Keeps the arguments in the order of their names, so that equal problems also print alike.
     *
     * @param code the kind of the problem
     * @param severity whether the value could be used
     * @param place where it lies
     * @param arguments the values that the sentence names, in the order of their names; by convention {@code value}
     *     is the offending value as it was written
     */
    public Problem {
        SortedMap<String, String> sorted = new TreeMap<>(arguments);
        arguments = Collections.unmodifiableSortedMap(sorted);
    }

    /**
     * Makes a problem of severity {@link Severity#ERROR}.
     *
     * @param code the kind of the problem
     * @param place where it lies
     * @param arguments the values that the sentence names
     * @return the problem
     */
    public static Problem error(ProblemCode code, Place place, Map<String, String> arguments) {
        return new Problem(code, Severity.ERROR, place, arguments);
    }

    /**
     * Makes a problem of severity {@link Severity#WARNING}.
     *
     * @param code the kind of the problem
     * @param place where it lies
     * @param arguments the values that the sentence names
     * @return the problem
     */
    public static Problem warning(ProblemCode code, Place place, Map<String, String> arguments) {
        return new Problem(code, Severity.WARNING, place, arguments);
    }

    /**
     * Moves the problem to a place, as when a part that knows no file found it and the reader of the file knows where.
     *
     * @param newPlace where it lies
     * @return the same problem at that place
     */
    public Problem at(Place newPlace) {
        return new Problem(code, severity, newPlace, arguments);
    }

    /**
     * Returns the offending value.
     *
     * @return the argument {@code value}, absent when the problem has no single value
     */
    public Optional<String> value() {
        return Optional.ofNullable(arguments.get("value"));
    }

    /**
     * Tells whether the value at this place could not be used.
     *
     * @return whether the severity is {@link Severity#ERROR}
     */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /**
     * Says the problem and its place to a person.
     *
     * @param language the language of the sentence
     * @return for example {@code minh-chung.csv, hàng 12, cột value: …}
     */
    public String message(Language language) {
        return place.describe(language) + ": " + code.message(language, arguments);
    }

    @Override
    public String toString() {
        return severity + " " + code.id() + " " + place + " " + arguments;
    }
}

package org.learningsociety.core.fuzz;

import org.learningsociety.core.json.JsonFormat;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.text.Language;

/** What all targets ask of whatever was read. */
public final class Fuzzing {

    /** For each target, when it is fuzzed at all; the known inputs come first. */
    public static final String DURATION = "10s";

    private Fuzzing() {}

    /** Every problem has a sentence, and nothing is both refused without a word and absent. */
    public static void tell(Validated<?> read) {
        require(read.value().isPresent() || !read.problems().isEmpty(), "what is absent must have a problem");
        read.problems().forEach(problem -> require(
                !problem.message(Language.VI).isEmpty()
                        && !problem.message(Language.EN).isEmpty(),
                "a problem must have a sentence"));
    }

    /** What was accepted is written and accepted again, as it was. */
    public static <T> void readsBack(JsonFormat<T> format, T value) {
        require(
                format.read("written.json", format.write(value)).orElseThrow().equals(value),
                "what is written must be read as it was");
    }

    /** Says which rule does not hold; assertions of a library would be instrumented too. */
    public static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalStateException(rule);
        }
    }
}

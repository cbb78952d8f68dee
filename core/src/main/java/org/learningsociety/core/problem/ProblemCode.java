package org.learningsociety.core.problem;

import java.util.Map;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.MessageBundle;

/**
 * The kind of a problem, with an identifier that never changes its meaning.
 *
 * <p>Each room of the library lists its codes in an enum that implements this interface; an embedder may do the same for
 * checks of its own. A code that is no longer used stays reserved. Implementations are immutable and thread-safe.
 */
public interface ProblemCode {

    /**
     * Returns the stable identifier, lower-case ASCII, the room first.
     *
     * @return for example {@code json.unknown-field}
     */
    String id();

    /**
     * Returns the sentences of the room, in which {@link #id()} is a key.
     *
     * @return the bundle that holds this code's sentence in both languages
     */
    MessageBundle messages();

    /**
     * Says the problem to a person.
     *
     * @param language the language of the sentence
     * @param arguments the values that the sentence names
     * @return one sentence without the place
     * @throws IllegalArgumentException if the sentence names a value that {@code arguments} lacks
     */
    default String message(Language language, Map<String, String> arguments) {
        return messages().format(language, id(), arguments);
    }
}

package org.learningsociety.examples.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.Instruments;
import org.learningsociety.core.text.Language;

/** Where something stands in law, by the symbols of the documents. */
final class Citations {

    private Citations() {}

    static Optional<String> describe(List<Citation> citations, Instruments instruments, Language language) {
        String text = citations.stream()
                .map(citation -> describe(citation, instruments, language))
                .distinct()
                .collect(Collectors.joining("; "));
        return Optional.of(text).filter(some -> !some.isEmpty());
    }

    /** A rubric of the user's own may cite a document that the shipped register does not hold. */
    private static String describe(Citation citation, Instruments instruments, Language language) {
        return instruments.find(citation.instrument()).isPresent()
                ? instruments.describe(citation, language)
                : citation.toString();
    }
}

package org.learningsociety.examples.programs;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.text.MessageBundle;
import org.learningsociety.criteria.rubric.Mode;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.scoring.Assessment;
import org.learningsociety.criteria.scoring.Explanation;
import org.learningsociety.criteria.scoring.ReasonCode;

/** What a verdict rests on: the leaves that share it, by the kind of reason. */
record Decisive(Rubric rubric, Map<ReasonCode, List<Explanation>> leaves) {

    private static final MessageBundle WORDS = MessageBundle.load(Decisive.class, "krong-no");

    static Decisive of(Rubric rubric, Assessment assessment) {
        return new Decisive(
                rubric,
                assessment.criteria().stream()
                        .flatMap(Explanation::nodes)
                        .filter(node -> node.children().isEmpty() && node.verdict() == assessment.verdict())
                        .collect(Collectors.groupingBy(
                                node -> node.reason().code(), LinkedHashMap::new, Collectors.toList())));
    }

    LocalizedText text() {
        List<String> texts = Arrays.stream(Language.values()).map(this::in).toList();
        return LocalizedText.of(texts.get(0), texts.get(1));
    }

    private String in(Language language) {
        if (leaves.isEmpty()) {
            return WORDS.format(language, "decisive.cut", Map.of());
        }
        return leaves.entrySet().stream()
                .map(entry -> WORDS.format(
                        language,
                        "decisive." + entry.getKey().id(),
                        Map.of("criteria", criteria(entry.getValue(), language))))
                .collect(Collectors.joining(" "));
    }

    /** Identifiers, as the table of points has them; where there are no points, what was asked. */
    private String criteria(List<Explanation> nodes, Language language) {
        boolean named = rubric.mode() == Mode.ALL_INDICATORS;
        return nodes.stream()
                .map(node -> named
                        ? rubric.find(node.criterion()).orElseThrow().name().in(language)
                        : node.criterion().value())
                .collect(Collectors.joining("; "));
    }
}

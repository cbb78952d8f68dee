package org.learningsociety.reporting.office;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningsociety.core.text.Language;
import org.learningsociety.criteria.evidence.Requirement;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.MeasureUnit;
import org.learningsociety.criteria.rubric.OptionId;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.rubric.ValueKind;

/**
 * In which form a value is to be written.
 *
 * @param words said to whoever fills it in
 * @param choices what there is to choose from; empty where there is too much
 * @param isClosed whether nothing else answers
 * @param hasDenominator whether the value may be a share
 */
record ValueForm(String words, List<String> choices, boolean isClosed, boolean hasDenominator) {

    static ValueForm of(Requirement requirement, OfficeWords words) {
        Set<ValueKind> kinds = requirement.kinds();
        String form = kinds.stream().map(kind -> say(kind, requirement, words)).collect(Collectors.joining("; "));
        boolean isClosed = !kinds.contains(ValueKind.TITLE);
        return new ValueForm(form, choices(requirement, words), isClosed, kinds.contains(ValueKind.PROPORTION));
    }

    private static List<String> choices(Requirement requirement, OfficeWords words) {
        Set<ValueKind> kinds = requirement.kinds();
        if (kinds.equals(Set.of(ValueKind.CHOICE))) {
            return requirement.options().stream().map(OptionId::value).toList();
        }
        boolean asksYesNo = kinds.equals(Set.of(ValueKind.YES_NO)) || kinds.equals(Set.of(ValueKind.TITLE));
        return asksYesNo ? List.of(words.say("evidence.value.yes-no").split(" \\| ")) : List.of();
    }

    private static String say(ValueKind kind, Requirement requirement, OfficeWords words) {
        return switch (kind) {
            case YES_NO -> words.say("evidence.value.yes-no");
            case COUNT -> words.say("evidence.value.count");
            case AMOUNT ->
                requirement
                        .unit()
                        .map(MeasureUnit::value)
                        .map(unit -> words.say("evidence.value.amount-in", Map.of("unit", unit)))
                        .orElseGet(() -> words.say("evidence.value.amount"));
            case PROPORTION -> words.say("evidence.value.share");
            case MARKS ->
                words.say(
                        requirement.isPanel() ? "evidence.value.marks" : "evidence.value.mark",
                        Map.of("max", requirement.maximum().orElseThrow().toString()));
            case CHOICE ->
                words.say("evidence.value.choice", Map.of("options", options(requirement, words.language())));
            case TITLE -> words.say("evidence.value.title");
        };
    }

    private static String options(Requirement requirement, Language language) {
        return requirement.criteria().stream()
                .map(Criterion::rule)
                .flatMap(rule -> rule instanceof Rule.Choice choice ? Stream.of(choice) : Stream.of())
                .limit(1)
                .flatMap(scale -> scale.options().stream())
                .filter(option -> requirement.options().contains(option.id()))
                .map(option -> option.id() + " (" + option.name().in(language) + ")")
                .collect(Collectors.joining(", "));
    }
}

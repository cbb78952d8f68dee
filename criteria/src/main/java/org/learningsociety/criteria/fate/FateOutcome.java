package org.learningsociety.criteria.fate;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.time.DateBound;
import org.learningsociety.criteria.recognition.FateRule;
import org.learningsociety.criteria.recognition.RecognitionRules;
import org.learningsociety.criteria.rubric.LevelId;

/**
 * What becomes of a title for one unit, and why. Immutable and thread-safe.
 *
 * @param title the title
 * @param day the day of the change
 * @param successor the unit as it is on the day
 * @param fate what becomes of the title
 * @param level the level at which the unit holds it; absent where it does not, or the title has no levels
 * @param until the first day on which the unit holds it no longer: the earliest end of the titles that counted; absent where it does not
 *     hold it
 * @param latestEnd where that is not known, the first day on which the unit certainly holds it no longer; absent elsewhere, and where
 *     no such day is known either
 * @param predecessors from whom the unit received something, of its own level in the order of their ids: what they held, how much of
 *     them came, and whether they counted
 * @param rule by which rule; absent where none was needed or none is known
 * @param problems an error for everything on which an outcome depends that is not known
 */
public record FateOutcome(
        TitleId title,
        LocalDate day,
        UnitId successor,
        Fate fate,
        Optional<LevelId> level,
        Optional<DateBound> until,
        Optional<LocalDate> latestEnd,
        List<Predecessor> predecessors,
        Optional<FateRule> rule,
        List<Problem> problems) {

    /**
     * Copies the lists.
     *
     * @param title the title
     * @param day the day of the change
     * @param successor the unit as it is on the day
     * @param fate what becomes of the title
     * @param level the level at which the unit holds it; absent where it does not, or the title has no levels
     * @param until the first day on which the unit holds it no longer: the earliest end of the titles that counted; absent where it
     *     does not hold it
     * @param latestEnd where that is not known, the first day on which the unit certainly holds it no longer; absent elsewhere, and where
     *     no such day is known either
     * @param predecessors from whom the unit received something, of its own level in the order of their ids
     * @param rule by which rule; absent where none was needed or none is known
     * @param problems an error for everything on which an outcome depends that is not known
     */
    public FateOutcome {
        predecessors = List.copyOf(predecessors);
        problems = List.copyOf(problems);
    }

    /**
     * Tells whether the unit certainly holds the title from the day on.
     *
     * @return whether it went over, or nothing happened to the unit
     */
    public boolean isHeld() {
        return fate == Fate.UNCHANGED || fate == Fate.CARRIED;
    }

    /**
     * Says the outcome to people.
     *
     * @param language the language
     * @param territory the map by which it was judged
     * @param rules the rules by which it was judged
     * @return what becomes of it with the rule, its label and those who held the title, and where it is held, when it ends; the problems
     *     have sentences of their own
     */
    public String sentence(Language language, Gazetteer territory, RecognitionRules rules) {
        Map<String, String> arguments = new TreeMap<>();
        arguments.put("title", titled(language, rules));
        arguments.put("unit", territory.get(successor).label(day));
        arguments.put("day", day.toString());
        arguments.put(
                "holders", units(territory, predecessor -> predecessor.holding().isPresent()));
        arguments.put("counted", units(territory, Predecessor::counted));
        arguments.put("of", Integer.toString(predecessors.size()));
        rule.ifPresent(by -> {
            arguments.put("policy", by.policy().match(new PolicyText(language)));
            arguments.put("label", by.verification().label(language));
        });
        String told = FateMessages.BUNDLE.format(language, "outcome." + key(fate), arguments);
        return until.map(end -> told + " " + sentence(end, language)).orElse(told);
    }

    private String sentence(DateBound end, Language language) {
        if (end.day().isPresent()) {
            return ending("day", end.day().get(), language);
        }
        if (latestEnd.isPresent()) {
            return ending("latest", latestEnd.get(), language);
        }
        String key = end instanceof DateBound.Open ? "open" : "unknown";
        return FateMessages.BUNDLE.format(language, "end." + key, Map.of());
    }

    private static String ending(String key, LocalDate day, Language language) {
        return FateMessages.BUNDLE.format(language, "end." + key, Map.of("end", day.toString()));
    }

    private String titled(Language language, RecognitionRules rules) {
        String name = title.name().map(called -> called.in(language)).orElse(title.value());
        return level.flatMap(held -> rules.levelName(title, held, day))
                .map(called -> name + " (" + called.in(language) + ")")
                .orElse(name);
    }

    private static String key(Fate fate) {
        return fate.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As they were called on the day before. */
    private String units(Gazetteer territory, Predicate<Predecessor> which) {
        String text = predecessors.stream()
                .filter(which)
                .map(predecessor -> territory.get(predecessor.unit()).label(day.minusDays(1)))
                .collect(Collectors.joining(", "));
        return text.isEmpty() ? "–" : text;
    }
}

package org.learningsociety.criteria.guidance;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.MessageBundle;
import org.learningsociety.criteria.guidance.ImprovementPath.Step;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.scoring.Reason;

/**
 * A criterion that keeps a level from being certain. Immutable and thread-safe.
 *
 * @param criterion the criterion, whose citations say where it stands in law
 * @param kind why it does
 * @param indicator the indicator that it reads; absent where it reads none, or the gap is not the subject's
 * @param question what is not known: an indicator, a slot of the catalog, an area or a group; absent where all is known
 * @param due the day on which a term is over; absent where it is not about time
 * @param lacking the points by which it certainly misses its maximum; absent for a test
 * @param closing the least change after which it no longer stands in the way; absent where none is open to the subject
 * @param optional whether the level can be reached at least cost without closing it
 * @param reason why the criterion has its verdict
 */
public record Gap(
        CriterionId criterion,
        Kind kind,
        Optional<IndicatorId> indicator,
        Optional<OpenQuestion> question,
        Optional<LocalDate> due,
        Optional<Points> lacking,
        Optional<Step> closing,
        boolean optional,
        Reason reason) {

    /** Why a criterion keeps a level from being certain. */
    public enum Kind {
        /** What is known does not suffice. */
        FAILED("failed"),
        /** It is not known: nothing, or nothing usable, is recorded. */
        MISSING("missing"),
        /** It will suffice when a term is over. */
        NOT_YET_DUE("not-yet-due"),
        /** It does not apply and counts as not met, or was recorded as such without being admitted. */
        NOT_APPLICABLE("not-applicable"),
        /** No source read says what is asked or what it gives: the catalog, not the subject, is to be completed. */
        CATALOG("catalog"),
        /** It depends on an area or a group of which it is not known whether the subject belongs to it. */
        UNKNOWN_CONTEXT("unknown-context");

        private final String id;

        Kind(String id) {
            this.id = id;
        }
    }

    Gap withOptional(boolean around) {
        return new Gap(criterion, kind, indicator, question, due, lacking, closing, around, reason);
    }

    /**
     * Says the gap to a person.
     *
     * @param language the language
     * @return a sentence or two, with what would close it where that is known
     */
    public String sentence(Language language) {
        Map<String, String> arguments =
                new TreeMap<>(Map.of("criterion", criterion.value(), "reason", reason.sentence(language)));
        question.ifPresent(open -> arguments.put("question", name(language, open)));
        due.ifPresent(day -> arguments.put("due", day.toString()));
        String gap = Sentences.BUNDLE.format(language, kind.id, arguments);
        return closing.map(step -> gap + " " + closing(language, step)).orElse(gap);
    }

    /** What is not known, as a part of a sentence. Areas grow without a release, so that some have no name but their identifier. */
    private static String name(Language language, OpenQuestion open) {
        if (open instanceof OpenQuestion.OfArea area) {
            String known = "area-" + area.area();
            String key = Sentences.BUNDLE.keys().contains(known) ? known : "area";
            return Sentences.BUNDLE.format(
                    language, key, Map.of("id", area.area().value()));
        }
        if (open instanceof OpenQuestion.OfGroup group) {
            return Sentences.BUNDLE.format(language, "group", Map.of("id", group.group()));
        }
        return open instanceof OpenQuestion.OfSlot slot ? slot.slot().value() : open.toString();
    }

    private static String closing(Language language, Step step) {
        return Sentences.BUNDLE.format(
                language,
                step.establishes() ? "establish" : "change",
                Map.of(
                        "indicator", step.indicator().value(),
                        "to", ValueText.of(step.to(), language),
                        "units", Long.toString(step.cost())));
    }

    private static final class Sentences {
        static final MessageBundle BUNDLE = MessageBundle.load(Gap.class, "gaps");

        private Sentences() {}
    }
}

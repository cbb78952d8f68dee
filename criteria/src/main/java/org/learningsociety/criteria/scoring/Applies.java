package org.learningsociety.criteria.scoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.criteria.rubric.Applicability;

/**
 * Whether conditions apply to a subject, as far as that is known.
 *
 * @param supposed the areas and groups of which it is supposed, against the context, whether the subject belongs to them
 */
record Applies(SubjectKind kind, Context context, Map<Applicability, Boolean> supposed)
        implements Applicability.Cases<Applies.Answer> {

    enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    @Override
    public Answer always() {
        return Answer.YES;
    }

    @Override
    public Answer toKinds(Applicability.ToKinds condition) {
        return known(condition.kinds().contains(kind));
    }

    @Override
    public Answer inArea(Applicability.InArea condition) {
        return in(condition, context.areas(), condition.group());
    }

    @Override
    public Answer inGroup(Applicability.InGroup condition) {
        return in(condition, context.groups(), condition.group());
    }

    @Override
    public Answer not(Applicability.Not condition) {
        return switch (condition.condition().match(this)) {
            case YES -> Answer.NO;
            case NO -> Answer.YES;
            case UNKNOWN -> Answer.UNKNOWN;
        };
    }

    @Override
    public Answer anyOf(Applicability.AnyOf condition) {
        return first(condition.conditions(), Answer.YES, Answer.NO);
    }

    @Override
    public Answer allOf(Applicability.AllOf condition) {
        return first(condition.conditions(), Answer.NO, Answer.YES);
    }

    /** One decisive answer suffices; without one, what is unknown leaves the whole unknown. */
    private Answer first(List<Applicability> conditions, Answer decisive, Answer otherwise) {
        List<Answer> answers =
                conditions.stream().map(condition -> condition.match(this)).toList();
        if (answers.contains(decisive)) {
            return decisive;
        }
        return answers.contains(Answer.UNKNOWN) ? Answer.UNKNOWN : otherwise;
    }

    private <T> Answer in(Applicability condition, Optional<Set<T>> groups, T group) {
        return Optional.ofNullable(supposed.get(condition))
                .or(() -> groups.map(known -> known.contains(group)))
                .map(Applies::known)
                .orElse(Answer.UNKNOWN);
    }

    private static Answer known(boolean applies) {
        return applies ? Answer.YES : Answer.NO;
    }
}

package org.learningsociety.criteria.rubric;

import java.util.List;
import java.util.Set;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.territory.AreaGroup;
import org.learningsociety.core.text.IdentifierShape;

/**
 * When a criterion or a cut applies to a subject. Whether it does may be unknown, since membership of an area group may be.
 * Immutable and thread-safe.
 */
public sealed interface Applicability {

    /**
     * Chooses by the kind of condition.
     *
     * @param <R> the type of the result
     * @param cases one function for each kind
     * @return the result of the function for this condition's kind
     */
    <R> R match(Cases<R> cases);

    /** Applies to everybody. */
    Applicability ALWAYS = new Always();

    /** Applies to everybody. */
    record Always() implements Applicability {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.always();
        }
    }

    /**
     * Applies to some kinds of subject.
     *
     * @param kinds the kinds
     */
    record ToKinds(Set<SubjectKind> kinds) implements Applicability {

        /**
         * Copies the kinds.
         *
         * @param kinds the kinds
         */
        public ToKinds {
            kinds = Set.copyOf(kinds);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.toKinds(this);
        }
    }

    /**
     * Applies where the subject's unit belongs to a group of areas on the day, such as specially difficult ones.
     *
     * @param group the group
     */
    record InArea(AreaGroup group) implements Applicability {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.inArea(this);
        }
    }

    /**
     * Applies to subjects of a declared group, such as educational units.
     *
     * @param group the identifier of the group, ASCII
     */
    record InGroup(String group) implements Applicability {

        /**
         * Checks the identifier.
         *
         * @param group the identifier of the group, ASCII
         */
        public InGroup {
            IdentifierShape.LABEL.check("a group of subjects", group);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.inGroup(this);
        }
    }

    /**
     * Applies where another condition does not.
     *
     * @param condition the other condition
     */
    record Not(Applicability condition) implements Applicability {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.not(this);
        }
    }

    /**
     * Applies where at least one of several conditions does.
     *
     * @param conditions the conditions, at least one
     */
    record AnyOf(List<Applicability> conditions) implements Applicability {

        /**
         * Copies the conditions.
         *
         * @param conditions the conditions, at least one
         */
        public AnyOf {
            conditions = copyOfSome(conditions);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.anyOf(this);
        }
    }

    /**
     * Applies where all of several conditions do.
     *
     * @param conditions the conditions, at least one
     */
    record AllOf(List<Applicability> conditions) implements Applicability {

        /**
         * Copies the conditions.
         *
         * @param conditions the conditions, at least one
         */
        public AllOf {
            conditions = copyOfSome(conditions);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.allOf(this);
        }
    }

    private static List<Applicability> copyOfSome(List<Applicability> conditions) {
        if (conditions.isEmpty()) {
            throw new IllegalArgumentException("a condition made of others must have at least one");
        }
        return List.copyOf(conditions);
    }

    /**
     * One function for each kind of condition.
     *
     * @param <R> the type of the result
     */
    interface Cases<R> {
        /**
         * Handles everybody.
         *
         * @return the result
         */
        R always();

        /**
         * Handles kinds of subject.
         *
         * @param condition the condition
         * @return the result
         */
        R toKinds(ToKinds condition);

        /**
         * Handles a group of areas.
         *
         * @param condition the condition
         * @return the result
         */
        R inArea(InArea condition);

        /**
         * Handles a group of subjects.
         *
         * @param condition the condition
         * @return the result
         */
        R inGroup(InGroup condition);

        /**
         * Handles the opposite of a condition.
         *
         * @param condition the condition
         * @return the result
         */
        R not(Not condition);

        /**
         * Handles conditions of which one must apply.
         *
         * @param condition the condition
         * @return the result
         */
        R anyOf(AnyOf condition);

        /**
         * Handles conditions that must all apply.
         *
         * @param condition the condition
         * @return the result
         */
        R allOf(AllOf condition);
    }
}

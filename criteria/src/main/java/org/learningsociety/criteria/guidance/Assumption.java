package org.learningsociety.criteria.guidance;

import org.learningsociety.core.number.Rational;
import org.learningsociety.criteria.rubric.Applicability;
import org.learningsociety.criteria.rubric.Criterion;

/** An answer to a question that is not about evidence, to be tried out. */
sealed interface Assumption {

    OpenQuestion question();

    /** A slot has a number. */
    record Filled(OpenQuestion.OfSlot question, Rational value) implements Assumption {}

    /** A test of which no source says what it asks comes out in one way. */
    record Stated(OpenQuestion.OfSlot question, Criterion criterion) implements Assumption {}

    /** The subject belongs to an area or a group, or does not. */
    record Belongs(OpenQuestion question, Applicability condition, boolean applies) implements Assumption {}
}

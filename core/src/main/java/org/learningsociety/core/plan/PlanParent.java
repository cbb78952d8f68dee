package org.learningsociety.core.plan;

import java.util.List;
import java.util.function.Function;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.InstrumentId;
import org.learningsociety.core.text.LocalizedText;

/**
 * What stands above a plan, and why. Immutable and thread-safe.
 *
 * <p>Plans form a graph: a department's plan implements that of its province and echoes that of its ministry. A parent
 * may be a plan that is known as data, or an instrument of which only the existence is known.
 */
public sealed interface PlanParent {

    /**
     * A plan whose items are known.
     *
     * @param plan the plan above
     * @param reason why it stands above
     * @param citations where that is said
     */
    record OfPlan(PlanId plan, LocalizedText reason, List<Citation> citations) implements PlanParent {
        /**
         * Copies the citations.
         *
         * @param plan the plan above
         * @param reason why it stands above
         * @param citations where that is said
         */
        public OfPlan {
            citations = List.copyOf(citations);
        }
    }

    /**
     * An instrument that may or may not be known as a plan.
     *
     * @param instrument the instrument above
     * @param reason why it stands above
     * @param citations where that is said
     */
    record OfInstrument(InstrumentId instrument, LocalizedText reason, List<Citation> citations) implements PlanParent {
        /**
         * Copies the citations.
         *
         * @param instrument the instrument above
         * @param reason why it stands above
         * @param citations where that is said
         */
        public OfInstrument {
            citations = List.copyOf(citations);
        }
    }

    /**
     * Returns why it stands above.
     *
     * @return the reason, which also says when it is not printed but concluded
     */
    LocalizedText reason();

    /**
     * Returns where that is said.
     *
     * @return the citations
     */
    List<Citation> citations();

    /**
     * Treats each case.
     *
     * @param <R> the type of the result
     * @param plan what to do with a plan
     * @param instrument what to do with an instrument
     * @return the result for this case
     */
    default <R> R match(Function<OfPlan, R> plan, Function<OfInstrument, R> instrument) {
        return this instanceof OfPlan known ? plan.apply(known) : instrument.apply((OfInstrument) this);
    }
}

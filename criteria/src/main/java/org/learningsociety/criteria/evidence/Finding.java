package org.learningsociety.criteria.evidence;

/** What an observation found. Missing is not zero, and not applicable is not missing. Immutable and thread-safe. */
public sealed interface Finding {

    /**
     * The value is known.
     *
     * @param value the value
     */
    record Known(ObservedValue value) implements Finding {}

    /**
     * There is a value, but it is not known.
     *
     * @param cause why, as a kind
     * @param reason why, in the words of whoever recorded it; may be empty
     */
    record Missing(MissingCause cause, String reason) implements Finding {}

    /**
     * The indicator does not apply to the subject.
     *
     * @param justification why, in the words of whoever recorded it
     */
    record NotApplicable(String justification) implements Finding {

        /**
         * Refuses an unjustified exception.
         *
         * @param justification why, in the words of whoever recorded it
         */
        public NotApplicable {
            if (justification.isBlank()) {
                throw new IllegalArgumentException("\"not applicable\" must have a justification");
            }
        }
    }

    /**
     * The value is known to somebody but may not be used here.
     *
     * @param reason why; may be empty
     */
    record Withheld(String reason) implements Finding {}

    /** Why a value is missing. */
    enum MissingCause {
        /** Nobody recorded the indicator. */
        NOT_RECORDED,
        /** It was recorded as missing. */
        STATED,
        /** What was recorded could not be read and was set aside. */
        SET_ASIDE
    }
}

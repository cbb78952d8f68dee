package org.learningsociety.criteria.scoring;

import java.util.Map;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.MessageBundle;

/** Why a node has the verdict and the points that it has. The identifiers are stable. */
public enum ReasonCode {
    /** What was asked for is in place. */
    IN_PLACE("in-place"),
    /** What was asked for is not in place. */
    NOT_IN_PLACE("not-in-place"),
    /** The share that was found decides. */
    SHARE_FOUND("share-found"),
    /** All of the group fulfil the content. */
    ALL_FULFIL("all-fulfil"),
    /** Fewer than all fulfil it, and the law read does not say what that gives. */
    PARTIAL_UNKNOWN("partial-unknown"),
    /** The mark that was found decides. */
    MARKED("marked"),
    /** The title is held. */
    TITLE_HELD("title-held"),
    /** The title is not held. */
    TITLE_NOT_HELD("title-not-held"),
    /** The value is missing. */
    MISSING("missing"),
    /** The value may not be used here. */
    WITHHELD("withheld"),
    /** What was recorded does not answer the question. */
    UNUSABLE("unusable"),
    /** The group counts nobody. */
    EMPTY_GROUP("empty-group"),
    /** It does not apply and is left out. */
    LEFT_OUT("left-out"),
    /** It does not apply and counts as fully met. */
    COUNTS_FULL("counts-full"),
    /** It does not apply and counts as not met. */
    COUNTS_ZERO("counts-zero"),
    /** It was recorded as not applicable, which the rubric does not admit. */
    EXCEPTION_FORBIDDEN("exception-forbidden"),
    /** It is not known whether it applies. */
    APPLICABILITY_UNKNOWN("applicability-unknown"),
    /** The parts decide. */
    JOINED("joined"),
    /** The parts add up. */
    ADDED("added"),
    /** The sum of the parts that apply was spread over all. */
    RESCALED("rescaled"),
    /** The test decides what is given. */
    WORTH("worth"),
    /** The points are held against a cut or a floor. */
    COMPARED("compared");

    private final String id;

    ReasonCode(String id) {
        this.id = id;
    }

    /**
     * Returns the stable identifier.
     *
     * @return for example {@code share-found}
     */
    public String id() {
        return id;
    }

    String sentence(Language language, Map<String, String> arguments) {
        return Sentences.BUNDLE.format(language, id, arguments);
    }

    /** Read when the first sentence is asked for, so that scoring itself reads nothing. */
    private static final class Sentences {
        static final MessageBundle BUNDLE = MessageBundle.load(ReasonCode.class, "reasons");

        private Sentences() {}
    }
}

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
    /** The share that was found stands against a threshold that no source read gives. */
    SHARE_UNSTATED("share-unstated"),
    /** The number that was found decides. */
    NUMBER_FOUND("number-found"),
    /** The number that was found stands against a threshold that no source read gives. */
    NUMBER_UNSTATED("number-unstated"),
    /** The points are in proportion to the share. */
    IN_PROPORTION("in-proportion"),
    /** Each counted unit gives points. */
    PER_UNIT("per-unit"),
    /** The band into which the value falls decides. */
    BANDED("banded"),
    /** The option that was chosen decides. */
    CHOSEN("chosen"),
    /** All of the group fulfil the content. */
    ALL_FULFIL("all-fulfil"),
    /** Fewer than all fulfil it, and the law read does not say what that gives. */
    PARTIAL_UNKNOWN("partial-unknown"),
    /** Some of the members of the group fulfil it, and the law read says what that gives. */
    PARTLY_FULFIL("partly-fulfil"),
    /** The mark that was found decides. */
    MARKED("marked"),
    /** The mark that was found decides; no source read gives the maximum. */
    MARKED_OF_UNSTATED("marked-of-unstated"),
    /** The marks of the panel were brought together. */
    PANEL_AGREED("panel-agreed"),
    /** The marks of the panel lie too far apart: the panel must settle. */
    PANEL_DIVIDED("panel-divided"),
    /** The title is held. */
    TITLE_HELD("title-held"),
    /** The title is not held. */
    TITLE_NOT_HELD("title-not-held"),
    /** The title is held at a level that does not suffice. */
    LEVEL_TOO_LOW("level-too-low"),
    /** The title has been held for long enough. */
    HELD_LONG_ENOUGH("held-long-enough"),
    /** The title has not been held for long enough yet. */
    NOT_YET_DUE("not-yet-due"),
    /** The title is held, but it is not said since when. */
    HELD_SINCE_UNKNOWN("held-since-unknown"),
    /** No source read says what is asked. */
    UNSTATED("unstated"),
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
    /** The best parts count. */
    BEST_COUNT("best-count"),
    /** The weakest part counts. */
    WEAKEST_COUNTS("weakest-counts"),
    /** The points lie within the limits. */
    WITHIN_LIMITS("within-limits"),
    /** The points are brought back within the limits. */
    LIMITED("limited"),
    /** The points are taken away. */
    DEDUCTED("deducted"),
    /** The test decides what is given. */
    WORTH("worth"),
    /** The points are held against a cut or a floor. */
    COMPARED("compared"),
    /** The points are held against a cut or a floor that is not known. */
    COMPARED_WITH_UNKNOWN("compared-with-unknown");

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

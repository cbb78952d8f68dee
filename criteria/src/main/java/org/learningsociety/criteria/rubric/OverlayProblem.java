package org.learningsociety.criteria.rubric;

import org.learningsociety.core.problem.ProblemCode;
import org.learningsociety.core.text.MessageBundle;

/** Why an {@link Overlay} cannot be laid over a rubric. */
public enum OverlayProblem implements ProblemCode {
    /** The overlay is made for another rubric. */
    OTHER_RUBRIC("overlay.other-rubric"),
    /** The rubric has no such slot. */
    UNKNOWN_SLOT("overlay.unknown-slot"),
    /** The slot stands for a whole rule, which a number cannot fill. */
    SLOT_IS_A_RULE("overlay.slot-is-a-rule"),
    /** The number is not of the kind that the slot takes. */
    WRONG_NUMBER("overlay.wrong-number"),
    /** The number lies outside what is admissible for the slot. */
    OUTSIDE_BOUNDS("overlay.outside-bounds"),
    /** The rubric has no such criterion. */
    UNKNOWN_CRITERION("overlay.unknown-criterion"),
    /** The criterion cannot take another part. */
    TAKES_NO_PART("overlay.takes-no-part"),
    /** The rubric has no such level. */
    UNKNOWN_LEVEL("overlay.unknown-level"),
    /** What would come out could not be judged. */
    UNSOUND("overlay.unsound");

    private final String id;

    OverlayProblem(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public MessageBundle messages() {
        return Messages.BUNDLE;
    }

    private static final class Messages {
        static final MessageBundle BUNDLE = MessageBundle.load(OverlayProblem.class, "overlay");

        private Messages() {}
    }
}

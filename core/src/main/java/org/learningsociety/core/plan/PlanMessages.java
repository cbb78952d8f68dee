package org.learningsociety.core.plan;

import org.learningsociety.core.text.MessageBundle;

/** Holds the room's sentences, read when the first one is said. */
final class PlanMessages {

    static final MessageBundle BUNDLE = MessageBundle.load(PlanMessages.class, "plan");

    private PlanMessages() {}
}

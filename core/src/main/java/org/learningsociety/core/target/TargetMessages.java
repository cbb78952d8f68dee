package org.learningsociety.core.target;

import org.learningsociety.core.text.MessageBundle;

/** Holds the room's sentences, read when the first one is said. */
final class TargetMessages {

    static final MessageBundle BUNDLE = MessageBundle.load(TargetMessages.class, "target");

    private TargetMessages() {}
}

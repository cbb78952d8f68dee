package org.learningsociety.criteria.fate;

import org.learningsociety.core.text.MessageBundle;

/** Holds the room's sentences, read when the first one is said. */
final class FateMessages {

    static final MessageBundle BUNDLE = MessageBundle.load(FateMessages.class, "fate");

    private FateMessages() {}
}

package org.learningsociety.core.law;

import org.learningsociety.core.text.MessageBundle;

/** Holds the room's sentences, read when the first one is said. */
final class LawMessages {

    static final MessageBundle BUNDLE = MessageBundle.load(LawMessages.class, "law");

    private LawMessages() {}
}

package org.learningsociety.core.tailoring;

import org.learningsociety.core.text.MessageBundle;

/** Holds the room's sentences, read when the first one is said. */
final class TailoringMessages {

    static final MessageBundle BUNDLE = MessageBundle.load(TailoringMessages.class, "tailoring");

    private TailoringMessages() {}
}

package org.learningsociety.criteria.recognition;

import org.learningsociety.core.text.MessageBundle;

/** Holds the room's sentences, read when the first one is said. */
final class RecognitionMessages {

    static final MessageBundle BUNDLE = MessageBundle.load(RecognitionMessages.class, "recognition");

    private RecognitionMessages() {}
}

package org.learningsociety.criteria.membership;

import org.learningsociety.core.text.MessageBundle;

/** Holds the room's sentences, read when the first one is said. */
final class MemberMessages {

    static final MessageBundle BUNDLE = MessageBundle.load(MemberMessages.class, "membership");

    private MemberMessages() {}
}

package org.learningsociety.examples.nation;

import java.io.IOException;

/** The work could not be done, though nothing is wrong with the rows; the message says why to a user. */
public final class UnfinishedException extends IOException {

    private static final long serialVersionUID = 1;

    /**
     * Says why.
     *
     * @param vietnamese the sentence in Vietnamese
     * @param english the same in English
     */
    public UnfinishedException(String vietnamese, String english) {
        super(Program.say(vietnamese, english));
    }
}

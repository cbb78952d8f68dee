package org.learningsociety.reporting.report;

import java.util.regex.Pattern;

/** The shape of names to which links, files and columns refer. */
final class Anchor {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private Anchor() {}

    static void check(String what, String id) {
        if (!SHAPE.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    what + " must be lower-case ASCII words joined by hyphens, but was \"" + id + '"');
        }
    }
}

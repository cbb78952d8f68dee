package org.learningsociety.reporting.chart;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines by counting letters: without the reader's font nobody knows how wide they are. */
final class Lines {

    private static final String MORE = "…";

    private Lines() {}

    /** Breaks at blanks, or inside a word that is longer than a line; what does not fit is cut off visibly. */
    static List<String> of(String text, int letters, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (length(rest) > letters && lines.size() < most - 1) {
            int end = rest.offsetByCodePoints(0, letters);
            int blank = rest.lastIndexOf(' ', end);
            lines.add(rest.substring(0, blank > 0 ? blank : end));
            rest = rest.substring(blank > 0 ? blank + 1 : end);
        }
        lines.add(length(rest) <= letters ? rest : rest.substring(0, rest.offsetByCodePoints(0, letters - 1)) + MORE);
        return lines;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}

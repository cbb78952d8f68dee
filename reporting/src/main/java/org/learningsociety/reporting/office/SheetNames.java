package org.learningsociety.reporting.office;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names for the sheets of one workbook: at most 31 characters, none of them special, no two alike but for case. */
final class SheetNames {

    private static final int MOST = 31;
    private static final Pattern SPECIAL = Pattern.compile("[\\[\\]:*?/\\\\']+");

    private final Set<String> taken = new HashSet<>();

    /** A name that begins as wished. */
    String next(String wished) {
        String plain = SPECIAL.matcher(wished).replaceAll(" ").strip();
        String base = cut(plain.isEmpty() ? "-" : plain, MOST);
        String name = base;
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            String suffix = " (" + number + ")";
            name = cut(base, MOST - suffix.length()) + suffix;
        }
        return name;
    }

    /** Never between the two halves of a character. */
    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end).strip();
    }
}

package org.learningsociety.reporting.chart;

import java.util.regex.Pattern;

/** The shape of the names of charts: links and the parts of a picture are made from them. */
final class ChartId {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private ChartId() {}

    static void check(String id) {
        if (!SHAPE.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "the id of a chart must be lower-case ASCII words joined by hyphens, but was \"" + id + '"');
        }
    }
}

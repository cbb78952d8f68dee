package org.learningsociety.reporting.chart;

import java.util.Map;
import org.learningsociety.reporting.wording.Wording;

/** Says in words what {@link TrendDrawing} draws. */
final class TrendWords {

    private TrendWords() {}

    static String milestone(Wording wording, TrendChart.Milestone milestone) {
        return Picture.say(
                wording,
                "trend.milestone",
                Map.of(
                        "date",
                        wording.date(milestone.day()),
                        "value",
                        TargetWords.target(wording, milestone.target())));
    }

    static String point(Wording wording, TrendChart.Point point) {
        String date = wording.date(point.day());
        return point.rate()
                .map(rate -> Picture.say(wording, "trend.point", Map.of("date", date, "value", wording.rate(rate))))
                .orElseGet(() -> Picture.say(wording, "trend.no-data", Map.of("date", date)));
    }
}

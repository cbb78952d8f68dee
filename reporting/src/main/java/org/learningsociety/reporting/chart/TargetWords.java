package org.learningsociety.reporting.chart;

import java.util.Map;
import org.learningsociety.core.target.Requirement;
import org.learningsociety.core.target.TargetStatus;
import org.learningsociety.core.target.ValueBounds;
import org.learningsociety.reporting.wording.Wording;

/** Says what is asked of a share, and whether it is reached. */
final class TargetWords {

    private TargetWords() {}

    static String target(Wording wording, Requirement target) {
        ValueBounds value = target.value();
        String asked = value.isExact()
                ? wording.percent(value.low())
                : Picture.say(
                        wording,
                        "target.between",
                        Map.of("low", wording.percent(value.low()), "high", wording.percent(value.high())));
        return Picture.say(wording, "target." + target.comparison().name(), Map.of("value", asked));
    }

    static String target(Wording wording, BulletChart.Bullet bullet) {
        String asked = target(wording, bullet.target());
        return bullet.due()
                .map(day -> Picture.say(wording, "target.by", Map.of("target", asked, "date", wording.date(day))))
                .orElse(asked);
    }

    static String status(Wording wording, TargetStatus status) {
        return Picture.say(wording, "target." + status.name(), Map.of());
    }
}

package org.learningsociety.criteria.guidance;

import org.learningsociety.core.territory.AreaGroup;
import org.learningsociety.core.text.IdentifierShape;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.SlotId;

/**
 * Something that is not known and on which a result may depend. Immutable and thread-safe.
 *
 * <p>As a text it is the identifier of an indicator, or one of the words {@code slot}, {@code area} and {@code group}, a colon and an
 * identifier; identifiers have no colon.
 */
public sealed interface OpenQuestion {

    /**
     * Reads the text that {@code toString} writes.
     *
     * @param text for example {@code 2.3}, {@code slot:2.2.partial}, {@code area:specially-difficult} or {@code group:truong-hoc}
     * @return the question
     * @throws IllegalArgumentException if the text is anything else
     */
    static OpenQuestion parse(String text) {
        int colon = text.indexOf(':');
        String id = text.substring(colon + 1);
        return switch (text.substring(0, colon + 1)) {
            case "" -> new OfIndicator(new IndicatorId(id));
            case OfSlot.PREFIX -> new OfSlot(new SlotId(id));
            case OfArea.PREFIX -> new OfArea(AreaGroup.of(id));
            case OfGroup.PREFIX -> new OfGroup(id);
            default ->
                throw new IllegalArgumentException(
                        "an open question must be an indicator, or begin with slot:, area: or group:, but was \"" + text
                                + "\"");
        };
    }

    /**
     * What was found for an indicator.
     *
     * @param indicator the indicator
     */
    record OfIndicator(IndicatorId indicator) implements OpenQuestion {
        @Override
        public String toString() {
            return indicator.value();
        }
    }

    /**
     * What stands in a place that the catalog leaves empty.
     *
     * @param slot the slot
     */
    record OfSlot(SlotId slot) implements OpenQuestion {
        private static final String PREFIX = "slot:";

        @Override
        public String toString() {
            return PREFIX + slot.value();
        }
    }

    /**
     * Whether the subject's unit belongs to a group of areas.
     *
     * @param area the group of areas
     */
    record OfArea(AreaGroup area) implements OpenQuestion {
        private static final String PREFIX = "area:";

        @Override
        public String toString() {
            return PREFIX + area.value();
        }
    }

    /**
     * Whether the subject belongs to a group of subjects.
     *
     * @param group the identifier of the group, ASCII
     */
    record OfGroup(String group) implements OpenQuestion {
        private static final String PREFIX = "group:";

        /**
         * Checks the identifier.
         *
         * @param group the identifier of the group, ASCII
         */
        public OfGroup {
            IdentifierShape.LABEL.check("a group of subjects", group);
        }

        @Override
        public String toString() {
            return PREFIX + group;
        }
    }
}

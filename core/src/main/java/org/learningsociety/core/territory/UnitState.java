package org.learningsociety.core.territory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A unit as it stands on a date. Immutable and thread-safe.
 *
 * @param id the unit
 * @param level its level by the scheme of the date
 * @param description its name, type, parent and codes on the date
 */
public record UnitState(UnitId id, Level level, UnitDescription description) {

    /**
     * Returns the name without the type.
     *
     * @return for example {@code Krông Nô}
     */
    public String name() {
        return description.name();
    }

    /**
     * Returns the name with the type before it.
     *
     * @return for example {@code Xã Krông Nô}
     */
    public String fullName() {
        return description.fullName();
    }

    /**
     * Returns the type.
     *
     * @return for example {@code xã}
     */
    public UnitType type() {
        return description.type();
    }

    /**
     * Returns the unit to which this one belongs.
     *
     * @return the parent, absent at the top of the tree
     */
    public Optional<UnitId> parent() {
        return description.parent();
    }

    /**
     * Returns the codes.
     *
     * @return at most one code of each system, in the order of the systems
     */
    public List<UnitCode> codes() {
        return description.codes();
    }

    /**
     * Finds the code in one system.
     *
     * @param system the system
     * @return the code, absent when the unit has none there
     */
    public Optional<UnitCode> code(CodeSystem system) {
        return description.code(system);
    }

    /**
     * Tells how near a name comes to this unit as it stands, so that one can see whether the code and the name in a row of a
     * table mean the same unit. Other names of the unit, which a state does not know, {@link Gazetteer#resolve(String,
     * java.time.LocalDate)} finds.
     *
     * <p>Examples: thành phố Huế answers to {@code Huế} and {@code Thành phố Huế} as EXACT, to {@code HUẾ} as TONE, to {@code
     * Hue} as FOLDED, to {@code TP. Huế} as ABBREVIATION, and to {@code Thừa Thiên Huế} not at all.
     *
     * @param text the name, with or without the type, in any spelling
     * @return the rank, never {@link NameMatch.Rank#ALIAS}; absent when the name is another one
     */
    public Optional<NameMatch.Rank> answersTo(String text) {
        // Most rows of most tables spell the name as it is.
        if (text.equals(name()) || text.equals(fullName())) {
            return Optional.of(NameMatch.Rank.EXACT);
        }
        for (NameReading reading : NameReading.of(text)) {
            Optional<NameMatch.Rank> spelling = Stream.of(name(), fullName())
                    .flatMap(name -> NameMatch.Rank.spelling(reading.text(), name).stream())
                    .min(Comparator.naturalOrder());
            if (spelling.isPresent()) {
                return reading.abbreviated() ? Optional.of(NameMatch.Rank.ABBREVIATION) : spelling;
            }
        }
        return Optional.empty();
    }
}

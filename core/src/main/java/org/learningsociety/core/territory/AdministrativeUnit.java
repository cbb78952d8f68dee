package org.learningsociety.core.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.core.time.Dated;

/**
 * A unit through its whole life. Immutable and thread-safe.
 *
 * <p>Everything but the aliases is derived from the events of a {@link Chronicle}.
 *
 * @param id the unit
 * @param lifetime from its beginning to its end; it starts on an unknown day if no source gives its beginning
 * @param states how it stood, each state from its first day; for a unit whose beginning is not known, the first is that of the
 *     day whose list shows it
 * @param aliases other texts by which it is known
 */
public record AdministrativeUnit(UnitId id, DateRange lifetime, Dated<UnitState> states, List<Alias> aliases) {

    /**
     * Copies the aliases.
     *
     * @param id the unit
     * @param lifetime from its beginning to its end; it starts on an unknown day if no source gives its beginning
     * @param states how it stood, each state from its first day; for a unit whose beginning is not known, the first is that of the
     *     day whose list shows it
     * @param aliases other texts by which it is known
     */
    public AdministrativeUnit {
        aliases = List.copyOf(aliases);
    }

    /**
     * Finds how the unit stood on a date.
     *
     * @param date the date
     * @return its state; absent when the unit had ended, had not begun, or no source shows it yet
     */
    public Optional<UnitState> at(LocalDate date) {
        boolean ended = lifetime.to().day().filter(end -> !date.isBefore(end)).isPresent();
        return ended ? Optional.empty() : states.find(date);
    }

    /**
     * Finds the code that the unit had on a date.
     *
     * @param system the system of the code
     * @param date the date
     * @return the code; absent when the unit had none there, or no state on the date
     */
    public Optional<UnitCode> codeAt(CodeSystem system, LocalDate date) {
        return at(date).flatMap(state -> state.code(system));
    }

    /**
     * Says to people which unit is meant: as it was called on a date; before it came to be as it was first called, and after its end as
     * it was last.
     *
     * @param date the date
     * @return the full name, and the code of the statistical office where it had one, such as {@code Xã Đắk Drô (24700)}
     */
    public String label(LocalDate date) {
        UnitState state = states.find(date).orElseGet(() -> states.at(states.firstDay()));
        return state.code(CodeSystem.NSO)
                .map(code -> state.fullName() + " (" + code.value() + ")")
                .orElse(state.fullName());
    }
}

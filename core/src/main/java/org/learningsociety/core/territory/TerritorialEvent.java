package org.learningsociety.core.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One change of the administrative map, with its citation and its three dates. Immutable and thread-safe.
 *
 * <p>Units begin with {@link Baseline} and {@link Create} and end with {@link Abolish}, nothing else. {@link Rename}, {@link
 * Retype}, {@link Recode} and {@link Transfer} change a unit that goes on. {@link Merge} and {@link Split} say where territory
 * and people went; they begin and end no unit, so that a unit may also go on after giving a part away: then it keeps the rest,
 * unless a portion says what it keeps. The merger of two provinces into a new one is thus four events: two ends, one beginning,
 * one merge.
 *
 * <p>On the day from which an event operates the new state holds. Events of one day hold together: none comes before another.
 */
public sealed interface TerritorialEvent {

    /**
     * Returns the name by which problems locate the event.
     *
     * @return the id, unique in its chronicle
     */
    EventId id();

    /**
     * Returns by what and from when the event holds.
     *
     * @return the dates, the citations and the label
     */
    Enactment enactment();

    /**
     * Returns the units that the event names, parents included.
     *
     * @return the ids, the unit that the event is about first
     */
    List<UnitId> units();

    /**
     * Goes on by the kind of the event.
     *
     * @param <R> the type of the result
     * @param cases what to do with each kind
     * @return what the case of this kind returns
     */
    <R> R match(Cases<R> cases);

    /**
     * Returns the first day on which the new state holds.
     *
     * @return the day from which the enactment operates
     */
    default LocalDate operatesFrom() {
        return enactment().operatesFrom();
    }

    /**
     * A unit that a list of a given day shows and whose beginning no source gives: it began on that day or earlier.
     *
     * @param id the name of the event
     * @param enactment the list; it operates from the day that the list describes
     * @param unit the unit
     * @param description how the list shows it
     */
    record Baseline(EventId id, Enactment enactment, UnitId unit, UnitDescription description)
            implements TerritorialEvent {
        @Override
        public List<UnitId> units() {
            return Stream.concat(Stream.of(unit), description.parent().stream()).toList();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.baseline(this);
        }
    }

    /**
     * A unit begins.
     *
     * @param id the name of the event
     * @param enactment by what and from when it holds
     * @param unit the unit, which was never there before
     * @param description how it begins
     */
    record Create(EventId id, Enactment enactment, UnitId unit, UnitDescription description)
            implements TerritorialEvent {
        @Override
        public List<UnitId> units() {
            return Stream.concat(Stream.of(unit), description.parent().stream()).toList();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.create(this);
        }
    }

    /**
     * A unit ends: the day of the event is the first without it.
     *
     * @param id the name of the event
     * @param enactment by what and from when it holds
     * @param unit the unit
     */
    record Abolish(EventId id, Enactment enactment, UnitId unit) implements TerritorialEvent {
        @Override
        public List<UnitId> units() {
            return List.of(unit);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.abolish(this);
        }
    }

    /**
     * A unit takes another name. A spelling that differs only in the place of a tone mark is an {@link Alias} instead.
     *
     * @param id the name of the event
     * @param enactment by what and from when it holds
     * @param unit the unit
     * @param name the new name without the type, in Unicode form NFC
     */
    record Rename(EventId id, Enactment enactment, UnitId unit, String name) implements TerritorialEvent {
        /**
         * Brings the name to NFC without surrounding blanks.
         *
         * @param id the name of the event
         * @param enactment by what and from when it holds
         * @param unit the unit
         * @param name the new name without the type, in Unicode form NFC
         * @throws IllegalArgumentException if the name is blank
         */
        public Rename {
            name = UnitName.clean(name);
        }

        @Override
        public List<UnitId> units() {
            return List.of(unit);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.rename(this);
        }
    }

    /**
     * A unit becomes one of another type, such as a xã that becomes a phường.
     *
     * @param id the name of the event
     * @param enactment by what and from when it holds
     * @param unit the unit
     * @param type the new type
     */
    record Retype(EventId id, Enactment enactment, UnitId unit, UnitType type) implements TerritorialEvent {
        @Override
        public List<UnitId> units() {
            return List.of(unit);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.retype(this);
        }
    }

    /**
     * A unit gets or loses its code in one system.
     *
     * @param id the name of the event
     * @param enactment by what and from when it holds
     * @param unit the unit
     * @param system the system
     * @param code the new code, absent when it is withdrawn
     */
    record Recode(EventId id, Enactment enactment, UnitId unit, CodeSystem system, Optional<UnitCode> code)
            implements TerritorialEvent {
        /**
         * Checks that the code is of the system.
         *
         * @param id the name of the event
         * @param enactment by what and from when it holds
         * @param unit the unit
         * @param system the system
         * @param code the new code, absent when it is withdrawn
         * @throws IllegalArgumentException if the code is of another system
         */
        public Recode {
            if (code.isPresent() && !code.get().system().equals(system)) {
                throw new IllegalArgumentException("the code must be of system " + system + ", but was " + code.get());
            }
        }

        @Override
        public List<UnitId> units() {
            return List.of(unit);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.recode(this);
        }
    }

    /**
     * A unit comes under another parent, whole and as it is.
     *
     * @param id the name of the event
     * @param enactment by what and from when it holds
     * @param unit the unit
     * @param parent the new parent
     */
    record Transfer(EventId id, Enactment enactment, UnitId unit, UnitId parent) implements TerritorialEvent {
        @Override
        public List<UnitId> units() {
            return List.of(unit, parent);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.transfer(this);
        }
    }

    /**
     * Units, or parts of units, come together in one.
     *
     * @param id the name of the event
     * @param enactment by what and from when it holds
     * @param from what came, at least one portion
     * @param into the unit that received it
     */
    record Merge(EventId id, Enactment enactment, List<Portion> from, UnitId into) implements TerritorialEvent {
        /**
         * Copies the portions.
         *
         * @param id the name of the event
         * @param enactment by what and from when it holds
         * @param from what came, at least one portion
         * @param into the unit that received it
         * @throws IllegalArgumentException if there is no portion
         */
        public Merge {
            from = Portion.copy(from);
        }

        @Override
        public List<UnitId> units() {
            return Stream.concat(Stream.of(into), from.stream().map(Portion::unit))
                    .toList();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.merge(this);
        }
    }

    /**
     * A unit goes apart into several. A unit that keeps a part is one of them.
     *
     * @param id the name of the event
     * @param enactment by what and from when it holds
     * @param from the unit as it was
     * @param into what went to whom, at least one portion
     */
    record Split(EventId id, Enactment enactment, UnitId from, List<Portion> into) implements TerritorialEvent {
        /**
         * Copies the portions.
         *
         * @param id the name of the event
         * @param enactment by what and from when it holds
         * @param from the unit as it was
         * @param into what went to whom, at least one portion
         * @throws IllegalArgumentException if there is no portion
         */
        public Split {
            into = Portion.copy(into);
        }

        @Override
        public List<UnitId> units() {
            return Stream.concat(Stream.of(from), into.stream().map(Portion::unit))
                    .toList();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.split(this);
        }
    }

    /**
     * One side of a merge or split.
     *
     * @param unit in a merge the unit that gave, in a split the unit that received
     * @param extents how much of the unit that gave went over
     */
    record Portion(UnitId unit, Extents extents) {

        /**
         * Makes the portion of a unit that went over whole.
         *
         * @param unit the unit
         * @return the portion
         */
        public static Portion whole(UnitId unit) {
            return new Portion(unit, Extents.WHOLE);
        }

        private static List<Portion> copy(List<Portion> portions) {
            if (portions.isEmpty()) {
                throw new IllegalArgumentException("a merge or split must have a portion, but had none");
            }
            return List.copyOf(portions);
        }
    }

    /**
     * What to do with each kind of event.
     *
     * @param <R> the type of the result
     */
    interface Cases<R> {
        /**
         * Handles a unit that was there when the data begin.
         *
         * @param event the event
         * @return the result
         */
        R baseline(Baseline event);

        /**
         * Handles a beginning.
         *
         * @param event the event
         * @return the result
         */
        R create(Create event);

        /**
         * Handles an end.
         *
         * @param event the event
         * @return the result
         */
        R abolish(Abolish event);

        /**
         * Handles a new name.
         *
         * @param event the event
         * @return the result
         */
        R rename(Rename event);

        /**
         * Handles a new type.
         *
         * @param event the event
         * @return the result
         */
        R retype(Retype event);

        /**
         * Handles a new or withdrawn code.
         *
         * @param event the event
         * @return the result
         */
        R recode(Recode event);

        /**
         * Handles a new parent.
         *
         * @param event the event
         * @return the result
         */
        R transfer(Transfer event);

        /**
         * Handles a merge.
         *
         * @param event the event
         * @return the result
         */
        R merge(Merge event);

        /**
         * Handles a split.
         *
         * @param event the event
         * @return the result
         */
        R split(Split event);
    }
}

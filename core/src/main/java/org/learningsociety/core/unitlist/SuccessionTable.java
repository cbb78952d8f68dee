package org.learningsociety.core.unitlist;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.table.Cells;
import org.learningsociety.core.table.Table;
import org.learningsociety.core.table.TableReader;
import org.learningsociety.core.territory.Extent;
import org.learningsociety.core.territory.Extents;
import org.learningsociety.core.territory.UnitCode;

/**
 * What became of the units of one day's map on the next (bảng chuyển đổi). Immutable and thread-safe.
 *
 * <pre>
 * old_code,new_code,kind,area,people
 * 24688,24688,MERGED,WHOLE,WHOLE
 * 24689,24688,MERGED,WHOLE,WHOLE
 * </pre>
 *
 * <p>The table must be complete for the units that it names: what an old unit gave, over all its links, is the whole unit.
 *
 * @param source the name by which the owner of the data knows the file
 * @param date the first day of the new map
 * @param links the links in the order of the file
 */
public record SuccessionTable(String source, LocalDate date, List<Link> links) {

    private static final TableReader READER = TableReader.of("old_code", "new_code", "kind", "area", "people")
            .withOptional("old_name_as_printed", "old_name", "new_name", "old_province_code", "new_province_code")
            .withOptional("citation", "note_vi", "correction", "second_reading_agrees");

    /**
     * Copies the links.
     *
     * @param source the name by which the owner of the data knows the file
     * @param date the first day of the new map
     * @param links the links in the order of the file
     */
    public SuccessionTable {
        links = List.copyOf(links);
    }

    /**
     * Reads a table with the columns {@code old_code}, {@code new_code}, {@code kind}, {@code area} and {@code people}, and
     * perhaps those of {@link Printed} and {@code citation}; {@code note_vi}, {@code correction} and
     * {@code second_reading_agrees} are for people and are not read.
     *
     * @param source the name by which the owner of the data knows the file
     * @param bytes the file in UTF-8
     * @param date the first day of the new map
     * @return the links of the good rows, and everything that is wrong with the file
     */
    public static Validated<SuccessionTable> read(String source, byte[] bytes, LocalDate date) {
        return READER.read(source, bytes)
                .flatMap(table -> table.decode(SuccessionTable::link))
                .map(links -> new SuccessionTable(source, date, links));
    }

    private static Validated<Link> link(Table.Row row) {
        Cells cells = row.cells();
        Supplier<UnitCode> from = cells.required("old_code", UnitCode::nso);
        Supplier<UnitCode> to = cells.required("new_code", UnitCode::nso);
        Supplier<Kind> kind = cells.required("kind", Kind::parse);
        Supplier<Extent> area = cells.required("area", Extent::parse);
        Supplier<Extent> people = cells.required("people", Extent::parse);
        Supplier<Optional<String>> variant = cells.optional("old_name_as_printed", Function.identity());
        Supplier<Optional<String>> oldName = cells.optional("old_name", Function.identity());
        Supplier<Optional<String>> newName = cells.optional("new_name", Function.identity());
        Supplier<Optional<UnitCode>> oldProvince = cells.optional("old_province_code", UnitCode::nso);
        Supplier<Optional<UnitCode>> newProvince = cells.optional("new_province_code", UnitCode::nso);
        Supplier<Optional<Citation>> citation = cells.optional("citation", Citation::parse);
        return cells.build(() -> new Link(
                row.place(),
                from.get(),
                to.get(),
                kind.get(),
                Extents.of(area.get(), people.get()),
                new Printed(variant.get(), oldName.get(), newName.get(), oldProvince.get(), newProvince.get()),
                citation.get()));
    }

    /** What a link does to the unit that it comes from. */
    public enum Kind {
        /** The old unit goes into a new one and ends. */
        MERGED(false, false, false),
        /** The unit goes on as it was. */
        UNCHANGED(true, false, false),
        /** The old unit becomes a special zone (đặc khu) and ends. */
        SPECIAL_ZONE(false, false, false),
        /** The unit goes on under another name. */
        RENAMED(true, true, false),
        /** The unit goes on with another type. */
        RETYPED(true, false, true),
        /** The unit goes on after giving a part away. */
        REMAINDER(true, false, false),
        /** The unit goes on with another name and type. */
        RENAMED_RETYPED(true, true, true);

        private final boolean keepsUnit;
        private final boolean renames;
        private final boolean retypes;

        Kind(boolean keepsUnit, boolean renames, boolean retypes) {
            this.keepsUnit = keepsUnit;
            this.renames = renames;
            this.retypes = retypes;
        }

        /**
         * Tells whether the new unit is the old one.
         *
         * @return whether the unit keeps its identity
         */
        public boolean keepsUnit() {
            return keepsUnit;
        }

        private static Kind parse(String text) {
            return Arrays.stream(values())
                    .filter(kind -> kind.name().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "kind must be one of " + Arrays.toString(values()) + ", but was \"" + text + "\""));
        }

        boolean renames() {
            return renames;
        }

        boolean retypes() {
            return retypes;
        }
    }

    /**
     * One row of a table. Immutable and thread-safe.
     *
     * @param place the row
     * @param from the code of the old unit, as it was on the eve
     * @param to the code of the new unit, as it is on the day
     * @param kind what the link does to the old unit
     * @param extents how much of the old unit went this way
     * @param printed what the table prints beside the codes
     * @param citation where the link stands, absent when the table does not say
     */
    public record Link(
            Place.Cell place,
            UnitCode from,
            UnitCode to,
            Kind kind,
            Extents extents,
            Printed printed,
            Optional<Citation> citation) {

        Place.Cell place(String column) {
            return new Place.Cell(place.source(), place.row(), Optional.of(column));
        }

        boolean isWhole() {
            return extents.equals(Extents.WHOLE);
        }
    }

    /**
     * What a table prints beside the codes, by which wrong codes are found. Names stand with or without the type. Immutable and
     * thread-safe.
     *
     * @param oldNameAsPrinted a spelling of the old name that is known to differ from the list's; it becomes an alias
     * @param oldName the name of the old unit
     * @param newName the name of the new unit
     * @param oldProvince the code of the unit at the top of the list to which the old unit belongs
     * @param newProvince the code of the unit at the top of the list to which the new unit belongs
     */
    public record Printed(
            Optional<String> oldNameAsPrinted,
            Optional<String> oldName,
            Optional<String> newName,
            Optional<UnitCode> oldProvince,
            Optional<UnitCode> newProvince) {}
}

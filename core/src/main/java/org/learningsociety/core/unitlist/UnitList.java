package org.learningsociety.core.unitlist;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.table.Cells;
import org.learningsociety.core.table.Table;
import org.learningsociety.core.table.TableReader;
import org.learningsociety.core.territory.UnitCode;
import org.learningsociety.core.territory.UnitType;

/**
 * A list of administrative units as they stand on one day (danh mục đơn vị hành chính). Immutable and thread-safe.
 *
 * <pre>
 * code,name,full_name,type,parent_code
 * 68,Lâm Đồng,Tỉnh Lâm Đồng,tỉnh,
 * 24688,Krông Nô,Xã Krông Nô,xã,68
 * </pre>
 *
 * <p>A list is data as it was read: whether it makes a tree and fits what came before, {@link TerritoryImport} finds out.
 *
 * @param source the name by which the owner of the data knows the file
 * @param date the day that the list describes
 * @param entries the units in the order of the file
 */
public record UnitList(String source, LocalDate date, List<Entry> entries) {

    private static final TableReader READER = TableReader.of("code", "name", "full_name", "type", "parent_code");

    /**
     * Copies the entries.
     *
     * @param source the name by which the owner of the data knows the file
     * @param date the day that the list describes
     * @param entries the units in the order of the file
     */
    public UnitList {
        entries = List.copyOf(entries);
    }

    /**
     * Reads a list with the columns {@code code}, {@code name}, {@code full_name}, {@code type} and {@code parent_code}; the
     * last is blank for the units at the top of the list.
     *
     * @param source the name by which the owner of the data knows the file
     * @param bytes the file in UTF-8
     * @param date the day that the list describes
     * @return the units of the good rows, and everything that is wrong with the file
     */
    public static Validated<UnitList> read(String source, byte[] bytes, LocalDate date) {
        Function<String, UnitType> types = remembering(UnitType::of);
        return READER.read(source, bytes)
                .flatMap(table -> table.decode(row -> entry(row, types)))
                .map(entries -> new UnitList(source, date, entries));
    }

    private static Validated<Entry> entry(Table.Row row, Function<String, UnitType> types) {
        Cells cells = row.cells();
        Supplier<UnitCode> code = cells.required("code", UnitCode::nso);
        Supplier<String> name = cells.required("name", Function.identity());
        Supplier<String> fullName = cells.required("full_name", Function.identity());
        Supplier<UnitType> type = cells.required("type", types);
        Supplier<Optional<UnitCode>> parent = cells.optional("parent_code", UnitCode::nso);
        return cells.build(
                () -> new Entry(row.place(), code.get(), name.get(), fullName.get(), type.get(), parent.get()));
    }

    /** A list names few types many times. */
    static Function<String, UnitType> remembering(Function<String, UnitType> parse) {
        Map<String, UnitType> known = new HashMap<>();
        return text -> known.computeIfAbsent(text, parse);
    }

    /**
     * One row of a list. Immutable and thread-safe.
     *
     * @param place the row
     * @param code the code of the statistical office
     * @param name the name without the type
     * @param fullName the word of the type and the name, such as {@code Xã Krông Nô}
     * @param type the type
     * @param parent the code of the unit to which this one belongs, absent at the top of the list
     */
    public record Entry(
            Place.Cell place, UnitCode code, String name, String fullName, UnitType type, Optional<UnitCode> parent) {

        Place.Cell place(String column) {
            return new Place.Cell(place.source(), place.row(), Optional.of(column));
        }
    }
}

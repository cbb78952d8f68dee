package org.learningsociety.core.unitlist;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.DocumentSymbol;
import org.learningsociety.core.law.InstrumentId;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.table.Cells;
import org.learningsociety.core.table.Table;
import org.learningsociety.core.table.TableReader;
import org.learningsociety.core.territory.UnitCode;
import org.learningsociety.core.territory.UnitType;
import org.learningsociety.core.text.FoldedKey;

/**
 * Units that become of another type on certain days, such as a xã that becomes a phường. Immutable and thread-safe.
 *
 * <pre>
 * effective_date,code,full_name_before,type_before,full_name_after,type_after,decision
 * 2026-04-30,25270,Xã Lộc Ninh,xã,Phường Lộc Ninh,phường,237/NQ-UBTVQH16
 * </pre>
 *
 * @param source the name by which the owner of the data knows the file
 * @param changes the changes in the order of the file
 */
public record TypeChanges(String source, List<Change> changes) {

    private static final TableReader READER = TableReader.of(
                    "effective_date", "code", "full_name_before", "type_before", "full_name_after", "type_after")
            .withOptional("decision");

    /**
     * Copies the changes.
     *
     * @param source the name by which the owner of the data knows the file
     * @param changes the changes in the order of the file
     */
    public TypeChanges {
        changes = List.copyOf(changes);
    }

    /**
     * Reads a list with the columns {@code effective_date}, {@code code}, {@code full_name_before}, {@code type_before},
     * {@code full_name_after}, {@code type_after} and perhaps {@code decision}.
     *
     * @param source the name by which the owner of the data knows the file
     * @param bytes the file in UTF-8
     * @return the changes of the good rows, and everything that is wrong with the file
     */
    public static Validated<TypeChanges> read(String source, byte[] bytes) {
        return READER.read(source, bytes)
                .flatMap(table -> table.decode(TypeChanges::change))
                .map(changes -> new TypeChanges(source, changes));
    }

    private static Validated<Change> change(Table.Row row) {
        Cells cells = row.cells();
        Supplier<LocalDate> date = cells.required("effective_date", LocalDate::parse);
        Supplier<UnitCode> code = cells.required("code", UnitCode::nso);
        Supplier<String> nameBefore = cells.required("full_name_before", Function.identity());
        Supplier<UnitType> typeBefore = cells.required("type_before", UnitType::of);
        Supplier<String> nameAfter = cells.required("full_name_after", Function.identity());
        Supplier<UnitType> typeAfter = cells.required("type_after", UnitType::of);
        Supplier<Optional<String>> decision = cells.optional("decision", Function.identity());
        return cells.build(() -> new Change(
                row.place(),
                date.get(),
                code.get(),
                nameBefore.get(),
                typeBefore.get(),
                nameAfter.get(),
                typeAfter.get(),
                decision.get()));
    }

    /**
     * One row of a list. Immutable and thread-safe.
     *
     * @param place the row
     * @param date the first day of the new type
     * @param code the code that the unit has on the day and the eve
     * @param fullNameBefore the word of the old type and the name
     * @param typeBefore the old type
     * @param fullNameAfter the word of the new type and the name
     * @param typeAfter the new type
     * @param decision the symbol of the act, such as {@code 237/NQ-UBTVQH16}; absent when the list does not say
     */
    public record Change(
            Place.Cell place,
            LocalDate date,
            UnitCode code,
            String fullNameBefore,
            UnitType typeBefore,
            String fullNameAfter,
            UnitType typeAfter,
            Optional<String> decision) {

        Place.Cell place(String column) {
            return new Place.Cell(place.source(), place.row(), Optional.of(column));
        }

        /** The act under the id that the shipped instruments have: nq-237-ubtvqh16, qh-30-2026-qh16; none for another text. */
        List<Citation> citations() {
            try {
                return decision.map(DocumentSymbol::parse).map(Change::instrument).map(Citation::of).stream()
                        .toList();
            } catch (IllegalArgumentException noSymbol) {
                return List.of();
            }
        }

        private static InstrumentId instrument(DocumentSymbol symbol) {
            String kind = symbol.type().orElseGet(() -> symbol.bodies().get(0).replaceAll("\\d", ""));
            boolean dated = symbol.year().isPresent();
            String number = String.format(
                    Locale.ROOT, dated ? "%02d" : "%d", symbol.number().orElseThrow(IllegalArgumentException::new));
            Stream<String> year =
                    dated ? Stream.of(Integer.toString(symbol.year().getAsInt())) : Stream.empty();
            return InstrumentId.of(Stream.of(Stream.of(kind, number), year, symbol.bodies().stream())
                    .flatMap(Function.identity())
                    .map(part -> FoldedKey.of(part).value())
                    .collect(Collectors.joining("-")));
        }
    }
}

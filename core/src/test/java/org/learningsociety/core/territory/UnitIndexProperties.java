package org.learningsociety.core.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple.Tuple2;
import org.learningsociety.core.testkit.TerritoryArbitraries;

class UnitIndexProperties {

    private static final UnitId COMMUNE = UnitId.of("xa");
    private static final UnitId FIRST = UnitId.of("thon-1");
    private static final UnitId SECOND = UnitId.of("thon-2");

    @Provide
    Arbitrary<Tuple2<Chronicle, LocalDate>> dated() {
        return TerritoryArbitraries.datedHierarchies();
    }

    private static Hierarchy tree(Tuple2<Chronicle, LocalDate> given) {
        return Gazetteer.of(given.get1()).orElseThrow().at(given.get2());
    }

    private static Optional<UnitId> parent(UnitIndex index, int number) {
        OptionalInt parent = index.parent(number);
        return parent.isPresent() ? Optional.of(index.unit(parent.getAsInt())) : Optional.empty();
    }

    @Property
    @Label("the numbers of a tree are the places of its units, and a parent's is smaller")
    void numbersAreTheOrderOfTheTree(@ForAll("dated") Tuple2<Chronicle, LocalDate> given) {
        Hierarchy tree = tree(given);
        UnitIndex index = tree.index();

        assertThat(index.size()).isEqualTo(tree.units().size());
        for (int number = 0; number < index.size(); number++) {
            UnitState unit = tree.units().get(number);
            assertThat(index.unit(number)).isEqualTo(unit.id());
            assertThat(index.number(unit.id())).isEqualTo(number);
            assertThat(parent(index, number)).isEqualTo(unit.parent());
            assertThat(index.parent(number).orElse(-1)).isLessThan(number);
        }
    }

    @Property
    @Label("units that are numbered by their parents alone have the same units above them")
    void anyTreeCanBeNumbered(@ForAll("dated") Tuple2<Chronicle, LocalDate> given) {
        Hierarchy tree = tree(given);
        List<UnitId> leaves = tree.units().stream()
                .map(UnitState::id)
                .filter(unit -> tree.children(unit).isEmpty())
                .toList();

        UnitIndex index = UnitIndex.of(leaves, unit -> tree.get(unit).parent());

        assertThat(index.size()).isEqualTo(tree.units().size());
        for (int number = 0; number < index.size(); number++) {
            assertThat(parent(index, number))
                    .isEqualTo(tree.get(index.unit(number)).parent());
            assertThat(index.parent(number).orElse(-1)).isLessThan(number);
        }
    }

    @Example
    void upperUnitsComeFirstAndThoseBesideEachOtherByTheirIds() {
        Map<UnitId, UnitId> above = Map.of(FIRST, COMMUNE, SECOND, COMMUNE);

        UnitIndex index = UnitIndex.of(List.of(SECOND, FIRST), unit -> Optional.ofNullable(above.get(unit)));

        assertThat(List.of(index.unit(0), index.unit(1), index.unit(2))).containsExactly(COMMUNE, FIRST, SECOND);
    }

    @Example
    void aUnitElsewhereHasNoNumber() {
        UnitIndex index = UnitIndex.of(List.of(COMMUNE), unit -> Optional.empty());

        assertThat(index.find(FIRST)).isEmpty();
        assertThatThrownBy(() -> index.number(FIRST))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("the unit must be in the tree, but was thon-1");
    }

    @Example
    void aUnitAboveItselfIsRefused() {
        Map<UnitId, UnitId> circle = Map.of(FIRST, SECOND, SECOND, FIRST);

        assertThatThrownBy(() -> UnitIndex.of(List.of(FIRST), unit -> Optional.ofNullable(circle.get(unit))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is above itself");
    }
}

package org.learningsociety.criteria.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.territory.AreaGroup;
import org.learningsociety.core.text.LocalizedText;

/** What the requirements of a level say of themselves. */
class LevelTest {

    private static final CriterionId TC1 = new CriterionId("TC1");

    static Stream<Arguments> requirements() {
        Figure<Points> eighty = Figure.of(Points.of(80));
        Figure<Points> seventy = Figure.of(Points.of(70));
        Figure<Rational> half = Figure.of(Rational.of(1, 2));
        Cut cut = new Cut(
                eighty, List.of(new Cut.Relief(new Applicability.InArea(AreaGroup.SPECIALLY_DIFFICULT), seventy)));
        return Stream.of(
                Arguments.of(new Level.TotalAtLeast(cut), Optional.empty(), List.of(eighty, seventy)),
                Arguments.of(new Level.PointsAtLeast(TC1, eighty), Optional.of(TC1), List.of(eighty)),
                Arguments.of(new Level.ShareOfMaximumAtLeast(TC1, half), Optional.of(TC1), List.of(half)),
                Arguments.of(new Level.EachPartAtLeast(TC1, seventy), Optional.of(TC1), List.of(seventy)),
                Arguments.of(new Level.Met(TC1), Optional.of(TC1), List.of()));
    }

    @ParameterizedTest
    @MethodSource("requirements")
    void aRequirementNamesItsCriterionAndItsNumbers(
            Level.Requirement requirement, Optional<CriterionId> target, List<Figure<?>> figures) {
        assertThat(requirement.target()).isEqualTo(target);
        assertThat(requirement.figures().toList()).isEqualTo(figures);
        assertThat(requirement.slots()).isEmpty();
    }

    @Test
    void whatTheCatalogLacksOfARequirementIsNamedByItsSlot() {
        Figure<Points> floor = new Figure.Absent<>(
                new SlotId("san"), Points.of(1), Points.of(5), LocalizedText.of("Chưa đọc được.", "Not read."));

        assertThat(new Level.EachPartAtLeast(TC1, floor).slots()).containsExactly(new SlotId("san"));
    }
}

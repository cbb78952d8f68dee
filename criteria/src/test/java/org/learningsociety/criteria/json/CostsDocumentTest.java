package org.learningsociety.criteria.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Share;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.guidance.Costs;
import org.learningsociety.criteria.guidance.Price;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.MeasureUnit;
import org.learningsociety.criteria.rubric.OptionId;

class CostsDocumentTest {

    private static final Optional<LocalDate> NO_DAY = Optional.empty();

    private static Validated<Costs> read(String json) {
        return CriteriaFormats.costs().read("chi-phi.json", json.getBytes(StandardCharsets.UTF_8));
    }

    private static Price.Offer offer(ObservedValue to) {
        return new Price.Offer(to, 7, Optional.of(LocalDate.of(2025, 3, 1)));
    }

    @Test
    void everyKindOfValueAndPriceIsReadBack() {
        Price offers = new Price.Offers(List.of(
                offer(new ObservedValue.YesNo(true)),
                offer(new ObservedValue.Count(12)),
                offer(ObservedValue.Amount.of(Rational.of(7, 2))),
                offer(new ObservedValue.Amount(Rational.of(30), Optional.of(new MeasureUnit("m2")))),
                offer(new ObservedValue.Proportion(Share.of(9, 10))),
                offer(new ObservedValue.Marks(List.of(Points.parse("7.5"), Points.of(8)))),
                offer(new ObservedValue.Choice(new OptionId("tot"))),
                offer(new ObservedValue.Held(false, Optional.empty(), Optional.empty())),
                offer(new ObservedValue.Held(
                        true, Optional.of(new LevelId("muc-1")), Optional.of(LocalDate.of(2024, 3, 1))))));
        Costs costs = Costs.UNIT
                .withPrice(new IndicatorId("a"), offers)
                .withPrice(new IndicatorId("b"), new Price.PerUnit(3, Price.Group.GROWS, NO_DAY))
                .withFixed(new IndicatorId("c"))
                .withExcluded(new CriterionId("TC1"))
                .withBy(LocalDate.of(2025, 12, 31));

        String json = CriteriaFormats.costs().encode(costs).toString();

        assertThat(read(json).problems()).isEmpty();
        assertThat(read(json).value()).contains(costs);
    }

    @Test
    void theExampleOfThePageIsRead() throws IOException {
        String page = Files.readString(Path.of("docs/costs-format.md"));
        String example = page.substring(page.indexOf("```json") + 7, page.lastIndexOf("```"));

        Costs costs = read(example).value().orElseThrow();

        assertThat(costs.price(new IndicatorId("2.3")))
                .isEqualTo(new Price.PerUnit(2, Price.Group.FIXED, Optional.of(LocalDate.of(2023, 6, 1))));
        assertThat(costs.price(new IndicatorId("3.1")))
                .isEqualTo(new Price.Offers(List.of(
                        new Price.Offer(new ObservedValue.Marks(List.of(Points.of(20))), 15, NO_DAY),
                        new Price.Offer(new ObservedValue.Marks(List.of(Points.of(25))), 40, NO_DAY))));
        assertThat(costs.price(new IndicatorId("9"))).isEqualTo(Price.ONE);
        assertThat(costs.fixed()).containsExactly(new IndicatorId("1.1"));
        assertThat(costs.excluded()).containsExactly(new CriterionId("TC2"));
        assertThat(costs.by()).contains(LocalDate.of(2023, 12, 31));
    }

    @Test
    void aPriceOfNothingAndAnUnknownValueAreProblems() {
        String start =
                "{\"format\": \"learning-society-costs/1.0\", \"fixed\": [], \"excluded\": [], \"prices\": {\"a\": ";

        for (String price : List.of(
                "{\"each\": \"0\"}",
                "{\"each\": 1}",
                "{\"offers\": []}",
                "{\"offers\": [{\"to\": {\"colour\": \"red\"}, \"cost\": \"1\"}]}",
                "7")) {
            Validated<Costs> read = read(start + price + "}}");

            assertThat(read.value()).as(price).isEmpty();
            assertThat(read.problems()).as(price).isNotEmpty();
        }
        assertThat(read(start + "{\"each\": \"1\"}}}").value())
                .contains(Costs.UNIT.withPrice(new IndicatorId("a"), Price.ONE));
    }
}

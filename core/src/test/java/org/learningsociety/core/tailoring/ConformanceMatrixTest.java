package org.learningsociety.core.tailoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.plan.LinkKind;
import org.learningsociety.core.plan.ParentItem;
import org.learningsociety.core.plan.PlanId;

class ConformanceMatrixTest {

    private static final CoreCatalog CATALOG = CoreCatalog.load();

    /** The fourth section of the facts, read across. */
    private static final String MATRIX = """
            bo-gddt-2024 NARROWED NARROWED ADOPTED NARROWED ADOPTED ADOPTED
            ha-noi-phong-trao ADOPTED REWORDED RE_ANCHORED ADOPTED ADOPTED NARROWED+WIDENED
            ha-noi-phong-trao-2 ADOPTED ADOPTED ADOPTED WIDENED ADOPTED REWORDED+WIDENED
            krong-no-2024 ADOPTED ADOPTED RE_ANCHORED ADOPTED ADOPTED NARROWED
            so-khcn-bac-giang-2024 ADOPTED+SPLIT+ADDED OMITTED ADOPTED NARROWED REWORDED+NARROWED+ADDED WIDENED
            """;

    @Test
    void theFiveDocumentsAgainstTheNationalPlan() {
        ConformanceMatrix matrix = matrix(
                "so-khcn-bac-giang-2024", "krong-no-2024", "bo-gddt-2024", "ha-noi-phong-trao-2", "ha-noi-phong-trao");

        assertThat(matrix.items().stream().map(ParentItem::label))
                .containsExactly(
                        "quoc-gia-2023/content-1",
                        "quoc-gia-2023/content-2",
                        "quoc-gia-2023/content-3",
                        "quoc-gia-2023/content-4",
                        "quoc-gia-2023/content-5",
                        "quoc-gia-2023/content-6");
        assertThat(matrix.rows().keySet().stream()
                        .map(plan -> plan + " "
                                + matrix.items().stream()
                                        .map(item -> kinds(matrix, plan, item))
                                        .collect(Collectors.joining(" "))))
                .containsExactlyElementsOf(MATRIX.lines().toList());
    }

    @Test
    void aPlanWithoutItemsTakesAllAsTheyAreWithoutAWord() {
        ConformanceMatrix matrix = matrix("ha-noi-cdht-2023");

        assertThat(matrix.items())
                .allSatisfy(item -> assertThat(matrix.find(PlanId.of("ha-noi-cdht-2023"), item))
                        .isEmpty());
    }

    private static String kinds(ConformanceMatrix matrix, PlanId plan, ParentItem item) {
        return matrix.find(plan, item).orElseThrow().stream()
                .map(LinkKind::name)
                .collect(Collectors.joining("+"));
    }

    private static ConformanceMatrix matrix(String... plans) {
        PlanNetwork network = PlanNetwork.of(List.of(CATALOG.campaign()), CATALOG.plans(), CATALOG.instruments())
                .orElseThrow();
        return ConformanceMatrix.of(
                network,
                PlanId.of("quoc-gia-2023"),
                Stream.of(plans).map(PlanId::of).toList());
    }
}

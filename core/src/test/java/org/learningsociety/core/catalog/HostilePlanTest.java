package org.learningsociety.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.learningsociety.core.plan.Plan;
import org.learningsociety.core.plan.PlanId;
import org.learningsociety.core.problem.Located;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.tailoring.PlanNetwork;
import org.learningsociety.core.text.Language;

/** A plan in which all is wrong that can be wrong with plans: everything is told at once, with its file and line. */
class HostilePlanTest {

    private static final CoreCatalog CATALOG = CoreCatalog.load();
    private static final PlanId WRONG = PlanId.of("ke-hoach-sai");

    @TempDir
    private Path folder;

    @BeforeEach
    void copyFiles() throws IOException {
        for (String file : List.of("ke-hoach-sai.json", "vong-tron.json")) {
            try (InputStream in = HostilePlanTest.class.getResourceAsStream("/hostile-plans/" + file)) {
                Files.copy(Objects.requireNonNull(in), folder.resolve(file));
            }
        }
    }

    @Test
    void allThatIsWrongIsToldAtOnceWithItsFileAndLine() throws IOException {
        assertThat(problems())
                .extracting(HostilePlanTest::told)
                .containsExactly(
                        "ERROR 11 /parents/0/plan plan.own-parent",
                        "ERROR 22 /items/1/ordinal plan.duplicate-ordinal",
                        "ERROR 28 /links/0 plan.omitted-without-reason",
                        "ERROR 30 /phases plan.phase-gap",
                        "ERROR 37 /phases/1/period plan.phase-overlap",
                        "ERROR 67 /targets/0/goal/threshold/usual target.share-out-of-range",
                        "ERROR 10 /parents tailoring.parent-cycle",
                        "WARNING 7 /scope/unit tailoring.unknown-unit",
                        "ERROR 50 /milestones/0/owner/unit tailoring.unit-not-then");
    }

    @Test
    void everySentenceNamesTheFileAndTheValueInEitherLanguage() throws IOException {
        assertThat(problems()).allSatisfy(problem -> {
            for (Language language : Language.values()) {
                assertThat(problem.message(language))
                        .startsWith("ke-hoach-sai.json")
                        .contains(problem.value().orElseThrow())
                        .doesNotContain("{");
            }
        });
    }

    @Test
    void whatBindsBesideAllThatIsStillTold() throws IOException {
        PlanNetwork network = network().value().orElseThrow();

        assertThat(network.resolve(WRONG).value().orElseThrow().items())
                .extracting(item -> item.origin().label())
                .containsExactly(
                        "ke-hoach-sai/content-1", "ke-hoach-sai/content-2", "N1", "N2", "N3", "N4", "N5", "N6");
    }

    @Test
    void aPlanOfAnIdThatIsTakenIsToldAtItsLine() throws IOException {
        Path file = folder.resolve("vong-tron.json");
        Files.writeString(file, Files.readString(file).replace("\"id\": \"vong-tron\"", "\"id\": \"krong-no-2024\""));

        assertThat(PlanFolder.read(folder, CATALOG.plans()).problems())
                .filteredOn(problem -> problem.place().source().equals("vong-tron.json"))
                .extracting(HostilePlanTest::told)
                .containsExactly("ERROR 4 /id tailoring.duplicate-plan");
    }

    private List<Problem> problems() throws IOException {
        Validated<PlanNetwork> network = network();
        List<Problem> problems = new ArrayList<>(network.problems());
        network.value().ifPresent(read -> problems.addAll(read.checkUnits(CATALOG.territory())));
        return problems;
    }

    private Validated<PlanNetwork> network() throws IOException {
        Validated<List<Located<Plan>>> plans = PlanFolder.read(folder, CATALOG.plans());
        return plans.flatMap(all -> PlanNetwork.ofLocated(List.of(CATALOG.campaign()), all, CATALOG.instruments()));
    }

    private static String told(Problem problem) {
        Place.Json place = (Place.Json) problem.place();
        return problem.severity() + " " + place.line() + " " + place.pointer() + " "
                + problem.code().id();
    }
}

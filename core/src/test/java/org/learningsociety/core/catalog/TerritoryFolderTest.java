package org.learningsociety.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.territory.Chronicle;
import org.learningsociety.core.territory.Enactment;
import org.learningsociety.core.territory.EventId;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Level;
import org.learningsociety.core.territory.Succession;
import org.learningsociety.core.territory.TerritorialEvent.Baseline;
import org.learningsociety.core.territory.UnitCode;
import org.learningsociety.core.territory.UnitDescription;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.territory.UnitType;
import org.learningsociety.core.testkit.SharedData;
import org.learningsociety.core.text.Language;

class TerritoryFolderTest {

    private static final Path PAGE = Path.of(System.getProperty("basedir", ".")).resolve("docs/unit-list-format.md");
    private static final Pattern FILE = Pattern.compile("```csv (\\S+)\n(.*?)```", Pattern.DOTALL);
    private static final LocalDate FIRST = LocalDate.of(2025, 7, 1);

    @TempDir
    private Path folder = Path.of(".");

    private static Gazetteer country() {
        Baseline nation = new Baseline(
                EventId.of("baseline-vn"),
                Enactment.of(LocalDate.of(2021, 11, 1), Verification.ILLUSTRATIVE),
                UnitId.of("vn"),
                UnitDescription.ofTop("Việt Nam", UnitType.of("nước")));
        return Gazetteer.of(
                        Chronicle.of(CoreCatalog.load().territory().chronicle().levels(), List.of(nation)))
                .orElseThrow();
    }

    private void writeFilesOfThePage() throws IOException {
        Matcher files = FILE.matcher(Files.readString(PAGE));
        while (files.find()) {
            Files.writeString(folder.resolve(files.group(1)), files.group(2));
        }
    }

    private static Optional<String> name(Gazetteer map, String code, LocalDate date) {
        return map.find(UnitCode.nso(code), date).map(UnitState::fullName);
    }

    @Test
    void theFilesOfThePageMakeAMap() throws IOException {
        writeFilesOfThePage();
        Validated<Gazetteer> read = TerritoryFolder.read(folder, country());
        Gazetteer map = read.orElseThrow();

        assertThat(read.problems())
                .extracting(problem -> problem.message(Language.EN))
                .containsExactly("succession_2025-07-01.csv, row 3, column old_name_as_printed: "
                        + "The table spells Xã Kim as \"Xã Kym\"; kept as an alias.");
        assertThat(name(map, "00101", FIRST)).contains("Xã Hòa Kim");
        assertThat(name(map, "00103", LocalDate.of(2026, 4, 30))).contains("Phường Lộc");
        assertThat(map.predecessors(UnitId.of("nso-00101-2025-07-01")))
                .extracting(Succession::kind)
                .containsExactly(Succession.Kind.WHOLE, Succession.Kind.WHOLE, Succession.Kind.AREA_ONLY);
    }

    @Test
    void otherFilesAreIgnored() throws IOException {
        writeFilesOfThePage();
        Files.writeString(folder.resolve("population_2025.csv"), "nothing,of,this\n");
        Files.writeString(folder.resolve("units_2025-07-01.csv.bak"), "");

        assertThat(TerritoryFolder.read(folder, country()).hasErrors()).isFalse();
    }

    @Test
    void badRowsOfAnyFileLeaveNoMapAndAreToldWithWhatElseIsWrong() throws IOException {
        writeFilesOfThePage();
        Files.writeString(folder.resolve("units_2026-02-30.csv"), "");
        Files.writeString(
                folder.resolve("succession_2025-07-01.csv"),
                "old_code,new_code,kind,area,people\n,00101,MERGED,WHOLE,WHOLE\n00999,00101,MERGED,WHOLE,WHOLE\n");
        Validated<Gazetteer> read = TerritoryFolder.read(folder, country());

        assertThat(read.value()).isEmpty();
        assertThat(read.problems())
                .filteredOn(Problem::isError)
                .extracting(problem ->
                        problem.place().source() + " " + problem.code().id())
                .contains(
                        "units_2026-02-30.csv unitlist.file-name",
                        "succession_2025-07-01.csv table.missing-value",
                        "succession_2025-07-01.csv unitlist.unknown-old-code");
    }

    @Test
    void aFolderWithoutFilesIsAProblemAndOneThatIsNotThereAnException() throws IOException {
        assertThat(TerritoryFolder.read(folder, country()).problems())
                .extracting(problem -> problem.code().id())
                .containsExactly("unitlist.no-files");
        assertThatThrownBy(() -> TerritoryFolder.read(folder.resolve("none"), country()))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void theWholeCountryLoadsOverTheShippedMapAsItIs() throws IOException {
        Validated<Gazetteer> read = TerritoryFolder.read(
                SharedData.get("data/territory"), CoreCatalog.load().territory());

        assertThat(read.hasErrors()).isFalse();
        assertThat(read.orElseThrow().at(FIRST).units(Level.COMMUNE)).hasSize(3_321);
    }
}

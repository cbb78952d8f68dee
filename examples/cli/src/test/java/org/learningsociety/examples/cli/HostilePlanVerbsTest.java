package org.learningsociety.examples.cli;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each verb says of a plan in which all is wrong that can be wrong with plans. */
class HostilePlanVerbsTest {

    private static final List<String> IN_THE_FILE = List.of(
            "ERROR ke-hoach-sai.json 11 /parents/0/plan plan.own-parent",
            "ERROR ke-hoach-sai.json 22 /items/1/ordinal plan.duplicate-ordinal",
            "ERROR ke-hoach-sai.json 28 /links/0 plan.omitted-without-reason",
            "ERROR ke-hoach-sai.json 30 /phases plan.phase-gap",
            "ERROR ke-hoach-sai.json 37 /phases/1/period plan.phase-overlap",
            "ERROR ke-hoach-sai.json 67 /targets/0/goal/threshold/usual target.share-out-of-range");
    private static final List<String> ABOUT_UNITS = List.of(
            "WARNING ke-hoach-sai.json 7 /scope/unit tailoring.unknown-unit",
            "ERROR ke-hoach-sai.json 50 /milestones/0/owner/unit tailoring.unit-not-then");

    @TempDir
    Path folder;

    @BeforeEach
    void copyFiles() throws IOException {
        for (String file : List.of("ke-hoach-sai.json", "vong-tron.json")) {
            try (InputStream in = HostilePlanVerbsTest.class.getResourceAsStream("/hostile-plans/" + file)) {
                Files.copy(Objects.requireNonNull(in), folder.resolve(file));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plans",
                "resolve-plan ke-hoach-sai",
                "resolve-plan FILE",
                "compare-plans ke-hoach-sai quoc-gia-2023",
                "compare-plans quoc-gia-2023 FILE",
                "milestones --plan ke-hoach-sai --on 2024-06-30",
                "milestones --plan FILE --on 2024-06-30",
                "targets --plan ke-hoach-sai --on 2024-06-30",
                "targets --plan FILE --on 2024-06-30"
            })
    void everyVerbTellsAllOfAFolderAtOnce(String line) {
        Call call = call(line + " --catalog " + folder);

        assertThat(call.code()).isEqualTo(1);
        assertThat(told(call))
                .containsExactlyElementsOf(expected("ERROR ke-hoach-sai.json 10 /parents tailoring.parent-cycle"));
        assertThat(call.json().properties().iterator().next().getValue()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "resolve-plan FILE",
                "compare-plans FILE quoc-gia-2023",
                "milestones --plan FILE --on 2024-06-30",
                "targets --plan FILE --on 2024-06-30"
            })
    void everyVerbTellsAllOfOneFileAtOnce(String line) {
        assertThat(told(call(line)))
                .containsExactlyElementsOf(
                        expected("ERROR ke-hoach-sai.json 12 /parents/1/plan tailoring.unknown-parent"));
    }

    @Test
    void peopleReadEachProblemInEitherLanguage() {
        String file = folder.resolve("ke-hoach-sai.json").toString();

        assertThat(Call.of("resolve-plan", file).err().lines())
                .hasSize(9)
                .contains(
                        "LỖI: ke-hoach-sai.json, dòng 37, cột 17 (/phases/1/period): Hai giai đoạn phase-1 và phase-2 chồng"
                                + " lên nhau trong thời gian 2024-01-01/2024-02-01.");
        assertThat(Call.of("resolve-plan", file, "--lang", "en").err().lines())
                .hasSize(9)
                .contains(
                        "ERROR: ke-hoach-sai.json, line 67, column 20 (/targets/0/goal/threshold/usual): A target must lie"
                                + " between 0 % and 100 %, but was 120 %.");
    }

    @Test
    void theReadingsOfABaseAreToldWithThePlan() {
        Call call = Call.json("targets", "--plan", "ha-noi-cdht-2023", "--on", "2025-12-31");

        assertThat(Call.texts(call.json().get("problems"), "source"))
                .containsExactly("ha-noi-cdht-2023#/targets/5/goal/base", "ha-noi-cdht-2023#/targets/6/goal/base");
    }

    private Call call(String line) {
        List<String> arguments = new ArrayList<>();
        for (String word : line.split(" ")) {
            arguments.add(
                    word.equals("FILE") ? folder.resolve("ke-hoach-sai.json").toString() : word);
        }
        return Call.json(arguments.toArray(String[]::new));
    }

    private static List<String> expected(String aboutParents) {
        List<String> expected = new ArrayList<>(IN_THE_FILE);
        expected.add(aboutParents);
        expected.addAll(ABOUT_UNITS);
        return expected;
    }

    private static List<String> told(Call call) {
        List<String> told = new ArrayList<>();
        call.json()
                .get("problems")
                .forEach(problem -> told.add(String.join(
                        " ",
                        problem.get("severity").asText(),
                        problem.get("source").asText(),
                        problem.get("line").asText(),
                        problem.get("pointer").asText(),
                        problem.get("code").asText())));
        return told;
    }
}

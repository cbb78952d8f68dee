package org.learningsociety.examples.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.territory.CodeSystem;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.reporting.chart.LineageChart;

class KrongNoStoryTest {

    private static final List<String> PICTURES = List.of("lineage-provinces.svg", "lineage-communes.svg");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void theStoryIsAsTheGoldenFilesSay(String language) throws IOException {
        assertThat(run("--lang", language, "--out", folder.toString())).isZero();

        List<String> lines = text(out).lines().toList();
        assertThat(lines.get(lines.size() - 1))
                .isEqualTo(folder.toAbsolutePath().normalize().toString());
        Golden.check("story_" + language + ".txt", String.join("\n", lines.subList(0, lines.size() - 1)) + "\n");
        Golden.check("story_" + language + ".md", Files.readString(folder.resolve("story.md")));
        for (String picture : PICTURES) {
            Golden.check(picture.replace(".svg", "_" + language + ".svg"), Files.readString(folder.resolve(picture)));
        }
    }

    @Test
    void theCommunesOfThePictureAreThoseOfTheFacts() {
        LineageChart communes = Story.of(CoreCatalog.load()).communes();

        assertThat(communes.columns()).hasSize(2);
        assertThat(links(communes))
                .containsExactlyInAnyOrder(
                        "24679 24678",
                        "24678 24678",
                        "24692 24678",
                        "24691 24697",
                        "24694 24697",
                        "24697 24697",
                        "24688 24688",
                        "24699 24688",
                        "24700 24688",
                        "24703 24703",
                        "24715 24703",
                        "24706 24712",
                        "24709 24712",
                        "24712 24712",
                        "24604 24604");
    }

    @Test
    void theProvinceWentOnInAnotherAndTheDistrictEnded() {
        LineageChart provinces = Story.of(CoreCatalog.load()).provinces();

        assertThat(links(provinces)).containsExactlyInAnyOrder("60 68", "67 68", "68 68");
        assertThat(provinces.ended(0))
                .extracting(node -> node.unit().fullName())
                .containsExactly("Huyện Krông Nô");
    }

    @Test
    void pageAndPicturesStandByThemselves() throws Exception {
        run("--out", folder.toString());

        String page = Files.readString(folder.resolve("story.html"));
        assertThat(page).startsWith("<!DOCTYPE html>").contains("<html lang=\"vi\"");
        assertThat(page).contains("<table", "<caption", "<h2>", "1671/NQ-UBTVQH15, Điều 1 khoản 85");
        assertThat(page).doesNotContain("<script", "<img", "<link", "@import");
        assertThat(Pattern.compile("(src|href)=\"(?!#)").matcher(page).find())
                .as("outside references")
                .isFalse();
        for (String file : PICTURES) {
            String picture = Files.readString(folder.resolve(file));
            assertThat(page).contains(picture);
            assertThat(picture).contains("<title", "<desc").doesNotContain("<script", "href", "url(", "@import");
        }
        for (String file : List.of("story.html", "lineage-provinces.svg", "lineage-communes.svg")) {
            String text = Files.readString(folder.resolve(file));
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
            assertThatCode(() -> parse(text)).as(file).doesNotThrowAnyException();
        }
    }

    @Test
    void twoRunsWriteTheSameBytes() {
        Path again = folder.resolve("again");
        run("--out", folder.toString());
        run("--out", again.toString());

        for (String file : List.of("story.html", "story.md", "lineage-provinces.svg", "lineage-communes.svg")) {
            assertThat(again.resolve(file)).hasSameBinaryContentAs(folder.resolve(file));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--lang fr", "--what now", "--lang", "--evidence x.csv"})
    void wrongUsageIsToldWithTheUsage(String arguments) {
        assertThat(run(arguments.split(" ", -1))).isEqualTo(2);
        assertThat(text(err)).contains("KrongNoStory").doesNotContain("\tat ");
    }

    @Test
    void helpIsGivenOnTheOutput() {
        assertThat(run("--help")).isZero();
        assertThat(text(out)).contains("KrongNoStory", "--lang");
    }

    @Test
    void aFolderThatCannotBeWrittenIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        assertThat(run("--out", file.resolve("below").toString())).isEqualTo(3);
        assertThat(text(err)).contains("Không ghi được tệp").doesNotContain("Exception:", "\tat ");
    }

    /** The codes at both ends of each line. */
    private static List<String> links(LineageChart chart) {
        return chart.links().stream()
                .map(link -> code(chart, link.column(), link.from()) + " " + code(chart, link.column() + 1, link.to()))
                .toList();
    }

    private static String code(LineageChart chart, int column, UnitId unit) {
        return chart.columns()
                .get(column)
                .find(unit)
                .flatMap(node -> node.unit().code(CodeSystem.NSO))
                .orElseThrow()
                .value();
    }

    private static void parse(String text) throws Exception {
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return KrongNoStory.COMMAND.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8).lines().collect(Collectors.joining("\n", "", "\n"));
    }
}

package org.learningsociety.examples.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens the pages in a real browser. Skipped where Chromium is not installed. */
class BrowserTest {

    @TempDir
    Path folder;

    @Test
    void theReportIsShownAndPrinted() throws IOException, InterruptedException {
        assertThat(KrongNo.run(new String[] {"--out", folder.toString()}, nowhere(), nowhere()))
                .isZero();

        assertThat(shownAndPrinted("report.html"))
                .contains("Xã Đắk Drô")
                .contains("</svg>")
                .contains("Toàn huyện");
    }

    @Test
    void theStoryIsShownAndPrinted() throws IOException, InterruptedException {
        assertThat(KrongNoStory.COMMAND.run(new String[] {"--out", folder.toString()}, nowhere(), nowhere()))
                .isZero();

        assertThat(shownAndPrinted("story.html")).contains("Thị trấn Đắk Mâm").contains("</svg>");
    }

    @Test
    void aDocumentIsShownAndPrinted() throws IOException, InterruptedException {
        assertThat(HaNoiPlans.PROGRAM.command().run(new String[] {"--out", folder.toString()}, nowhere(), nowhere()))
                .isZero();

        assertThat(shownAndPrinted("ha-noi-plans.html"))
                .contains("52/KH-UBND")
                .contains("synthetic")
                .contains("</table>");
    }

    @Test
    void aReviewWithAllItsPicturesIsShownAndPrinted() throws IOException, InterruptedException {
        assertThat(MidTermReviews.COMMAND.run(new String[] {"--out", folder.toString()}, nowhere(), nowhere()))
                .isZero();

        assertThat(shownAndPrinted("tinh-mau/review.html")).contains("families-strip", "families-waterfall", "</svg>");
    }

    private static PrintStream nowhere() {
        return new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    }

    private String shownAndPrinted(String file) throws IOException, InterruptedException {
        Optional<Path> chromium = chromium();
        assumeTrue(chromium.isPresent(), "Chromium is not installed: the page is not opened in a browser");
        String page = folder.resolve(file).toUri().toString();
        String dom = browse(chromium.get(), "--dump-dom", page);
        browse(chromium.get(), "--window-size=360,2000", "--screenshot=" + folder.resolve("phone.png"), page);
        browse(chromium.get(), "--print-to-pdf=" + folder.resolve("print.pdf"), page);

        assertThat(folder.resolve("phone.png")).isNotEmptyFile();
        assertThat(folder.resolve("print.pdf")).isNotEmptyFile();
        return dom;
    }

    private String browse(Path chromium, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                chromium.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--user-data-dir=" + folder.resolve("profile")));
        command.addAll(Arrays.asList(arguments));
        Path printed = folder.resolve("printed.txt");
        Process browser = new ProcessBuilder(command)
                .redirectOutput(printed.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(browser.waitFor(120, TimeUnit.SECONDS))
                .as("the browser ends by itself")
                .isTrue();
        return Files.readString(printed);
    }

    private static Optional<Path> chromium() {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1))
                .flatMap(entry -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(entry, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}

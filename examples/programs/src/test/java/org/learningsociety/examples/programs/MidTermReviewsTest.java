package org.learningsociety.examples.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MidTermReviewsTest {

    @TempDir
    static Path written;

    private static final ByteArrayOutputStream SCREEN = new ByteArrayOutputStream();
    private static Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** Once for all tests: three reviews in six formats take some seconds. */
    @BeforeAll
    static void writeReviews() {
        folder = written.resolve("vi");
        PrintStream screen = new PrintStream(SCREEN, true, StandardCharsets.UTF_8);
        assertThat(MidTermReviews.COMMAND.run(new String[] {"--out", folder.toString()}, screen, screen))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void allReviewsAreWrittenInAllFormats(String language) throws IOException {
        Path reviews = written.resolve(language);
        if (!Files.exists(reviews)) {
            assertThat(run("--lang", language, "--out", reviews.toString())).isZero();
        }

        for (String review : List.of("krong-no", "tinh-mau", "tinh-mau-tong-ket")) {
            assertThat(names(reviews.resolve(review)))
                    .contains("review.html", "review.md", "review.json", "review.docx", "review.xlsx");
            assertThat(Files.readString(reviews.resolve(review).resolve("review.html")))
                    .contains(language.equals("vi") ? "Dữ liệu giả lập" : "Synthetic data");
        }
        assertThat(names(reviews.resolve("tinh-mau"))).contains("families-units.csv", "targets-table.csv");
        assertThat(Files.readAllLines(reviews.resolve("tinh-mau/families-units.csv")))
                .hasSize(1 + 124);
        assertThat(text(err)).isBlank();
    }

    @Test
    void theScreenSaysWhatTheReviewsSay() {
        assertThat(text(SCREEN).replace('\u00a0', ' '))
                .contains("SƠ KẾT XÂY DỰNG XÃ HỘI HỌC TẬP: HUYỆN KRÔNG NÔ")
                .contains("quy tắc công nhận đạt: 33,3 % (chắc chắn từ 33,3 % đến 63,9 %)")
                .contains("Gia đình học tập: 58,1 % (chắc chắn từ 56,2 % đến 63,3 %; đã nhận 96,8 % số dự kiến)");
    }

    /** The province has 124 communes, so they are a strip; Krông Nô has 12, so they are bars. */
    @Test
    void thePicturesAreThoseThatFitTheFigures() throws IOException {
        assertThat(Files.readString(folder.resolve("tinh-mau/review.html")))
                .contains(
                        "<figure id=\"targets-bullets\">",
                        "<figure id=\"families-strip\">",
                        "<figure id=\"families-trend\">",
                        "<figure id=\"families-waterfall\">")
                .doesNotContain("<figure id=\"families-bars\">");
        assertThat(Files.readString(folder.resolve("krong-no/review.html")))
                .contains("<figure id=\"rubric-krong-no-cap-xa-bars\">");
    }

    /** The final review compares with the figures of the mid-term review, which are those that it showed. */
    @Test
    void theFinalReviewGoesOnFromTheMidTermReview() throws IOException {
        assertThat(text(SCREEN).replace('\u00a0', ' '))
                .contains("TỔNG KẾT XÂY DỰNG XÃ HỘI HỌC TẬP: TỈNH MẪU")
                .contains("Gia đình học tập: 64,9 % (chắc chắn từ 63,8 % đến 69,4 %; đã nhận 98,4 % số dự kiến)");
        List<String> midTerm = Files.readAllLines(folder.resolve("tinh-mau/families-days.csv"));
        List<String> end = Files.readAllLines(folder.resolve("tinh-mau-tong-ket/families-days.csv"));
        assertThat(midTerm).hasSize(1 + 2);
        assertThat(end).hasSize(1 + 3).startsWith(midTerm.toArray(String[]::new));
        assertThat(Files.readString(folder.resolve("tinh-mau-tong-ket/review.html")))
                .contains("Dữ liệu giả lập");
    }

    @Test
    void whatIsNoOptionIsRefused() {
        assertThat(run("--evidence", "x.csv")).isEqualTo(2);
        assertThat(text(err)).contains("MidTermReviews");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private int run(String... arguments) {
        return MidTermReviews.COMMAND.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}

package org.learningsociety.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LearningSocietyTest {

    private static final String CONVERT = "convert %s --key ma --on 2025-06-30 --at 2025-07-01 --measure dan_so=area";

    private static final String SCORE = "score --rubric %s --evidence %s --on 2025-12-31";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unit",
                "became",
                "convert",
                "vintage",
                "rubrics",
                "template",
                "score",
                "explain",
                "improve",
                "lint",
                "plans",
                "compare-plans",
                "resolve-plan",
                "milestones",
                "targets",
                "sample",
                "schema",
                "generate-completion"
            })
    void everyVerbHasHelpWithoutColors(String verb) {
        Call call = Call.of(verb, "--help");

        assertThat(call.code()).isZero();
        assertThat(call.err()).isEmpty();
        assertThat(call.out())
                .startsWith("Cách gọi / Usage: learning-society " + verb)
                .contains("In hướng dẫn này. / Show this help.")
                .doesNotContain("\u001B");
        assertThat(Call.of("--help").out()).contains("  " + verb + " ");
    }

    @Test
    void theVersionIsOneLine() {
        Call call = Call.of("--version");

        assertThat(call.code()).isZero();
        assertThat(call.out()).startsWith("learning-society ").hasLineCount(1);
    }

    @Test
    void theCompletionIsAScriptForTheShell() {
        Call call = Call.of("generate-completion");

        assertThat(call.code()).isZero();
        assertThat(call.out())
                .startsWith("#!")
                .contains("complete -F _complete_learning-society")
                .contains("became");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                        | Hãy nêu một lệnh: unit, became
            nothing                                                   | Không có lệnh “nothing”
            unit --code 24 --on 2025-06-30 --foo                      | Không có tùy chọn “--foo”
            unit --code 24 --on 2025-06-30 more                       | Thừa “more”
            unit --code 24                                            | Thiếu --on. / Missing: --on.
            unit --on 2025-06-30                                      | Thiếu một trong: --code
            unit --code 24 --name Huế --on 2025-06-30                 | Chỉ được nêu một trong
            unit --code 24 --code 25 --on 2025-06-30                  | Chỉ được nêu một trong
            unit --code 24 --on 2025-06-30 --on 2025-06-30            | --on chỉ được nêu một lần
            unit --code 24 --on 30/6/2025                             | --on: ngày phải viết như 2025-06-30, nhưng ghi “30/6/2025”
            unit --code 24 --on 2025-02-30                            | nhưng ghi “2025-02-30”
            unit --code 24 --on 2025-06-30 --lang fr                  | phải là một trong vi, en, nhưng ghi “fr”
            unit --code 24 --on 2025-06-30 --format xml               | phải là một trong text, json, csv, nhưng ghi “xml”
            unit --code 24 --on 2025-06-30 --system NSO               | --system: hệ mã phải viết thường
            convert t.csv --key a --on 2025-06-30 --at 2025-07-01     | Thiếu --measure
            convert --key a --on 2025-06-30 --at 2025-07-01 --measure b=area | Thiếu TABLE.csv
            convert t.csv --key a --on 2025-06-30 --at 2025-07-01 --measure b | --measure: phải viết như dan_so=population
            convert t.csv --key a --on 2025-06-30 --at 2025-07-01 --measure b=people | nhưng ghi “b=people”
            convert t.csv --key a --on 2025-06-30 --at 2025-07-01 --measure a=area | phải khác nhau: a, a
            convert t.csv --key a --on 2025-06-30 --at 2025-07-01 --measure b=area --measure b=area | phải khác nhau: a, b, b
            sample rubrics                                            | KIND: phải là một trong units, succession, rubric, evidence, overlay, costs
            score --rubric a --evidence b                             | Thiếu --on
            explain --rubric a --evidence b --on 2025-12-31           | Thiếu --subject
            improve --rubric a --evidence b --on 2025-12-31 --subject c | Thiếu --level
            lint                                                      | Thiếu RUBRIC
            template --rubric a --subject b/c                         | --subject: phải là mã viết bằng chữ không dấu và số, nối bằng dấu gạch ngang, như dv-1, nhưng ghi “b/c”
            score --rubric a --evidence b --on 2025-12-31 --area Núi  | --area: phải là mã
            rubrics --title Đơn                                       | --title: phải là mã
            rubrics --on 30/6/2025                                    | --on: ngày phải viết như 2025-06-30
            schema                                                    | Thiếu KIND
            """)
    void wrongUsageIsSaidInTwoLanguages(String line, String sentence) {
        Call call = Call.of(line.isEmpty() ? List.of() : List.of(line.split(" ")));

        assertThat(call.code()).isEqualTo(2);
        assertThat(call.out()).isEmpty();
        assertThat(call.err())
                .startsWith("Sai cách gọi / Wrong usage")
                .contains(sentence)
                .contains(" --help")
                .doesNotContain("java.", "picocli", "Exception", "\tat ");
    }

    @Test
    void lettersThatTheMachineCouldNotReadAreNotLookedUp() {
        Call call = Call.of("unit", "--name", "Kr\uFFFD\uFFFDng N\uFFFD\uFFFD", "--on", "2025-07-01");

        assertThat(call.code()).isEqualTo(2);
        assertThat(call.err()).contains("LC_ALL=C.UTF-8");
    }

    @Test
    void aFileThatCannotBeReadOrWrittenIsNamed() throws IOException {
        String absent = folder.resolve("absent.csv").toString();
        String table = Files.writeString(folder.resolve("bảng.csv"), "ma,dan_so\n24688,1\n")
                .toString();

        cannot("Không tìm thấy tệp hoặc thư mục " + absent, CONVERT.formatted(absent));
        cannot("là thư mục, không phải tệp", CONVERT.formatted(folder));
        cannot("Không tìm thấy tệp hoặc thư mục " + absent, CONVERT.formatted(table) + " --shares " + absent);
        cannot("Không tìm thấy tệp hoặc thư mục " + absent, CONVERT.formatted(table) + " --territory " + absent);
        cannot("Không tìm thấy tệp hoặc thư mục ", CONVERT.formatted(table) + " --out " + absent + "/x");
        cannot("là thư mục, không phải tệp", CONVERT.formatted(table) + " --out " + folder);
        cannot("là thư mục, không phải tệp", "vintage " + folder + " --code ma");
        cannot("là thư mục, không phải tệp", "sample units --out " + folder);
        cannot("Không tìm thấy tệp hoặc thư mục " + absent, SCORE.formatted("dvht-tt-22-2020", absent));
        cannot("Không tìm thấy tệp hoặc thư mục " + absent + ".json", SCORE.formatted(absent + ".json", table));
        cannot("Không tìm thấy tệp hoặc thư mục " + absent, SCORE.formatted("a", table) + " --overlay " + absent);
        cannot("Không tìm thấy tệp hoặc thư mục " + absent, SCORE.formatted("a", table) + " --catalog " + absent);
        cannot("là thư mục, không phải tệp", "lint " + folder);
    }

    private static void cannot(String sentence, String line) {
        Call call = Call.of(line.split(" "));
        assertThat(call.code()).isEqualTo(3);
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).contains(sentence).doesNotContain("\tat ", "Exception");
    }

    @Test
    void aFileThatIsNoTableIsAProblemOfItsContent() throws IOException {
        Path binary = Files.write(folder.resolve("ảnh.csv"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xFF});
        Call call = Call.of(CONVERT.formatted(binary).split(" "));

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).contains("LỖI: ảnh.csv, hàng 1: Tệp không được lưu theo bảng mã UTF-8");
    }

    @Test
    void aTerritoryWithoutListsIsAProblem() {
        Call call = Call.of("unit", "--code", "24", "--on", "2025-07-01", "--territory", folder.toString());

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.err()).contains("Thư mục không có danh mục đơn vị");
    }

    @Test
    void anEndlessArgumentIsCutInTheMessage() {
        Call call = Call.of("unit", "--code", "7".repeat(100_000), "--on", "2025-07-01");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.err()).hasSizeLessThan(1200);
    }
}

package org.learningsociety.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.learningsociety.core.testkit.SharedData;

class ConvertVerbTest {

    private static final String KRONG_NO = """
            ma,dan_so
            24688,1000
            24691,2000
            24692,3000
            24694,4000
            24697,5000
            24699,6000
            24700,7000
            24703,8000
            24706,9000
            24709,10000
            24712,11000
            24715,12000.5
            """;

    @TempDir
    Path folder;

    @Test
    void theCommunesOfKrongNoGoWhollyIntoFive() {
        Call call = convert(KRONG_NO);

        assertThat(call.code()).isZero();
        assertThat(Call.keys(call.json())).containsExactly("rows", "conservation", "problems");
        JsonNode rows = call.json().get("rows");
        assertThat(Call.keys(rows.get(0)))
                .containsExactly("code", "name", "measure", "low", "high", "quality", "reason", "absent");
        assertThat(Call.texts(rows, "code")).containsExactly("24678", "24688", "24697", "24703", "24712");
        assertThat(Call.texts(rows, "low")).containsExactly("3000", "14000", "11000", "20000.5", "30000");
        assertThat(Call.texts(rows, "high")).isEqualTo(Call.texts(rows, "low"));
        assertThat(Call.texts(rows, "quality")).containsOnly("EXACT");
        JsonNode conservation = call.json().at("/conservation/0");
        assertThat(Call.keys(conservation))
                .containsExactly("measure", "basis", "total", "low", "high", "conserved", "exact", "unplaced");
        assertThat(conservation.get("total").asText()).isEqualTo("78000.5");
        assertThat(conservation.get("exact").asBoolean()).isTrue();
        assertThat(conservation.get("basis").asText()).isEqualTo("population");
    }

    @Test
    void predecessorsWithoutARowAreNamed() {
        JsonNode row = convert("ma,dan_so\n24688,100\n").json().at("/rows/0");

        assertThat(row.get("absent")).extracting(JsonNode::asText).containsExactlyInAnyOrder("24699", "24700");
    }

    @Test
    void aDividedUnitIsBoundedAndTheReasonNamesIt() {
        JsonNode row = convert("ma,dan_so\n664,1000\n").json().at("/rows/0");

        assertThat(row.get("quality").asText()).isEqualTo("BOUNDED");
        assertThat(row.get("low").asText()).isEqualTo("0");
        assertThat(row.get("high").asText()).isEqualTo("1000");
        assertThat(row.get("reason").asText()).isEqualTo("không rõ tỷ lệ chia của Huyện Krông Nô (664)");
    }

    @Test
    void aDividedWardOfTheOfficialTableIsBounded() {
        String territory = SharedData.get("data/territory").toString();
        Call call = convert("ma,dan_so\n00232,1000\n00277,500\n", "--territory", territory);

        assertThat(call.code()).isZero();
        assertThat(call.json().get("rows"))
                .filteredOn(row -> row.get("code").asText().equals("00292"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get("quality").asText()).isEqualTo("BOUNDED");
                    assertThat(row.get("low").asText()).isEqualTo("500");
                    assertThat(row.get("high").asText()).isEqualTo("1500");
                });
        assertThat(call.json().at("/conservation/0/conserved").asBoolean()).isTrue();
    }

    @Test
    void sharesOfOnesOwnApportion() throws IOException {
        Path shares = file("shares.csv", """
                from,to,basis,share
                664,24678,population,1/3
                664,24688,population,0.25
                664,24697,population,1/4
                664,24703,population,1/12
                664,24712,population,1/12
                """);
        Call call = convert("ma,dan_so\n664,1200\n", "--shares", shares.toString());

        assertThat(call.code()).isZero();
        assertThat(Call.texts(call.json().get("rows"), "quality")).containsOnly("APPORTIONED");
        assertThat(Call.texts(call.json().get("rows"), "low")).containsExactly("400", "300", "300", "100", "100");
    }

    @Test
    void sharesThatDoNotAddUpAreAProblem() throws IOException {
        Path shares = file("shares.csv", "from,to,basis,share\n664,24678,population,2/3\n664,24688,population,2/3\n");
        Call call = convert("ma,dan_so\n664,1200\n", "--shares", shares.toString());

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.problems()).contains("crosswalk.shares-do-not-add-up");
    }

    @Test
    void aFractionStaysExactForProgramsAndIsRoundedForPeople() throws IOException {
        Path shares = file("shares.csv", """
                from,to,basis,share
                664,24678,population,1/3
                664,24688,population,1/6
                664,24697,population,1/6
                664,24703,population,1/6
                664,24712,population,1/6
                """);
        String table = "ma,dan_so\n664,10000\n";

        assertThat(convert(table, "--shares", shares.toString())
                        .json()
                        .at("/rows/0/low")
                        .asText())
                .isEqualTo("10000/3");
        assertThat(text(table, "--shares", shares.toString()).out()).contains("  dan_so: 3.333,33; theo tỷ lệ");
    }

    @Test
    void aBlankCellMakesItImpossible() {
        Call call = convert("ma,dan_so\n24688,\n24699,5\n");
        JsonNode row = call.json().at("/rows/0");

        assertThat(row.get("quality").asText()).isEqualTo("IMPOSSIBLE");
        assertThat(row.get("low").asText()).isEqualTo("5");
        assertThat(row.get("high").isNull()).isTrue();
        assertThat(row.get("reason").asText()).isEqualTo("ô trống ở Thị trấn Đắk Mâm (24688)");
    }

    @Test
    void badRowsAreLocatedAllAtOnce() {
        Call call = convert("ma,dan_so\n99999,1\n24688,x\n24699,-1\n");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.problems())
                .containsExactlyInAnyOrder(
                        "territory.unknown-code", "crosswalk.not-a-number", "crosswalk.negative-amount");
        assertThat(call.json().get("problems")).allSatisfy(problem -> {
            assertThat(Call.keys(problem))
                    .containsExactly("code", "severity", "source", "row", "column", "line", "value", "message");
            assertThat(problem.get("source").asText()).isEqualTo("bảng.csv");
            assertThat(problem.get("severity").asText()).isEqualTo("ERROR");
            assertThat(problem.get("line")).isEqualTo(problem.get("row"));
        });
        assertThat(Call.texts(call.json().get("problems"), "row")).containsExactlyInAnyOrder("2", "3", "4");
        assertThat(Call.texts(call.json().get("problems"), "value")).containsExactlyInAnyOrder("99999", "x", "-1");
    }

    @Test
    void aCodeOfAnotherDateIsNamedWithItsMeaning() {
        Call call = convert("ma,dan_so\n24688,1\n00286,2\n");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.problems()).containsExactly("territory.code-ended");
    }

    @Test
    void byteOrderMarkSemicolonsAndDecimalCommasAreRead() {
        Call call = convert("\uFEFFma;dan_so\r\n24688;1000,5\r\n24699;2\r\n");

        assertThat(call.code()).isZero();
        assertThat(call.json().at("/rows/0/low").asText()).isEqualTo("1002.5");
    }

    @Test
    void theWayBackIsBoundedWhereUnitsHadBeenMerged() throws IOException {
        Path table = file("mới.csv", "ma,dan_so\n24688,100\n24604,7\n");
        Call call = Call.json(
                "convert",
                table.toString(),
                "--key",
                "ma",
                "--on",
                "2025-07-01",
                "--at",
                "2025-06-30",
                "--measure",
                "dan_so=population");

        JsonNode rows = call.json().get("rows");
        assertThat(Call.texts(rows, "code")).contains("24604", "24688", "24699", "24700");
        assertThat(rows)
                .filteredOn(row -> row.get("code").asText().equals("24604"))
                .extracting(row -> row.get("quality").asText() + row.get("low").asText())
                .containsExactly("EXACT7");
        assertThat(rows)
                .filteredOn(row -> row.get("code").asText().equals("24700"))
                .extracting(row -> row.get("quality").asText() + row.get("high").asText())
                .containsExactly("BOUNDED100");
        assertThat(call.json().at("/conservation/0/conserved").asBoolean()).isTrue();
    }

    @Test
    void textGroupsTheMeasuresOfAUnitAndCsvHasOneRowForEach() {
        Call text = text("ma,dan_so\n664,1234567\n");
        Call csv = text("ma,dan_so\n24604,12.5\n", "--format", "csv");

        assertThat(text.out().lines())
                .startsWith(
                        "Xã Đắk Sắk (24678)",
                        "  dan_so: từ 0 đến 1.234.567; không rõ tỷ lệ chia của Huyện Krông Nô (664); bảng không có dòng"
                                + " của Xã Đắk Sắk (24679), Xã Long Sơn (24678)");
        assertThat(csv.out().lines())
                .containsExactly(
                        "code,name,measure,low,high,quality,reason,absent",
                        "24604,Xã Krông Nô,dan_so,12.5,12.5,EXACT,,");
    }

    @Test
    void theBasisIsReadInAnyCaseAndMeasuresMayBeSeveral() throws IOException {
        Path table = file("bảng.csv", "ma,dan_so,dt\n24604,1,2.5\n");
        Call call = Call.json(
                "convert",
                table.toString(),
                "--key",
                "ma",
                "--on",
                "2025-06-30",
                "--at",
                "2025-07-01",
                "--measure",
                "dan_so=POPULATION",
                "--measure",
                "dt=area");

        assertThat(call.code()).isZero();
        assertThat(Call.texts(call.json().get("rows"), "measure")).containsExactly("dan_so", "dt");
        assertThat(Call.texts(call.json().get("conservation"), "basis")).containsExactly("population", "area");
    }

    @Test
    void aMissingColumnIsAProblem() {
        assertThat(convert("code,dan_so\n24688,1\n").problems()).contains("table.missing-column");
    }

    private Call convert(String table, String... more) {
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.addAll(List.of("--format", "json"));
        return text(table, arguments.toArray(String[]::new));
    }

    private Call text(String table, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "convert",
                file("bảng.csv", table).toString(),
                "--key",
                "ma",
                "--on",
                "2025-06-30",
                "--at",
                "2025-07-01",
                "--measure",
                "dan_so=population"));
        arguments.addAll(List.of(more));
        return Call.of(arguments);
    }

    private Path file(String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content);
        } catch (IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
    }
}

package org.learningsociety.criteria.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.learningsociety.core.number.DecimalNotation;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.text.FileText;
import org.learningsociety.core.text.Language;
import org.learningsociety.criteria.rubric.ValueKind;
import org.learningsociety.criteria.testkit.SampleTables;

class EvidenceReaderProperties {

    private static final EvidenceReader READER = SampleTables.reader();
    private static final Set<EvidenceProblem> CROSS_CHECKS =
            Set.of(EvidenceProblem.CONTRADICTORY, EvidenceProblem.CONTRADICTORY_SUBJECT, EvidenceProblem.REPEATED);

    /** Good and bad rows; few subjects and indicators, so that rows meet. */
    @Provide
    Arbitrary<List<String>> rows() {
        return row(Arbitraries.of("a", "b", "c", "Bà B")).list().ofMaxSize(12);
    }

    private static Arbitrary<String> row(Arbitrary<String> subjects) {
        Arbitrary<String> places =
                Arbitraries.of("unit,24688", "unit,24688", "unit,24703", "household,24688", "x,24688", "unit,1");
        Arbitrary<String> values = Arbitraries.of(
                "diem,7,,,",
                "diem,7.0,,,",
                "diem,11,,,",
                "diem,8,,,",
                "diem,,,missing,",
                "co,có,,,",
                "co,,,not-applicable,",
                "co,,,not-applicable,không có",
                "ty-le,9,10,,",
                "ty-le,11,10,,",
                "so,1.234,,,",
                "so,\"8,5\",,,",
                "hoi-dong,7|8|6.5,,,",
                "hoi-dong,7|11,,,",
                "diem,7|8,,,",
                "muc,kha,,,",
                "muc,tot,,,",
                "dien-tich,120 m2,,,",
                "dien-tich,120,,,",
                "dien-tich,0.012 ha,,,",
                "buoi,12,,,",
                "buoi,-1,,,",
                "giu-danh-hieu,có:muc-do-1:2022-03-01,,,",
                "giu-danh-hieu,có:muc-do-1:2024-03-01,,,",
                "ho-1,không,,,",
                "y,1,,,");
        Arbitrary<String> dates = Arbitraries.of("", "", "2023-05-05", "2024-05-05", "x");
        Arbitrary<String> good = Combinators.combine(subjects, places, values, dates)
                .as((subject, place, value, date) -> subject + "," + place + "," + value + ",," + date + ",");
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(9, good),
                net.jqwik.api.Tuple.of(1, Arbitraries.of("a,unit", "a,b,c,d,e,f,g,h,i,j,k,l")));
    }

    @Property
    @Label("P-116 accepted and set aside are received; nothing is dropped, and what is set aside is unknown")
    void p116NothingIsDropped(@ForAll("rows") List<String> rows) {
        Validated<EvidenceFile> read = read(rows);
        EvidenceFile file = read.value().orElseThrow();
        Statistics.label("set aside").collect(file.setAside().isEmpty() ? "none" : "some");

        assertThat(file.received()).isEqualTo(rows.size());
        assertThat(file.accepted() + file.setAside().size()).isEqualTo(rows.size());
        assertThat(file.accepted()).isNotNegative();
        assertThat(file.setAside())
                .extracting(EvidenceFile.SetAsideRow::row)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(file.setAside()).allSatisfy(row -> assertThat(row.problems()).isNotEmpty());
        Set<Integer> wrong = read.problems().stream()
                .filter(Problem::isError)
                .map(EvidenceReaderProperties::row)
                .collect(Collectors.toSet());
        assertThat(file.setAside().stream().map(EvidenceFile.SetAsideRow::row)).hasSameElementsAs(wrong);
        for (Evidence evidence : file.evidence()) {
            for (Observation observation : evidence.observations().values()) {
                int row = ((Place.Cell) observation.provenance().place().orElseThrow()).row();
                boolean unknown = observation.finding().equals(new Finding.Missing(Finding.MissingCause.SET_ASIDE, ""));
                assertThat(unknown).isEqualTo(wrong.contains(row));
            }
        }
    }

    @Property
    @Label("P-115 problems stand in the order of the rows, each with a code and a place")
    void p115InOrder(@ForAll("rows") List<String> rows) {
        List<Problem> problems = read(rows).problems();

        assertThat(problems).extracting(EvidenceReaderProperties::row).isSorted();
        assertThat(problems).allSatisfy(problem -> assertThat(row(problem)).isBetween(2, rows.size() + 1));
    }

    @Property
    @Label("P-115 each problem of an indicator that is asked for names the criteria that read it")
    void p115AffectedCriteria(@ForAll("rows") List<String> rows) {
        List<Requirement> ofUnits = Stream.of(SampleTables.units(), SampleTables.schools())
                .flatMap(rubric -> Requirement.of(rubric).stream())
                .toList();

        for (Problem problem : read(rows).problems()) {
            String[] cells = rows.get(row(problem) - 2).split(",", -1);
            Stream<Requirement> asked = cells.length < 5 || cells[4].startsWith("e")
                    ? Stream.of()
                    : switch (cells[1]) {
                        case "unit" -> ofUnits.stream();
                        case "household" -> Requirement.of(SampleTables.households()).stream();
                        default -> Stream.of();
                    };
            List<String> affected = asked.filter(
                            requirement -> requirement.indicator().value().equals(cells[3]))
                    .map(requirement -> requirement.criteria().stream()
                            .map(criterion -> criterion.id().value())
                            .collect(Collectors.joining(", ")))
                    .toList();

            assertThat(Optional.ofNullable(problem.arguments().get("criteria")).stream())
                    .containsExactlyElementsOf(affected);
        }
    }

    @Property
    @Label("P-115 without cross checks, the problems of two tables are those of one and those of the other")
    void p115TablesAddUp(@ForAll("rows") List<String> first, @ForAll("rows") List<String> second) {
        List<String> both = Stream.concat(first.stream(), second.stream()).toList();

        List<String> apart = Stream.concat(told(first, 0).stream(), told(second, first.size()).stream())
                .toList();

        assertThat(told(both, 0)).isEqualTo(apart);
    }

    @Property
    @Label("P-52 the same rows twice say the same as once; only warnings come to it")
    void p52DuplicateDelivery(@ForAll("rows") List<String> rows) {
        List<String> twice = Stream.concat(rows.stream(), rows.stream()).toList();

        EvidenceFile once = read(rows).value().orElseThrow();
        EvidenceFile again = read(twice).value().orElseThrow();

        assertThat(findings(again)).isEqualTo(findings(once));
        assertThat(again.accepted()).isEqualTo(2 * once.accepted());
        assertThat(read(twice).problems().stream().filter(problem -> problem.code() == EvidenceProblem.REPEATED))
                .hasSizeGreaterThanOrEqualTo(once.accepted());
    }

    @Property
    @Label("P-52 of contradicting observations none counts, whichever comes last")
    void p52NeverLastWins(@ForAll("rows") List<String> rows, @ForAll Random random) {
        List<String> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);

        assertThat(findings(read(shuffled).value().orElseThrow()))
                .containsExactlyInAnyOrderElementsOf(findings(read(rows).value().orElseThrow()));
    }

    /** Texts that look like numbers, marks, titles and quantities, and any others. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> whole = Arbitraries.of(
                "12", "7|8", "1.5", "1,5", "có", "kha", "120 m2", "có:muc-do-1:2023-01-01", "có::2023-01-01");
        Arbitrary<String> alike = Arbitraries.of(
                        "0",
                        "1",
                        "9",
                        "12",
                        "234",
                        ".",
                        ",",
                        "-",
                        "|",
                        ":",
                        " ",
                        "m2",
                        "có",
                        "muc-do-1",
                        "2023-01-01",
                        "kha",
                        "%",
                        "e3",
                        "/",
                        "\"",
                        "\n",
                        "²",
                        "٣",
                        "x")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(parts -> String.join("", parts));
        return Arbitraries.oneOf(
                alike,
                Arbitraries.strings()
                        .ofMaxLength(50)
                        .filter(text -> FileText.findForbidden(text).isEmpty()));
    }

    @Property
    @Label("P-115 whatever a value says, it is read or it is a problem of its cell")
    void p115AnyValue(
            @ForAll("texts") String value,
            @ForAll("texts") String of,
            @ForAll boolean declared,
            @ForAll Random random) {
        EvidenceReader reader = declared ? READER.withNotation(DecimalNotation.VIETNAMESE) : READER;
        List<Requirement> asked = Stream.of(SampleTables.units(), SampleTables.schools())
                .flatMap(rubric -> Requirement.of(rubric).stream())
                .toList();
        Requirement requirement = asked.get(random.nextInt(asked.size()));
        Map<String, String> fields = Map.of(
                "subject",
                "a",
                "kind",
                "unit",
                "unit",
                "24688",
                "indicator",
                requirement.indicator().value(),
                "value",
                value.strip(),
                "of",
                requirement.kinds().contains(ValueKind.PROPORTION) ? of.strip() : "");
        Validated<EvidenceFile> read = reader.readJson(
                "t.json",
                EvidenceDocument.FORMAT
                        .write(List.of(EvidenceDocument.Element.of(fields)))
                        .getBytes(StandardCharsets.UTF_8));

        EvidenceFile file = read.value().orElseThrow();
        Finding finding = file.evidence().get(0).finding(requirement.indicator());
        Statistics.label("read").collect(file.accepted() == 1);
        assertThat(finding instanceof Finding.Known).isEqualTo(read.problems().isEmpty());
        if (finding instanceof Finding.Known known) {
            assertThat(requirement.kinds()).contains(known.value().kind());
        }
        assertThat(read.problems()).allSatisfy(problem -> {
            assertThat(((Place.Json) problem.place()).pointer())
                    .isIn("/observations/0", "/observations/0/value", "/observations/0/of");
            assertThat(problem.message(Language.VI)).isNotBlank();
        });
    }

    private static List<String> findings(EvidenceFile file) {
        return file.evidence().stream()
                .map(evidence -> evidence.subject() + " "
                        + evidence.observations().values().stream()
                                .map(observation -> observation.indicator() + "=" + observation.finding())
                                .toList())
                .toList();
    }

    /** What is wrong with the rows by themselves, said without their places but with the number of the row. */
    private static List<String> told(List<String> rows, int before) {
        return read(rows).problems().stream()
                .filter(problem -> !CROSS_CHECKS.contains(problem.code()))
                .map(problem -> row(problem) + before + " " + problem.code() + " "
                        + ((Place.Cell) problem.place()).column() + " " + problem.arguments())
                .toList();
    }

    private static int row(Problem problem) {
        return ((Place.Cell) problem.place()).row();
    }

    private static Validated<EvidenceFile> read(List<String> rows) {
        String table = SampleTables.HEADER + "\n" + String.join("\n", rows) + "\n";
        return READER.read("t.csv", table.getBytes(StandardCharsets.UTF_8));
    }
}

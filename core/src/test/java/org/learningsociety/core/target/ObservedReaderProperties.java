package org.learningsociety.core.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;

class ObservedReaderProperties {

    private static final ObservedReader READER = ObservedReader.of(HaNoi.TARGETS);

    @Property
    @Label("P-116 every row is used, agrees with one that is, or has an error at its place")
    void p116NoRowIsDroppedInSilence(@ForAll("rows") List<String> rows) {
        Validated<List<ObservedCount>> read = read(rows);

        Set<Integer> bad = new HashSet<>();
        read.problems().stream()
                .filter(Problem::isError)
                .forEach(problem -> bad.add(problem.place() instanceof Place.Cell cell ? cell.row() : 0));
        Set<String> good = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            if (!bad.contains(i + 2)) {
                good.add(rows.get(i));
            }
        }
        assertThat(bad).doesNotContain(0, 1);
        assertThat(read.value().orElseThrow()).hasSameSizeAs(good);
    }

    @Property
    @Label("P-116 the order of the rows decides nothing")
    void p116OrderOfRowsDecidesNothing(@ForAll("rows") List<String> rows, @ForAll Random random) {
        List<String> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);

        assertThat(read(shuffled).value().orElseThrow())
                .containsExactlyInAnyOrderElementsOf(read(rows).value().orElseThrow());
    }

    @Property
    @Label("P-116 of counts for one measure, reading and day that differ none is used")
    void p116ThatWhichDiffersIsNotUsed(@ForAll("rows") List<String> rows) {
        Map<List<Object>, Integer> seen = new HashMap<>();
        for (ObservedCount count : read(rows).value().orElseThrow()) {
            seen.merge(List.of(count.measure(), count.reading(), count.observedOn()), 1, Integer::sum);
        }

        assertThat(seen.values()).allMatch(times -> times == 1);
    }

    private static Validated<List<ObservedCount>> read(List<String> rows) {
        String text = ObservedReader.HEADER + "\n" + String.join("\n", rows) + "\n";
        return READER.read("counts.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<List<String>> rows() {
        return Combinators.combine(
                        Arbitraries.of(
                                "adults-with-title,", "proficient,nested", "proficient,side-by-side", "proficient,"),
                        Arbitraries.of("2025-12-31", "2026-12-31", "2025"),
                        Arbitraries.of("6", "6", "7", "x"),
                        Arbitraries.of("0", "3", "5"),
                        Arbitraries.of("10", "10", "0"))
                .as((measure, day, met, unknown, of) -> String.join(",", measure, day, met, unknown, of, ""))
                .list()
                .ofMaxSize(6)
                .withoutEdgeCases();
    }
}

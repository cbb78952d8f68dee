package org.learningsociety.core.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.text.Language;

class ObservedMergeTest {

    private static ObservedCount count(String measure, long met, String source) {
        return new ObservedCount(
                MeasureId.of(measure),
                Optional.empty(),
                LocalDate.of(2025, 12, 31),
                Counts.of(met, 0, 10),
                Optional.of(source));
    }

    @Test
    void whatAgreesIsUsedOnceAndWhatDiffersNotAtAll() {
        Validated<List<ObservedCount>> merged = ObservedReader.merge(Map.of(
                "b.csv", List.of(count("x", 1, "b"), count("y", 2, "b")),
                "a.csv", List.of(count("x", 1, "a"), count("y", 3, "a"), count("z", 4, "a"))));

        assertThat(merged.value().orElseThrow()).containsExactly(count("x", 1, "a"), count("z", 4, "a"));
        assertThat(merged.problems()).extracting(Problem::code).containsExactly(TargetProblem.CONFLICTING_FILES);
        assertThat(merged.problems().get(0).message(Language.EN))
                .isEqualTo("a.csv: The files a.csv, b.csv give different counts of y on 2025-12-31; none is used.");
    }

    @Property(tries = 300)
    void theOrderOfTheFilesDoesNotMatterAndNoCountStandsTwice(
            @ForAll("counts") List<ObservedCount> first, @ForAll("counts") List<ObservedCount> second) {
        Validated<List<ObservedCount>> one = ObservedReader.merge(Map.of("a", first, "b", second));
        Map<String, List<ObservedCount>> reversed = new TreeMap<>(Comparator.reverseOrder());
        reversed.put("a", first);
        reversed.put("b", second);

        assertThat(ObservedReader.merge(reversed)).isEqualTo(one);
        assertThat(one.value().orElseThrow()).extracting(ObservedCount::measure).doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<List<ObservedCount>> counts() {
        return Combinators.combine(
                        Arbitraries.of("x", "y", "z"), Arbitraries.longs().between(0, 2), Arbitraries.of("s", "t"))
                .as(ObservedMergeTest::count)
                .list()
                .ofMaxSize(4)
                .map(list -> list.stream().distinct().toList());
    }
}

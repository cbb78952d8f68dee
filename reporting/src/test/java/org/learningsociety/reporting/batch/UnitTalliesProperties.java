package org.learningsociety.reporting.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitIndex;
import org.learningsociety.criteria.batch.BatchScores;
import org.learningsociety.criteria.batch.CompiledRubric;
import org.learningsociety.criteria.batch.EvidenceBatch;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.scoring.Scorer;
import org.learningsociety.criteria.testkit.EvidenceArbitraries;
import org.learningsociety.criteria.testkit.RubricArbitraries;
import org.learningsociety.reporting.tally.Histogram;
import org.learningsociety.reporting.tally.Tally;
import org.learningsociety.reporting.testkit.SmallMap;

class UnitTalliesProperties {

    private static final Context DAY = Context.on(LocalDate.of(2024, 12, 31));
    private static final UnitIndex UNITS = SmallMap.GAZETTEER.at(SmallMap.DAY).index();

    /** Subjects of some units, judged by one rubric; the points fall into classes of a width. */
    record Survey(Rubric rubric, Points width, List<Row> rows) {

        CompiledRubric compiled() {
            return CompiledRubric.compile(
                            rubric, rubric.subjectKinds().iterator().next(), DAY)
                    .orElseThrow();
        }
    }

    record Row(int unit, Evidence evidence) {}

    @Provide
    Arbitrary<Survey> surveys() {
        Arbitrary<Points> widths =
                Arbitraries.of(1, 7, 5_000, 10_000, 30_000, 10_000_000).map(Points::ofTenThousandths);
        return Combinators.combine(RubricArbitraries.rubrics(), widths)
                .flatAs((rubric, width) -> rows(rubric).map(rows -> new Survey(rubric, width, rows)));
    }

    private static Arbitrary<List<Row>> rows(Rubric rubric) {
        Arbitrary<Evidence> evidence = EvidenceArbitraries.evidence(rubric)
                .map(one -> new Evidence(
                        new Subject(
                                one.subject().id(),
                                rubric.subjectKinds().iterator().next(),
                                Optional.empty()),
                        one.observations()));
        return Combinators.combine(Arbitraries.integers().between(0, UNITS.size() - 1), evidence)
                .as(Row::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    /** Each row alone, by the interpreter. */
    private static SortedMap<UnitId, Tally> rowByRow(Survey survey) {
        SortedMap<UnitId, Tally> tallies = new TreeMap<>();
        for (Row row : survey.rows()) {
            Tally tally = Tally.of(Scorer.score(survey.rubric(), row.evidence(), DAY));
            tallies.merge(UNITS.unit(row.unit()), inClasses(tally, survey.width()), Tally::merge);
        }
        return tallies;
    }

    private static Tally inClasses(Tally tally, Points width) {
        SortedMap<Points, Long> classes = new TreeMap<>();
        tally.scores().counts().forEach((points, count) -> {
            long floor = Math.floorDiv(points.tenThousandths(), width.tenThousandths()) * width.tenThousandths();
            classes.merge(Points.ofTenThousandths(floor), count, Long::sum);
        });
        return tally.withScores(Histogram.of(classes));
    }

    private static UnitTallies counted(Survey survey, CompiledRubric compiled, List<Row> rows) {
        UnitTallies tallies = UnitTallies.of(compiled, UNITS, survey.width());
        EvidenceBatch batch = compiled.newBatch(4);
        BatchScores scores = compiled.newScores(4);
        for (int from = 0; from < rows.size(); from += 4) {
            List<Row> some = rows.subList(from, Math.min(from + 4, rows.size()));
            batch.clear(some.size());
            for (int row = 0; row < some.size(); row++) {
                batch.put(row, some.get(row).evidence());
            }
            compiled.score(batch, scores);
            tallies.add(scores, some.stream().mapToInt(Row::unit).toArray());
        }
        return tallies;
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Label("counting batches by unit is adding up the tallies of assessments, with points in classes")
    void batchesAreCountedLikeAssessments(@ForAll("surveys") Survey survey) {
        UnitTallies tallies = counted(survey, survey.compiled(), survey.rows());

        assertThat(tallies.tallies()).isEqualTo(rowByRow(survey));
        assertThat(tallies.rows()).isEqualTo(survey.rows().size());
        Statistics.label("some points are certain")
                .collect(tallies.tallies().values().stream()
                        .anyMatch(tally -> tally.scores().total() > 0));
        Statistics.label("some subject has a level")
                .collect(tallies.tallies().values().stream()
                        .anyMatch(tally -> tally.levels().total() > 0));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Label("P-86 any partition, merged in any order, is counted like the whole")
    void anyPartitionIsCountedLikeTheWhole(@ForAll("surveys") Survey survey, @ForAll Random random) {
        CompiledRubric compiled = survey.compiled();
        List<Row> shuffled = new ArrayList<>(survey.rows());
        Collections.shuffle(shuffled, random);
        List<UnitTallies> parts = new ArrayList<>();
        for (int from = 0; from < shuffled.size(); ) {
            int to = Math.min(shuffled.size(), from + 1 + random.nextInt(5));
            parts.add(counted(survey, compiled, shuffled.subList(from, to)));
            from = to;
        }
        Collections.shuffle(parts, random);
        while (parts.size() > 1) {
            parts.get(random.nextInt(parts.size() - 1)).merge(parts.remove(parts.size() - 1));
        }

        assertThat(parts.get(0).tallies()).isEqualTo(rowByRow(survey));
    }
}

package org.learningsociety.reporting.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.learningsociety.core.json.JsonFormat;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.reporting.tally.Strata;
import org.learningsociety.reporting.tally.Tally;
import org.learningsociety.reporting.testkit.TallyArbitraries;

class ReportingFormatsProperties {

    private static final JsonFormat<Strata<UnitId>> FORMAT = ReportingFormats.tallies();

    @Provide
    Arbitrary<Tally> tallies() {
        return TallyArbitraries.tallies();
    }

    private static Strata<UnitId> read(String text) {
        return FORMAT.read("so-lieu.json", text).orElseThrow();
    }

    @Property(tries = 200)
    @Label("P-86 P-127 any merge tree is the fold, also when what is merged was written and read between")
    void p86MergeTreesWithFilesBetweenAreTheFold(
            @ForAll @Size(max = 8) List<@From("tallies") Tally> tallies, @ForAll Random random) {
        List<Strata<UnitId>> pool = new ArrayList<>(List.of(Strata.empty()));
        Strata<UnitId> fold = Strata.empty();
        for (Tally tally : tallies) {
            Strata<UnitId> one = random.nextInt(4) == 0
                    ? new Strata<>(Strata.<UnitId>empty().tallies(), tally)
                    : Strata.of(Map.of(UnitId.of("xa-" + random.nextInt(3)), tally));
            pool.add(one);
            fold = fold.merge(one);
        }
        while (pool.size() > 1) {
            Strata<UnitId> one = pool.remove(random.nextInt(pool.size()));
            Strata<UnitId> other = pool.remove(random.nextInt(pool.size()));
            pool.add(read(FORMAT.write(one)).merge(read(FORMAT.write(other))));
        }
        assertThat(read(FORMAT.write(pool.get(0)))).isEqualTo(fold);
        assertThat(FORMAT.write(pool.get(0))).isEqualTo(FORMAT.write(fold));
    }

    @Example
    void countsThatContradictEachOtherAreRefusedAtTheirPlace() {
        String text = FORMAT.write(Strata.of(Map.of(UnitId.of("xa-1"), Tally.ofMissing(3))));

        Validated<Strata<UnitId>> read = FORMAT.read("so-lieu.json", text.replaceFirst("\"met\": 0", "\"met\": 1"));

        assertThat(read.hasErrors()).isTrue();
        assertThat(read.problems().get(0).toString()).contains("/units/xa-1");
    }

    @Example
    void aCountTooLargeIsRefused() {
        String text = FORMAT.write(Strata.of(Map.of(UnitId.of("xa-1"), Tally.ofMissing(3))));

        assertThat(FORMAT.read("so-lieu.json", text.replace("\"expected\": 3", "\"expected\": 9223372036854775808"))
                        .hasErrors())
                .isTrue();
    }
}

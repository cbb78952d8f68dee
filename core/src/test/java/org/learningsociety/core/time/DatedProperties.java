package org.learningsociety.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.learningsociety.core.testkit.Laws;
import org.learningsociety.core.testkit.TimeArbitraries;

class DatedProperties {

    @Property
    @Label("P-05 the value on a day is that of the last entry on or before it; before the first there is none")
    void p05TheLastEntryHolds(@ForAll("entries") Map<LocalDate, String> entries, @ForAll("days") LocalDate date) {
        Dated<String> dated = build(new ArrayList<>(entries.keySet()), entries);
        List<LocalDate> past = entries.keySet().stream()
                .filter(day -> !day.isAfter(date))
                .sorted()
                .toList();
        if (past.isEmpty()) {
            assertThat(dated.find(date)).isEmpty();
            assertThat(dated.firstDay()).isAfter(date);
            assertThatExceptionOfType(DateTimeException.class)
                    .isThrownBy(() -> dated.at(date))
                    .withMessageContaining(dated.firstDay().toString());
        } else {
            String last = entries.getOrDefault(past.get(past.size() - 1), "none");
            assertThat(dated.at(date)).isEqualTo(last);
            assertThat(dated.find(date)).hasValue(last);
        }
    }

    @Property
    @Label("P-05 entries in any order give the same function")
    void p05OrderDoesNotMatter(@ForAll("entries") Map<LocalDate, String> entries, @ForAll Random random) {
        List<LocalDate> days = new ArrayList<>(entries.keySet());
        Dated<String> one = build(days, entries);
        Collections.shuffle(days, random);
        Dated<String> other = build(days, entries);
        Laws.equality(one, other);
        assertThat(other).isEqualTo(one);
        assertThat(other.entries()).isEqualTo(new TreeMap<>(entries));
        assertThat(new ArrayList<>(other.entries().keySet())).isSorted();
    }

    @Property
    @Label("P-05 an entry given again changes nothing, another value on its day is refused")
    void p05AnEntryIsIdempotent(@ForAll("dated") Dated<String> dated) {
        dated.entries().forEach((day, value) -> {
            assertThat(dated.with(day, value)).isEqualTo(dated);
            assertThatIllegalArgumentException().isThrownBy(() -> dated.with(day, value + "!"));
        });
    }

    @Property
    @Label("P-05 conversion before and after the look-up gives the same")
    void p05ConversionCommutesWithLookUp(@ForAll("dated") Dated<String> dated, @ForAll("days") LocalDate date) {
        assertThat(dated.map(value -> value + "!").find(date))
                .isEqualTo(dated.find(date).map(value -> value + "!"));
    }

    private static Dated<String> build(List<LocalDate> days, Map<LocalDate, String> entries) {
        return days.stream()
                .map(day -> Dated.of(day, entries.getOrDefault(day, "none")))
                .reduce((all, one) -> all.with(one.firstDay(), one.at(one.firstDay())))
                .orElseThrow();
    }

    @Provide
    Arbitrary<Map<LocalDate, String>> entries() {
        return TimeArbitraries.entries();
    }

    @Provide
    Arbitrary<Dated<String>> dated() {
        return TimeArbitraries.dated();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return TimeArbitraries.days();
    }
}

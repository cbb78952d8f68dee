package org.learningsociety.criteria.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.learningsociety.criteria.evidence.ObservedValue.Held;
import org.learningsociety.criteria.membership.HeldTitles.Entry;
import org.learningsociety.criteria.recognition.ValidityReading;
import org.learningsociety.criteria.testkit.TitledCommune;

class HeldTitlesProperties {

    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 3, 1);

    private static Optional<Boolean> held(LocalDate granted, int months, Optional<ValidityReading> by, LocalDate day) {
        return HeldTitles.of(List.of(TitledCommune.of(granted, months, by)), day)
                .entry(TitledCommune.COMMUNE.id(), TitledCommune.TITLE)
                .map(Entry::held)
                .map(Held::holds);
    }

    @Property
    @Label("where no source says how to count a title's months, it is known to be held where every reading says so")
    void whatIsKnownIsWhatEveryReadingSays(
            @ForAll @IntRange(max = 240) int granted,
            @ForAll @IntRange(min = 1, max = 6) int months,
            @ForAll @IntRange(min = -30, max = 365) int after) {
        LocalDate decided = FIRST_DAY.plusDays(granted);
        LocalDate day = decided.plusDays(after);
        Set<Optional<Boolean>> readings = Arrays.stream(ValidityReading.values())
                .map(reading -> held(decided, months, Optional.of(reading), day))
                .collect(Collectors.toSet());
        Optional<Boolean> known = held(decided, months, Optional.empty(), day);
        Statistics.collect(known);

        assertThat(readings).doesNotContain(Optional.empty());
        assertThat(known).isEqualTo(readings.size() == 1 ? readings.iterator().next() : Optional.empty());
    }
}

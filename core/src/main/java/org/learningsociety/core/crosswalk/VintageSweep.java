package org.learningsociety.core.crosswalk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.learningsociety.core.territory.AdministrativeUnit;
import org.learningsociety.core.territory.CodeSystem;
import org.learningsociety.core.territory.CodeUse;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.UnitCode;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.text.FoldedKey;
import org.learningsociety.core.time.DateRange;

/** Goes through the meanings of each row's code once, and marks where in time its verdict changes. Used by one thread. */
final class VintageSweep {

    private static final Comparator<Vintage> BEST_FIRST = Comparator.comparingInt(Vintage::matched)
            .reversed()
            .thenComparingInt(vintage -> vintage.contradicted().size());

    /** What a row is in a stable period. */
    private enum Verdict {
        UNKNOWN,
        MATCHED,
        CONTRADICTED
    }

    private record Mark(Verdict verdict, String nameThen) {
        static final Mark UNKNOWN = new Mark(Verdict.UNKNOWN, "");
        static final Mark MATCHED = new Mark(Verdict.MATCHED, "");
    }

    private final Gazetteer gazetteer;
    private final CodeSystem system;
    private final List<CodedRow> rows;
    private final List<LocalDate> starts = new ArrayList<>();
    private final boolean[] told;
    private final Map<String, FoldedKey> keys = new HashMap<>();

    VintageSweep(Gazetteer gazetteer, CodeSystem system, List<CodedRow> rows) {
        this.gazetteer = gazetteer;
        this.system = system;
        this.rows = rows;
        Optional<LocalDate> day = Optional.of(gazetteer.firstDay());
        while (day.isPresent()) {
            starts.add(day.get());
            day = gazetteer.stablePeriod(day.get()).to().day();
        }
        this.told = new boolean[starts.size()];
    }

    List<Vintage> rank() {
        List<Mark[]> marks = rows.stream().map(this::marks).toList();
        told[0] = true;
        for (Mark[] row : marks) {
            for (int i = 1; i < row.length; i++) {
                told[i] |= row[i].verdict() != row[i - 1].verdict();
            }
        }
        List<Vintage> vintages = new ArrayList<>();
        for (int i = starts.size() - 1; i >= 0; i--) {
            if (told[i]) {
                vintages.add(vintage(i, marks));
            }
        }
        // The sort is stable, so among equals the latest stays first.
        vintages.sort(BEST_FIRST);
        return ranked(vintages);
    }

    private static List<Vintage> ranked(List<Vintage> sorted) {
        List<Vintage> ranked = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Vintage vintage = sorted.get(i);
            boolean tie = i > 0 && BEST_FIRST.compare(sorted.get(i - 1), vintage) == 0;
            int rank = tie ? ranked.get(i - 1).rank() : i + 1;
            ranked.add(
                    new Vintage(vintage.period(), rank, vintage.matched(), vintage.contradicted(), vintage.unknown()));
        }
        return List.copyOf(ranked);
    }

    private Vintage vintage(int start, List<Mark[]> marks) {
        int end = start + 1;
        while (end < starts.size() && !told[end]) {
            end++;
        }
        DateRange period = end < starts.size()
                ? DateRange.of(starts.get(start), starts.get(end))
                : DateRange.from(starts.get(start));
        int matched = 0;
        List<Vintage.Contradiction> contradicted = new ArrayList<>();
        List<CodedRow> unknown = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Mark mark = marks.get(i)[start];
            switch (mark.verdict()) {
                case MATCHED -> matched++;
                case CONTRADICTED -> contradicted.add(new Vintage.Contradiction(rows.get(i), mark.nameThen()));
                case UNKNOWN -> unknown.add(rows.get(i));
            }
        }
        return new Vintage(period, 1, matched, contradicted, unknown);
    }

    /** The verdict on a row in each stable period. */
    private Mark[] marks(CodedRow row) {
        Mark[] marks = new Mark[starts.size()];
        Arrays.fill(marks, Mark.UNKNOWN);
        for (CodeUse use : code(row.code()).map(gazetteer::uses).orElse(List.of())) {
            AdministrativeUnit unit = gazetteer.get(use.unit());
            for (int i = 0; i < marks.length; i++) {
                Optional<UnitState> state =
                        use.period().mayContain(starts.get(i)) ? unit.at(starts.get(i)) : Optional.empty();
                if (state.isPresent()) {
                    marks[i] = isCalled(row, unit, state.get(), starts.get(i))
                            ? Mark.MATCHED
                            : new Mark(Verdict.CONTRADICTED, state.get().fullName());
                }
            }
        }
        return marks;
    }

    private boolean isCalled(CodedRow row, AdministrativeUnit unit, UnitState state, LocalDate day) {
        if (row.name().isEmpty() || row.name().get().equals(state.name())) {
            return true;
        }
        FoldedKey name = key(row.name().get());
        return name.equals(key(state.name()))
                || state.answersTo(row.name().get()).isPresent()
                || unit.aliases().stream()
                        .filter(alias -> alias.period().mayContain(day))
                        .anyMatch(alias -> name.equals(key(alias.text())));
    }

    private FoldedKey key(String name) {
        return keys.computeIfAbsent(name, FoldedKey::of);
    }

    private Optional<UnitCode> code(String text) {
        try {
            return Optional.of(UnitCode.of(system, text));
        } catch (IllegalArgumentException noCode) {
            return Optional.empty();
        }
    }
}

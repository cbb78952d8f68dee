package org.learningsociety.examples.nation;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.reporting.json.ReportingFormats;
import org.learningsociety.reporting.tally.Strata;

/** The nations of the tests, on the map that ships. */
final class Made {

    static final LocalDate DAY = LocalDate.of(2026, 9, 20);
    static final Hierarchy TREE = tree();

    private Made() {}

    private static Hierarchy tree() {
        try {
            return Options.of(List.of()).tree();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Nation nation(long rows) {
        return new Nation(TREE, rows, 2030, 30);
    }

    static RowSource rows(Nation nation) {
        return RowSource.of(nation, 0, nation.rows());
    }

    static Strata<UnitId> tallies(RowSource rows, Quarantine quarantine) throws IOException, InterruptedException {
        RowTallies tallies = new RowTallies(NationRubric.compile(DAY), TREE.index());
        tallies.addAll(rows, UnaryOperator.identity());
        tallies.addAll(quarantine);
        return tallies.strata();
    }

    static String text(Strata<UnitId> tallies) {
        return ReportingFormats.tallies().encode(tallies).toString();
    }
}

package org.learningsociety.core.crosswalk;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.table.Table;
import org.learningsociety.core.table.TableReader;
import org.learningsociety.core.territory.Basis;
import org.learningsociety.core.territory.CodeSystem;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;

/** Reads the shares that a user gives. Used by one thread. */
final class ShareReading {

    private static final TableReader READER = TableReader.of("from", "to", "basis", "share");
    private static final Pattern FRACTION = Pattern.compile("\\d{1,18}/0*[1-9]\\d{0,17}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,18}(?:\\.\\d{1,18})?");

    private final CodeSystem system;
    private final Crosswalk crosswalk;
    private final List<Problem> problems = new ArrayList<>();

    ShareReading(CodeSystem system, Crosswalk crosswalk) {
        this.system = system;
        this.crosswalk = crosswalk;
    }

    Validated<List<GivenShare>> read(String source, byte[] bytes) {
        Validated<Table> table = READER.read(source, bytes);
        problems.addAll(table.problems());
        return new Validated<>(
                table.value()
                        .map(rows -> rows.rows().stream()
                                .flatMap(row -> share(row).stream())
                                .toList()),
                problems);
    }

    private Optional<GivenShare> share(Table.Row row) {
        Optional<UnitId> from = unit(row, "from", crosswalk.from());
        Optional<UnitId> to = unit(row, "to", crosswalk.to());
        Optional<Basis> basis = basis(row);
        Optional<Rational> share = number(row);
        boolean complete = from.isPresent() && to.isPresent() && basis.isPresent() && share.isPresent();
        return complete
                ? Optional.of(new GivenShare(from.get(), to.get(), basis.get(), share.get(), row.place("share")))
                : Optional.empty();
    }

    private Optional<UnitId> unit(Table.Row row, String column, LocalDate date) {
        Validated<UnitState> unit = crosswalk.gazetteer().resolve(system, row.cell(column), date);
        unit.problems().forEach(problem -> problems.add(problem.at(row.place(column))));
        return unit.value().map(UnitState::id);
    }

    private Optional<Basis> basis(Table.Row row) {
        String text = row.cell("basis");
        Optional<Basis> basis = Arrays.stream(Basis.values())
                .filter(one -> one.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst();
        if (basis.isEmpty()) {
            problems.add(Problem.error(CrosswalkProblem.UNKNOWN_BASIS, row.place("basis"), Map.of("value", text)));
        }
        return basis;
    }

    private Optional<Rational> number(Table.Row row) {
        String text = row.cell("share");
        if (FRACTION.matcher(text).matches()) {
            return Optional.of(Rational.parse(text));
        }
        if (DECIMAL.matcher(text).matches()) {
            BigDecimal decimal = new BigDecimal(text);
            return Optional.of(Rational.of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale())));
        }
        problems.add(Problem.error(CrosswalkProblem.NOT_A_SHARE, row.place("share"), Map.of("value", text)));
        return Optional.empty();
    }
}

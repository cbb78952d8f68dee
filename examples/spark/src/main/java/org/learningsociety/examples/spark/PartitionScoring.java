package org.learningsociety.examples.spark;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.apache.spark.unsafe.types.UTF8String;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.criteria.batch.EvidenceColumn;
import org.learningsociety.examples.nation.Field;
import org.learningsociety.examples.nation.NationRubric;
import org.learningsociety.examples.nation.Program;
import org.learningsociety.examples.nation.Quarantine;
import org.learningsociety.examples.nation.RowBlock;
import org.learningsociety.examples.nation.RowCheck;
import org.learningsociety.examples.nation.RowTallies;
import org.learningsociety.examples.nation.UnitCodes;

/** What a task does: the columnar batches of a partition are scored and counted, and one small value comes out. */
final class PartitionScoring implements Function2<Integer, Iterator<ColumnarBatch>, Iterator<PartitionTallies>> {

    private static final long serialVersionUID = 1;

    private final TreeMap<String, String> units = new TreeMap<>();
    private final LocalDate on;
    private final int[] places;
    private final Disturbance disturbance;

    /** The places are those of {@link RowCheck#columns} in the batches, then those of the file and of the row's number. */
    PartitionScoring(UnitCodes codes, LocalDate on, int[] places, Disturbance disturbance) {
        this.on = on;
        this.places = places.clone();
        this.disturbance = disturbance;
        codes.byText().forEach((text, unit) -> units.put(text, unit.value()));
    }

    @Override
    public Iterator<PartitionTallies> call(Integer partition, Iterator<ColumnarBatch> batches)
            throws InterruptedException {
        SortedMap<String, UnitId> byText = new TreeMap<>();
        units.forEach((text, unit) -> byText.put(text, UnitId.of(unit)));
        UnitCodes codes = UnitCodes.of(byText);
        Quarantine quarantine = new Quarantine();
        RowTallies tallies = new RowTallies(NationRubric.compile(on), codes.index());
        Rows rows = new Rows(file -> new RowCheck(file, codes, quarantine), tallies, places);
        for (boolean isFirst = true; batches.hasNext(); isFirst = false) {
            rows.add(batches.next());
            if (isFirst) {
                disturbance.befall(partition, TaskContext.get().attemptNumber());
            }
        }
        rows.end();
        tallies.addAll(quarantine);
        List<String> problems = quarantine.problems().stream().map(Program::say).toList();
        return List.of(new PartitionTallies(partition, tallies.strata(), problems))
                .iterator();
    }

    /** Takes Spark's batches apart and puts them together as blocks. */
    private static final class Rows {
        private final Function<String, RowCheck> checks;
        private final RowTallies tallies;
        private final int[] places;
        private final RowBlock block = new RowBlock();
        private final int[][] columns = new int[Field.ALL.size()][];
        private final int[] cells = new int[Field.ALL.size()];
        private UTF8String lastUnit = UTF8String.EMPTY_UTF8;
        private String lastText = "";

        Rows(Function<String, RowCheck> checks, RowTallies tallies, int[] places) {
            this.checks = checks;
            this.tallies = tallies;
            this.places = places;
        }

        /** A partition may have parts of several files, a batch has rows of one. */
        void add(ColumnarBatch batch) {
            int rows = batch.numRows();
            if (rows == 0) {
                return;
            }
            for (int i = 0; i < columns.length; i++) {
                columns[i] = numbers(batch.column(places[i + 1]), rows);
            }
            ColumnVector file = batch.column(places[columns.length + 1]);
            ColumnVector place = batch.column(places[columns.length + 2]);
            add(rows, batch.column(places[0]), place, checks.apply(name(file)));
        }

        private static String name(ColumnVector file) {
            return SparkTallies.path(file.getUTF8String(0).toString()).getName();
        }

        private void add(int rows, ColumnVector units, ColumnVector place, RowCheck check) {
            for (int i = 0; i < rows; i++) {
                for (int field = 0; field < cells.length; field++) {
                    cells[field] = columns[field][i];
                }
                // Rows are counted from 1, as on one machine.
                check.add(place.getLong(i) + 1, units.isNullAt(i) ? "" : text(units.getUTF8String(i)), cells, block);
                if (block.isFull()) {
                    end();
                }
            }
        }

        private static int[] numbers(ColumnVector column, int rows) {
            int[] numbers = column.getInts(0, rows);
            for (int i = 0; column.hasNull() && i < rows; i++) {
                if (column.isNullAt(i)) {
                    numbers[i] = EvidenceColumn.MISSING;
                }
            }
            return numbers;
        }

        /** Rows of one unit lie together. */
        private String text(UTF8String unit) {
            if (!unit.equals(lastUnit)) {
                lastUnit = unit.clone();
                lastText = unit.toString();
            }
            return lastText;
        }

        void end() {
            tallies.add(block);
            block.clear();
        }
    }
}

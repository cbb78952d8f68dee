package org.learningsociety.examples.nation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.metadata.FileMetaData;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.learningsociety.criteria.batch.EvidenceColumn;

/**
 * Rows in a Parquet file: the unit as text and a column of 32-bit numbers for each indicator, read column by column.
 *
 * <p>No value is a missing one, −2 a withheld one, −3 one that does not apply. The metadata of a file that is written here say that its
 * rows are synthetic.
 */
public final class ParquetRows {

    private static final String NOTE = "learningsociety.note";

    private static final MessageType SCHEMA = Types.buildMessage()
            .addFields(Stream.concat(
                            Stream.of(Types.required(PrimitiveTypeName.BINARY)
                                    .as(LogicalTypeAnnotation.stringType())
                                    .named(Field.UNIT)),
                            Field.ALL.stream()
                                    .map(field -> Types.optional(PrimitiveTypeName.INT32)
                                            .named(field.name())))
                    .toArray(Type[]::new))
            .named("synthetic_nation");

    private ParquetRows() {}

    /**
     * Writes all rows of a source.
     *
     * @param rows the rows, which are synthetic
     * @param unitTexts what is written of each unit, by its number
     * @param file where to; what was there is gone when all is written, and stays where that fails
     * @param groupBytes about how large the row groups are, which are what a cluster divides a file by
     * @throws IOException if the rows cannot be read or the file cannot be written
     */
    public static void write(RowSource rows, List<String> unitTexts, Path file, long groupBytes) throws IOException {
        WholeFiles.write(file, part -> writeAll(rows, unitTexts, part, groupBytes));
    }

    private static void writeAll(RowSource rows, List<String> unitTexts, Path file, long groupBytes)
            throws IOException {
        Binary[] texts = unitTexts.stream().map(Binary::fromString).toArray(Binary[]::new);
        RowBlock block = new RowBlock();
        try (ParquetWriter<Integer> writer = new Builder(new LocalOutputFile(file), block, texts)
                .withConf(new PlainParquetConfiguration())
                .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .withRowGroupSize(groupBytes)
                .build()) {
            boolean more = true;
            while (more) {
                more = rows.next(block);
                for (int row = 0; row < block.rows(); row++) {
                    writer.write(row);
                }
            }
        }
    }

    /** Writes the rows of a block by their numbers. */
    private static final class Builder extends ParquetWriter.Builder<Integer, Builder> {
        private final RowBlock block;
        private final Binary[] texts;

        Builder(OutputFile file, RowBlock block, Binary[] texts) {
            super(file);
            this.block = block;
            this.texts = texts;
        }

        @Override
        protected Builder self() {
            return this;
        }

        // The deprecated one is the abstract one.
        @Override
        @SuppressWarnings("deprecation")
        protected WriteSupport<Integer> getWriteSupport(Configuration configuration) {
            return new BlockWriter(block, texts);
        }

        @Override
        protected WriteSupport<Integer> getWriteSupport(ParquetConfiguration configuration) {
            return new BlockWriter(block, texts);
        }
    }

    private static final class BlockWriter extends WriteSupport<Integer> {
        private final RowBlock block;
        private final Binary[] texts;
        private Optional<RecordConsumer> consumer = Optional.empty();

        BlockWriter(RowBlock block, Binary[] texts) {
            this.block = block;
            this.texts = texts;
        }

        @Override
        @SuppressWarnings("deprecation")
        public WriteContext init(Configuration configuration) {
            return context();
        }

        @Override
        public WriteContext init(ParquetConfiguration configuration) {
            return context();
        }

        private static WriteContext context() {
            return new WriteContext(SCHEMA, Map.of(NOTE, "synthetic (giả lập): no row says anything about a person"));
        }

        @Override
        public void prepareForWrite(RecordConsumer out) {
            consumer = Optional.of(out);
        }

        @Override
        public void write(Integer row) {
            RecordConsumer out = consumer.orElseThrow();
            out.startMessage();
            out.startField(Field.UNIT, 0);
            out.addBinary(texts[block.units[row]]);
            out.endField(Field.UNIT, 0);
            for (int i = 0; i < Field.ALL.size(); i++) {
                int number = block.number(i, row);
                if (number != EvidenceColumn.MISSING) {
                    String name = Field.ALL.get(i).name();
                    out.startField(name, i + 1);
                    out.addInteger(number);
                    out.endField(name, i + 1);
                }
            }
            out.endMessage();
        }
    }

    /**
     * Opens a file.
     *
     * @param file the file
     * @param codes the units
     * @param quarantine where bad rows go
     * @return its rows
     * @throws UnreadableRowsException if there is no such file, it is damaged, or has not the columns that it must have
     * @throws IOException if it may not be read
     */
    public static RowSource open(Path file, UnitCodes codes, Quarantine quarantine) throws IOException {
        String name = String.valueOf(file.getFileName());
        RowCheck.requireFile(file);
        ParquetFileReader reader;
        try {
            reader = ParquetFileReader.open(
                    input(file, name),
                    ParquetReadOptions.builder(new PlainParquetConfiguration()).build());
        } catch (IOException | RuntimeException damaged) {
            throw UnreadableRowsException.of(name, damaged);
        }
        try {
            Reading reading = new Reading(name, reader, new RowCheck(name, codes, quarantine));
            requireColumns(name, reader.getFileMetaData());
            return reading;
        } catch (UnreadableRowsException other) {
            reader.close();
            throw other;
        }
    }

    /**
     * Checks the columns of a file, which may stand in any order.
     *
     * @param source the file
     * @param footer what the file says of itself
     * @throws UnreadableRowsException if a column is absent, not known, there twice, or of another type
     */
    public static void requireColumns(String source, FileMetaData footer) throws UnreadableRowsException {
        MessageType schema = footer.getSchema();
        RowCheck.requireColumns(
                source, schema.getFields().stream().map(Type::getName).toList());
        for (Type column : SCHEMA.getFields()) {
            Type found = schema.getType(column.getName());
            if (!isSame(column, found)) {
                throw UnreadableRowsException.ofType(source, column.getName(), said(found), said(column));
            }
        }
    }

    /**
     * Tells whether a file says that its rows are synthetic.
     *
     * @param footer what the file says of itself
     * @return whether it has the note of a file that was written here, or the column {@link Field#SYNTHETIC}
     */
    public static boolean isSynthetic(FileMetaData footer) {
        return footer.getKeyValueMetaData().containsKey(NOTE)
                || footer.getSchema().containsField(Field.SYNTHETIC);
    }

    /** A whole number that is meant as a day or without its sign would be read as another number. */
    private static boolean isSame(Type wanted, Type found) {
        return found.isPrimitive()
                && !found.isRepetition(Type.Repetition.REPEATED)
                && wanted.asPrimitiveType().getPrimitiveTypeName()
                        == found.asPrimitiveType().getPrimitiveTypeName()
                && (Objects.equals(wanted.getLogicalTypeAnnotation(), found.getLogicalTypeAnnotation())
                        || LogicalTypeAnnotation.intType(32, true).equals(found.getLogicalTypeAnnotation()));
    }

    /** The type without the name, which the sentence says. */
    private static String said(Type type) {
        String of = type.isPrimitive()
                ? type.asPrimitiveType().getPrimitiveTypeName().name()
                : "GROUP";
        String meant = type.getLogicalTypeAnnotation() == null ? "" : " (" + type.getLogicalTypeAnnotation() + ")";
        return (type.isRepetition(Type.Repetition.REPEATED) ? "REPEATED " : "") + of + meant;
    }

    /** What Parquet says of a file that is none names it by this. */
    private static InputFile input(Path file, String name) {
        return new LocalInputFile(file) {
            @Override
            public String toString() {
                return name;
            }
        };
    }

    private static final class Reading implements RowSource {
        private final String name;
        private final ParquetFileReader file;
        private final RowCheck check;
        private final int[][] numbers = new int[Field.ALL.size()][RowBlock.CAPACITY];
        private final String[] units = new String[RowBlock.CAPACITY];
        private final int[] cells = new int[Field.ALL.size()];
        private List<ColumnReader> columns = List.of();
        private long left;
        private long row;
        private Binary lastUnit = Binary.EMPTY;
        private String lastText = "";

        Reading(String name, ParquetFileReader file, RowCheck check) {
            this.name = name;
            this.file = file;
            this.check = check;
        }

        @Override
        public boolean next(RowBlock block) throws IOException {
            block.clear();
            try {
                if (left == 0 && !nextGroup()) {
                    return false;
                }
                int rows = (int) Math.min(left, RowBlock.CAPACITY);
                readUnits(rows);
                for (int i = 0; i < numbers.length; i++) {
                    read(columns.get(i + 1), numbers[i], rows);
                }
                left -= rows;
                add(rows, block);
                return true;
            } catch (IOException | RuntimeException damaged) {
                throw UnreadableRowsException.of(name, damaged);
            }
        }

        private boolean nextGroup() throws IOException {
            PageReadStore pages = file.readNextRowGroup();
            if (pages == null) {
                return false;
            }
            MessageType schema = file.getFileMetaData().getSchema();
            ColumnReadStoreImpl store = new ColumnReadStoreImpl(
                    pages, new NoConverter(), schema, file.getFileMetaData().getCreatedBy());
            columns = RowCheck.columns().stream()
                    .map(column -> store.getColumnReader(schema.getColumnDescription(new String[] {column})))
                    .collect(Collectors.toUnmodifiableList());
            left = pages.getRowCount();
            return true;
        }

        private void readUnits(int rows) {
            ColumnReader column = columns.get(0);
            int known = column.getDescriptor().getMaxDefinitionLevel();
            for (int i = 0; i < rows; i++) {
                units[i] = column.getCurrentDefinitionLevel() == known ? text(column.getBinary()) : "";
                column.consume();
            }
        }

        /** Rows of one unit lie together. */
        private String text(Binary unit) {
            if (!unit.equals(lastUnit)) {
                lastUnit = unit.copy();
                lastText = unit.toStringUsingUTF8();
            }
            return lastText;
        }

        private static void read(ColumnReader column, int[] into, int rows) {
            int known = column.getDescriptor().getMaxDefinitionLevel();
            for (int i = 0; i < rows; i++) {
                into[i] = column.getCurrentDefinitionLevel() == known ? column.getInteger() : EvidenceColumn.MISSING;
                column.consume();
            }
        }

        private void add(int rows, RowBlock block) {
            for (int i = 0; i < rows; i++) {
                for (int field = 0; field < cells.length; field++) {
                    cells[field] = numbers[field][i];
                }
                row++;
                check.add(row, units[i], cells, block);
            }
        }

        @Override
        public boolean isSynthetic() {
            return ParquetRows.isSynthetic(file.getFileMetaData());
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    /** Columns are read one by one; Parquet asks for this all the same. */
    private static final class NoConverter extends GroupConverter {
        @Override
        public Converter getConverter(int field) {
            return new PrimitiveConverter() {};
        }

        @Override
        public void start() {}

        @Override
        public void end() {}
    }
}

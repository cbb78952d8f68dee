package org.learningsociety.examples.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The JSON Schema of a kind of file; of a table, the schema of its rows. */
@Command(
        name = "schema",
        description = {
            "JSON Schema của một loại tệp; với bảng CSV là của các dòng.",
            "The JSON Schema of a kind of file; of a CSV table, of its rows."
        })
final class SchemaVerb implements Callable<Integer> {

    @Parameters(
            paramLabel = "KIND",
            description = {"Loại tệp: ${COMPLETION-CANDIDATES}.", "Kind of file."})
    private FileKind kind = FileKind.units;

    @Mixin
    private FileOutput output = new FileOutput();

    @Override
    public Integer call() throws IOException {
        output.write(kind.schema());
        return 0;
    }
}

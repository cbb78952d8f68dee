package org.learningsociety.examples.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A small valid file of a kind. */
@Command(
        name = "sample",
        description = {
            "Một tệp mẫu nhỏ, hợp lệ; minh chứng có cả dạng JSON (--format json).",
            "A small valid file of a kind; of evidence also as JSON (--format json)."
        })
final class SampleVerb implements Callable<Integer> {

    @Parameters(
            paramLabel = "KIND",
            description = {"Loại tệp: ${COMPLETION-CANDIDATES}.", "Kind of file."})
    private FileKind kind = FileKind.units;

    @Mixin
    private FileOutput output = new FileOutput();

    @Override
    public Integer call() throws IOException {
        output.write(kind.sample(output.format()));
        return 0;
    }
}

package org.learningsociety.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.learningsociety.core.problem.Validated;
import picocli.CommandLine.Option;

/** The options of verbs whose answer may go to a file. */
final class FileOutput extends Output {

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = {
                "Ghi kết quả vào tệp; mặc định: màn hình.",
                "Write the result to a file; default: the screen."
            })
    private Optional<Path> file = Optional.empty();

    Optional<Path> file() {
        return file;
    }

    /** Writes the content of the file that was named, and the problems beside it; returns the exit code. */
    int writeFile(Validated<byte[]> content) throws IOException {
        if (content.value().isPresent()) {
            Files.write(file.orElseThrow(), content.value().get());
        }
        return tell(content);
    }

    @Override
    void write(String text) throws IOException {
        if (file.isPresent()) {
            Files.writeString(file.get(), text);
        } else {
            super.write(text);
        }
    }
}

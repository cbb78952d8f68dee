package org.learningsociety.examples.programs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.learningsociety.core.text.Language;

/** What the user asked for. */
record Options(boolean help, Language language, Path out, Optional<Path> evidenceFile) {

    static final String USAGE = """
            java -jar programs.jar [--lang vi|en] [--evidence FILE.csv] [--out FOLDER]
              --lang      ngôn ngữ / language: vi (mặc định, default), en
              --evidence  bảng minh chứng CSV / table of evidence; mặc định: dữ liệu giả lập kèm chương trình / default: the synthetic data of the program
              --out       thư mục kết quả / folder of results; mặc định / default: target/krong-no
              --help""";

    static final String SAMPLE = "krong-no-evidence-synthetic.csv";
    private static final Options DEFAULTS = into(Path.of("target", "krong-no"));

    static Options parse(String... arguments) {
        return DEFAULTS.with(arguments);
    }

    static Options into(Path out) {
        return new Options(false, Language.VI, out, Optional.empty());
    }

    Options with(String... arguments) {
        Options options = this;
        Iterator<String> rest = List.of(arguments).iterator();
        while (rest.hasNext()) {
            String name = rest.next();
            if (name.equals("--help")) {
                return new Options(true, options.language, options.out, options.evidenceFile);
            }
            if (!rest.hasNext()) {
                throw new IllegalArgumentException(name + ": ?");
            }
            options = options.set(name, rest.next());
        }
        return options;
    }

    private Options set(String name, String value) {
        try {
            return switch (name) {
                case "--lang" -> new Options(help, Language.parse(value), out, evidenceFile);
                case "--out" -> new Options(help, language, Path.of(value), evidenceFile);
                case "--evidence" -> new Options(help, language, out, Optional.of(Path.of(value)));
                default -> throw new IllegalArgumentException(name + "?");
            };
        } catch (InvalidPathException wrong) {
            throw new IllegalArgumentException(name + ": " + value, wrong);
        }
    }

    String evidenceName() {
        return evidenceFile.map(file -> file.getFileName().toString()).orElse(SAMPLE);
    }

    byte[] evidence() throws IOException {
        if (evidenceFile.isPresent()) {
            Path file = evidenceFile.get();
            if (!Files.isRegularFile(file)) {
                throw new NoSuchFileException(file.toString());
            }
            return Files.readAllBytes(file);
        }
        try (InputStream sample = Objects.requireNonNull(Options.class.getResourceAsStream(SAMPLE), SAMPLE)) {
            return sample.readAllBytes();
        }
    }
}

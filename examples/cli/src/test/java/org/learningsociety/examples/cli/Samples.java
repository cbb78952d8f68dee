package org.learningsociety.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The program's own samples in a folder, as a user would save them. */
record Samples(Path folder) {

    String rubric() {
        return save("rubric", "bộ tiêu chí.json");
    }

    String evidence() {
        return save("evidence", "minh chứng.csv");
    }

    String overlay() {
        return save("overlay", "bổ sung.json");
    }

    String costs() {
        return save("costs", "chi phí.json");
    }

    String plan() {
        return save("plan", "kế hoạch.json");
    }

    String observed() {
        return save("observed", "số liệu.csv");
    }

    String events() {
        return save("events", "sổ công nhận.json");
    }

    String certificate() {
        return save("certificate", "bản ghi.json");
    }

    String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    /** A sample of which one text is replaced by another. */
    String changed(String sample, String old, String text) throws IOException {
        Path path = Path.of(sample);
        String content = Files.readString(path);
        if (!content.contains(old)) {
            throw new IllegalArgumentException("the sample must contain " + old + ", but was " + content);
        }
        return Files.writeString(path, content.replace(old, text)).toString();
    }

    private String save(String kind, String name) {
        String file = folder.resolve(name).toString();
        Call call = Call.of("sample", kind, "--out", file);
        if (call.code() != 0) {
            throw new IllegalStateException(call.err());
        }
        return file;
    }
}

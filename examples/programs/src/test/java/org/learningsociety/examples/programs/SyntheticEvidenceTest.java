package org.learningsociety.examples.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SyntheticEvidenceTest {

    private static final Path SHIPPED =
            Path.of("src/main/resources/org/learningsociety/examples/programs/krong-no-evidence-synthetic.csv");

    @Test
    void theShippedEvidenceIsTheOneThatIsMadeUpHere() throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(SHIPPED, SyntheticEvidence.csv());
        }
        assertThat(Files.readString(SHIPPED, StandardCharsets.UTF_8)).isEqualTo(SyntheticEvidence.csv());
    }

    @Test
    void everyRowSaysThatItIsSynthetic() {
        assertThat(SyntheticEvidence.csv().lines().skip(1)).allMatch(line -> line.contains("(synthetic)"));
    }
}

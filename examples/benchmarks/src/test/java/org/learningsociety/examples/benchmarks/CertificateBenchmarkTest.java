package org.learningsociety.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.learningsociety.criteria.certificate.Certificate;

class CertificateBenchmarkTest {

    @Test
    void measuresWhatItSays() {
        CertificateBenchmark benchmark = new CertificateBenchmark();
        benchmark.setUp();

        assertThat(benchmark.issue().evidence().indicators()).hasSize(SyntheticRubric.CRITERIA);
        assertThat(Certificate.format()
                        .read("c.json", benchmark.issueAndWrite())
                        .hasErrors())
                .isFalse();
        assertThat(benchmark.readAndVerify().result().contributions()).isNotEmpty();
    }
}

package org.learningsociety.examples.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.json.JsonFormat;
import org.learningsociety.criteria.certificate.Certificate;
import org.learningsociety.criteria.certificate.Certifier;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.scoring.Context;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The certificate of one subject under a rubric of 15 criteria: issued, issued and written, read and verified. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CertificateBenchmark {

    private static final int SUBJECTS = 512;
    private static final JsonFormat<Certificate> FORMAT = Certificate.format();
    private static final Context CONTEXT = ScoringBenchmark.CONTEXT;

    private final Certifier certifier = Certifier.of(
            SyntheticRubric.create(), CoreCatalog.load().territory().at(CONTEXT.on()));
    private final List<Evidence> subjects = SyntheticRubric.subjects(SUBJECTS);
    private final List<String> files = subjects.stream()
            .map(subject -> FORMAT.write(certifier.issue(subject, CONTEXT)))
            .toList();
    private int next;

    /** Creates the state; JMH calls it. */
    public CertificateBenchmark() {}

    /** Makes sure that what is verified is valid. */
    @Setup
    public void setUp() {
        for (int i = 0; i < SUBJECTS; i++) {
            readAndVerify();
        }
    }

    /**
     * Issues a certificate.
     *
     * @return the certificate, without its digest
     */
    @Benchmark
    public Certificate issue() {
        return certifier.issue(subjects.get(following()), CONTEXT);
    }

    /**
     * Issues a certificate and writes it.
     *
     * @return the text of the file, with its digest
     */
    @Benchmark
    public String issueAndWrite() {
        return FORMAT.write(certifier.issue(subjects.get(following()), CONTEXT));
    }

    /**
     * Reads a file and verifies it.
     *
     * @return the certificate, which is valid
     */
    @Benchmark
    public Certificate readAndVerify() {
        int subject = following();
        Certificate read = FORMAT.read("c.json", files.get(subject)).orElseThrow();
        return certifier.verify(read, subjects.get(subject), CONTEXT).orElseThrow();
    }

    private int following() {
        next = (next + 1) % SUBJECTS;
        return next;
    }
}

package org.learningsociety.examples.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.criteria.certificate.Certificate;
import org.learningsociety.criteria.evidence.Evidence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A record of an assessment by which anybody who has its inputs can compute it again. */
@Command(
        name = "certify",
        description = {
            "Ghi lại một lần đánh giá để ai có cùng đầu vào cũng tính lại được (verify); chứng tỏ phép tính, không chứng tỏ minh chứng.",
            "Record an assessment so that whoever has its inputs can compute it again (verify); proves the computation only."
        })
final class CertifyVerb implements Callable<Integer> {

    @Option(
            names = "--subject",
            required = true,
            paramLabel = "ID",
            description = {"Mã đối tượng.", "Id of the subject."})
    private String subject = "";

    @Mixin
    private Assessing assessing = new Assessing();

    @Mixin
    private Catalog catalog = new Catalog();

    @Mixin
    private Territory territory = new Territory();

    @Mixin
    private FileOutput output = new FileOutput();

    @Override
    public Integer call() throws IOException {
        return output.writeDocument(assessing
                .read(catalog, territory, output)
                .flatMap(round -> round.evidence(subject).flatMap(evidence -> certify(round, evidence))));
    }

    private static Validated<String> certify(Round round, Evidence evidence) {
        Certificate certificate = round.certifier().issue(evidence, round.context());
        return Validated.of(
                Certificate.format().write(certificate), round.assess(evidence).problems());
    }
}

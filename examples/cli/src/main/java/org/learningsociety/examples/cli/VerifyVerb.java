package org.learningsociety.examples.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.criteria.certificate.Certificate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Whether a record of an assessment is what its inputs lead to. */
@Command(
        name = "verify",
        description = {
            "Tính lại từ cùng đầu vào: bản ghi đánh giá này có đúng không, không đúng thì vì sao? Mã thoát 1 nếu không đúng.",
            "Compute again from the same inputs: is this record of an assessment right, and if not, why? Exit code 1 if not."
        })
final class VerifyVerb implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of("valid", "reason");

    @Parameters(
            paramLabel = "CERTIFICATE",
            description = {"Bản ghi do certify làm ra (JSON).", "The record that certify made (JSON)."})
    private Path certificate = Path.of("");

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
        UserFile file = UserFile.read(certificate);
        Validated<Certificate> read = Certificate.format().read(file.name(), file.bytes());
        Validated<Round> inputs = assessing.read(catalog, territory, output);
        Validated<Certificate> verified = read.flatMap(said -> inputs.flatMap(round -> verify(said, round)));
        boolean isValid = verified.value().isPresent() && !read.hasErrors();
        Answer answer = answer(file, read, isValid, verified.problems());
        return output.write(Validated.of(answer, verified.problems()), answer);
    }

    private static Validated<Certificate> verify(Certificate said, Round round) {
        return round.evidence(said.subject().id().value())
                .flatMap(evidence -> round.certifier().verify(said, evidence, round.context()));
    }

    private Answer answer(UserFile file, Validated<Certificate> read, boolean isValid, List<Problem> problems) {
        String reason = isValid
                ? ""
                : problems.stream()
                        .filter(Problem::isError)
                        .map(problem -> problem.message(output.language()))
                        .collect(Collectors.joining(" "));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("valid", isValid);
        json.put("reason", isValid ? null : reason);
        List<String> text = new ArrayList<>();
        text.add(output.say(isValid ? "verify.valid" : "verify.invalid", Map.of("file", file.name())));
        if (isValid) {
            read.value().map(this::result).ifPresent(text::add);
            text.add(Certificate.PROVES.in(output.language()));
        }
        List<String> row = List.of(Boolean.toString(isValid), reason);
        return new Answer(json, text, new Answer.Rows(COLUMNS, List.of(row)), isValid);
    }

    private String result(Certificate said) {
        return output.say(
                "verify.result",
                Map.of(
                        "subject", said.subject().id().value(),
                        "rubric", said.rubric().id().value(),
                        "date", output.day(said.snapshot().context().on()),
                        "verdict", output.verdict(said.result().verdict())));
    }
}

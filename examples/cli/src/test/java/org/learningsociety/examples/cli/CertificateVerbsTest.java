package org.learningsociety.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateVerbsTest {

    @TempDir
    Path folder;

    private Samples samples = new Samples(Path.of(""));

    @BeforeEach
    void setUp() {
        samples = new Samples(folder);
    }

    private static Call call(String verb, String rubric, String evidence, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of(verb, "--rubric", rubric, "--evidence", evidence, "--on", "2025-12-31"));
        arguments.addAll(List.of(more));
        return Call.of(arguments);
    }

    private Call certify(String... more) {
        List<String> arguments = new ArrayList<>(List.of("--subject", "dv-2"));
        arguments.addAll(List.of(more));
        return call("certify", samples.rubric(), samples.evidence(), arguments.toArray(String[]::new));
    }

    /** The sample says a hash of the map, so that new data on units ask for a new sample. */
    @Test
    void theSampleIsWhatCertifyMakesOfTheOtherSamples() throws IOException {
        Call made = certify();
        Path sample = Path.of("src/main/resources/org/learningsociety/examples/cli/sample-certificate.json");
        if (Boolean.getBoolean("golden.update") && System.getenv("CI") == null) {
            Files.writeString(sample, made.out());
        }

        assertThat(made.code()).isZero();
        assertThat(made.out())
                .as("%s; -Dgolden.update=true rewrites it", sample)
                .isEqualTo(Files.readString(sample));
    }

    @Test
    void theSampleIsValidWithTheOtherSamples() {
        Call vi = call("verify", samples.rubric(), samples.evidence(), samples.certificate());
        Call json = call("verify", samples.rubric(), samples.evidence(), samples.certificate(), "--format", "json");

        assertThat(vi)
                .isEqualTo(new Call(
                        0,
                        "Hợp lệ: bản ghi.json. Tính lại được đúng kết quả này.\n"
                                + "dv-2, bộ tiêu chí vi-du-don-vi, ngày 31/12/2025: Đạt.\n"
                                + "Bản ghi này chứng tỏ: từ bộ tiêu chí, minh chứng và bản đồ hành chính có mã băm nêu đây,"
                                + " phép tính cho kết quả này. Bản ghi không chứng tỏ minh chứng là đúng sự thật"
                                + " và không thay quyết định công nhận.\n",
                        ""));
        assertThat(json.code()).isZero();
        assertThat(Call.keys(json.json())).containsExactly("valid", "reason", "problems");
        assertThat(json.json().get("valid").asBoolean()).isTrue();
        assertThat(json.json().get("reason").isNull()).isTrue();
        assertThat(json.problems()).isEmpty();
    }

    @Test
    void anAlteredFileIsNotValidAndTheReasonSaysWhatToDo() throws IOException {
        String altered = samples.changed(samples.certificate(), "\"ACHIEVED\"", "\"UNDETERMINED\"");
        Call call = call("verify", samples.rubric(), samples.evidence(), altered, "--format", "json");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.json().get("valid").asBoolean()).isFalse();
        assertThat(call.json().get("reason").asText()).isNotEmpty();
    }

    @Test
    void oneChangedFigureIsFoundWithItsReasons() throws IOException {
        String altered = samples.changed(samples.certificate(), "\"high\": \"100\"", "\"high\": \"99\"");
        Call json = call("verify", samples.rubric(), samples.evidence(), altered, "--format", "json");
        Call text = call("verify", samples.rubric(), samples.evidence(), altered);
        Call csv = call("verify", samples.rubric(), samples.evidence(), altered, "--format", "csv");

        assertThat(json.problems()).containsExactly("certificate.altered", "certificate.other-result");
        assertThat(json.json().get("reason").asText()).contains("Không dùng tệp này", "Đạt (Achieved), kha, [60, 99]");
        assertThat(text.code()).isEqualTo(1);
        assertThat(text.out()).isEqualTo("KHÔNG hợp lệ: bản ghi.json.\n");
        assertThat(text.err()).contains("Không dùng tệp này");
        assertThat(csv.out().lines()).hasSize(2).first().isEqualTo("valid,reason");
        assertThat(csv.out()).contains("\nfalse,");
    }

    @Test
    void otherInputsAreToldOneByOne() throws IOException {
        String evidence = samples.changed(samples.evidence(), "dv-2,unit,24688,2,40,40", "dv-2,unit,24688,2,39,40");
        Call call = call(
                "verify",
                samples.rubric(),
                evidence,
                samples.certificate(),
                "--overlay",
                samples.overlay(),
                "--group",
                "none",
                "--format",
                "json");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.problems())
                .containsExactly(
                        "certificate.rubric-changed",
                        "certificate.evidence-changed",
                        "certificate.other-conditions",
                        "certificate.other-result");
    }

    @Test
    void aSubjectThatTheEvidenceLacksIsNotVerified() throws IOException {
        String evidence = samples.changed(samples.evidence(), "dv-2,", "dv-3,");
        Call call = call("verify", samples.rubric(), evidence, samples.certificate(), "--format", "json");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.json().get("valid").asBoolean()).isFalse();
        assertThat(call.problems()).containsExactly("cli.unknown-subject");
    }

    @Test
    void whatIsNoCertificateIsNotValid() {
        Call call = call("verify", samples.rubric(), samples.evidence(), samples.rubric(), "--format", "json");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.json().get("valid").asBoolean()).isFalse();
        assertThat(call.problems()).containsExactly("json.other-format");
    }

    @Test
    void theCertificateIsTheSameInEveryFormatAndGoesToAFile() throws IOException {
        String file = folder.resolve("c.json").toString();

        assertThat(certify("--format", "json")).isEqualTo(certify());
        assertThat(certify("--out", file)).isEqualTo(new Call(0, "", ""));
        assertThat(Files.readString(Path.of(file))).isEqualTo(certify().out());
    }

    @Test
    void anUnknownSubjectHasNoCertificate() {
        Call json = call("certify", samples.rubric(), samples.evidence(), "--subject", "dv-9", "--format", "json");
        Call text = call("certify", samples.rubric(), samples.evidence(), "--subject", "dv-9");

        assertThat(json.code()).isEqualTo(1);
        assertThat(json.problems()).containsExactly("cli.unknown-subject");
        assertThat(text.out()).isEmpty();
        assertThat(text.err()).contains("dv-9");
    }
}

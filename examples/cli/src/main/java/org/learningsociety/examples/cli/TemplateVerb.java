package org.learningsociety.examples.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.table.TableWriter;
import org.learningsociety.criteria.evidence.EvidenceTemplate;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.reporting.office.EvidenceWorkbook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A blank table of evidence. */
@Command(
        name = "template",
        description = {
            "Bảng minh chứng CSV để điền, mỗi dòng một chỉ số mà bộ tiêu chí cần; với --out TÊN.xlsx: bảng tính Excel.",
            "An evidence CSV to fill in, one row for each observation that the rubric needs; with --out NAME.xlsx, for Excel."
        })
final class TemplateVerb implements Callable<Integer> {

    private static final String WORKBOOK = ".xlsx";

    @Option(
            names = "--rubric",
            required = true,
            paramLabel = "ID|FILE",
            description = {"Bộ tiêu chí: mã, hoặc tệp.", "The rubric: an id, or a file."})
    private String rubric = "";

    @Option(
            names = "--subject",
            paramLabel = "ID",
            description = {
                "Mã đối tượng, không phải tên người; có thể lặp lại.",
                "Id of a subject, never a person's name; may be repeated."
            })
    private List<SubjectId> subjects = List.of();

    @Mixin
    private Catalog catalog = new Catalog();

    @Mixin
    private FileOutput output = new FileOutput();

    @Override
    public Integer call() throws IOException {
        Validated<EvidenceTemplate> template = catalog.rubric(rubric).map(this::template);
        boolean isWorkbook = output.file()
                .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(WORKBOOK))
                .isPresent();
        return isWorkbook
                ? output.writeFile(template.map(blank -> EvidenceWorkbook.write(blank, output.language())))
                : output.write(
                        template.map(blank -> blank.write(TableWriter.comma())).map(TemplateVerb::answer), answer(""));
    }

    private EvidenceTemplate template(Rubric chosen) {
        EvidenceTemplate template = EvidenceTemplate.of(chosen);
        for (SubjectId subject : subjects) {
            template = template.withSubject(subject);
        }
        return template;
    }

    /** A blank row holds identifiers only, in which no comma stands. */
    private static Answer answer(String template) {
        List<List<String>> lines =
                template.lines().map(line -> List.of(line.split(",", -1))).toList();
        List<String> columns = lines.stream().findFirst().orElse(List.of());
        List<List<String>> rows = lines.stream().skip(1).toList();
        return new Answer(
                Map.of(
                        "observations",
                        rows.stream().map(row -> json(columns, row)).toList()),
                template.lines().toList(),
                new Answer.Rows(columns, rows),
                !rows.isEmpty());
    }

    private static Map<String, String> json(List<String> columns, List<String> row) {
        Map<String, String> json = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            json.put(columns.get(i), row.get(i));
        }
        return json;
    }
}

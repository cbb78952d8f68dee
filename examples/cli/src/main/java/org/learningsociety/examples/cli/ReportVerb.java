package org.learningsociety.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.learningsociety.core.number.DecimalNotation;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.text.Language;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.reporting.report.Report;
import org.learningsociety.reporting.review.Review;
import org.learningsociety.reporting.review.ReviewKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A report on a unit, of all that is known of it. */
@Command(
        name = "report",
        description = {
            "Báo cáo sơ kết, tổng kết hoặc hồ sơ của một đơn vị, từ minh chứng, sổ công nhận và số liệu đã đếm.",
            "The mid-term or final review, or the profile, of a unit, from evidence, the record of recognition and counts.",
            "",
            "Mỗi tệp trong --data được nhận ra theo nội dung: minh chứng (.xlsx; CSV có cột indicator; JSON learning-society-evidence),",
            "sổ công nhận (JSON learning-society-events), số liệu đã đếm (CSV có cột measure); nếu nội dung không cho biết thì theo tên",
            "bắt đầu bằng evidence, events, observed. Tệp khác và thư mục con không được đọc, có cảnh báo.",
            "Each file in --data is recognized by its content: evidence (.xlsx; CSV with a column indicator; JSON learning-society-evidence),",
            "the record of recognition (JSON learning-society-events), counts (CSV with a column measure); where the content does not tell,",
            "by a name that begins with evidence, events or observed. Other files and folders are not read, with a warning."
        })
final class ReportVerb implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of("format", "path");

    @Option(
            names = "--kind",
            required = true,
            paramLabel = "mid-term|final|unit",
            description = {"Sơ kết, tổng kết hoặc hồ sơ đơn vị.", "Mid-term review, final review or profile of a unit."
            })
    private ReviewKind kind = ReviewKind.UNIT;

    @Option(
            names = "--unit",
            required = true,
            paramLabel = "CODE",
            description = {"Mã đơn vị vào ngày báo cáo.", "Code of the unit on the day of the report."})
    private String unit = "";

    @Option(
            names = "--on",
            required = true,
            paramLabel = "DATE",
            description = {
                "Ngày báo cáo, yyyy-MM-dd; bản đồ, bộ tiêu chí và mã đơn vị là của ngày này.",
                "Day of the report, yyyy-MM-dd; map, rubrics and codes of units are those of this day."
            })
    private LocalDate on = LocalDate.EPOCH;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = {"Thư mục số liệu.", "Folder of the data."})
    private Path data = Path.of("");

    @Option(
            names = "--formats",
            split = ",",
            defaultValue = "html",
            paramLabel = "html|docx|xlsx|csv|md|json",
            description = {
                "Các dạng báo cáo, cách nhau bằng dấu phẩy; mặc định html.",
                "Forms of the report, separated by commas; default html."
            })
    private List<ReportFormat> formats = List.of(ReportFormat.html);

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = {
                "Thư mục để ghi báo cáo; được tạo nếu chưa có.",
                "Folder of the report; made where there is none."
            })
    private Path out = Path.of("");

    @Option(
            names = "--rubric",
            paramLabel = "ID|FILE",
            description = {
                "Chỉ đánh giá theo bộ tiêu chí này; có thể lặp lại. Không nêu: mọi bộ có hiệu lực tại đơn vị vào ngày báo cáo.",
                "Judge by this rubric only; may be repeated. Not given: all that are in force in the unit on the day."
            })
    private List<String> rubrics = List.of();

    @Option(
            names = "--numbers",
            paramLabel = "vi|en",
            description = {
                "Cách viết số trong minh chứng: vi 1.234,5 hoặc en 1,234.5. Không nêu: 1234.5, số có hai cách đọc bị từ chối.",
                "How the evidence writes numbers: vi 1.234,5 or en 1,234.5. Not given: 1234.5, ambiguous ones are refused."
            })
    private Optional<Language> numbers = Optional.empty();

    @Mixin
    private Catalog catalog = new Catalog();

    @Mixin
    private Territory territory = new Territory();

    @Mixin
    private Codes codes = new Codes();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws IOException {
        Answer none = answer(Map.of());
        Territory.Loaded loaded = territory.load(output);
        Validated<Gazetteer> map = loaded.territory().flatMap(gazetteer -> territory.covered(gazetteer, on));
        if (map.value().isEmpty()) {
            return output.write(map.map(any -> none), none);
        }
        Validated<DataFolder> folder = DataFolder.read(data);
        Validated<List<Rubric>> chosen = chosen();
        Validated<Review> review = new ReportData(loaded.catalog(), map.value().get(), catalog, on, notation())
                .review(kind, codes.system(), unit, folder, chosen)
                .with(map.problems());
        if (review.value().isEmpty()) {
            return output.write(review.map(any -> none), none);
        }
        Map<String, byte[]> files = render(review.value().get().toReport());
        write(files);
        return output.write(Validated.of(answer(files), review.problems()), none);
    }

    private Optional<DecimalNotation> notation() {
        return numbers.map(Assessing::notation);
    }

    private Validated<List<Rubric>> chosen() throws IOException {
        List<Validated<Rubric>> read = new ArrayList<>();
        for (String name : rubrics) {
            read.add(catalog.rubric(name));
        }
        return Validated.all(read);
    }

    private Map<String, byte[]> render(Report report) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (ReportFormat format : EnumSet.copyOf(formats)) {
            files.putAll(format.render(report, output.language()));
        }
        return files;
    }

    /** All files are complete before the first takes its name, so that nobody finds half of one. */
    private void write(Map<String, byte[]> files) throws IOException {
        Files.createDirectories(out);
        Path draft = Files.createTempDirectory(out, ".report-");
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(draft.resolve(file.getKey()), file.getValue());
            }
            for (String name : files.keySet()) {
                Files.move(draft.resolve(name), out.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            for (String name : files.keySet()) {
                Files.deleteIfExists(draft.resolve(name));
            }
            Files.delete(draft);
        }
    }

    private Answer answer(Map<String, byte[]> files) {
        List<List<String>> rows = files.keySet().stream()
                .map(name -> List.of(
                        name.substring(name.lastIndexOf('.') + 1),
                        out.resolve(name).toString()))
                .toList();
        List<String> text = new ArrayList<>();
        text.add(output.say("report.written", Map.of("count", output.count(rows.size()))));
        rows.forEach(row -> text.add("  " + row.get(1)));
        return new Answer(
                Map.of("files", rows.stream().map(ReportVerb::json).toList()),
                text,
                new Answer.Rows(COLUMNS, rows),
                true);
    }

    private static Map<String, String> json(List<String> row) {
        Map<String, String> json = new LinkedHashMap<>();
        json.put("format", row.get(0));
        json.put("path", row.get(1));
        return json;
    }
}

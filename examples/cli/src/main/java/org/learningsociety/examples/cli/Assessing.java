package org.learningsociety.examples.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.learningsociety.core.number.DecimalNotation;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.territory.AreaGroup;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.criteria.evidence.AssessmentRound;
import org.learningsociety.criteria.evidence.EvidenceFile;
import org.learningsociety.criteria.evidence.EvidenceReader;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.scoring.Context;
import picocli.CommandLine.Option;

/** The options that say what is assessed by what on which day, and the rubric and evidence read by them. */
final class Assessing {

    private static final String NONE = "none";

    @Option(
            names = "--rubric",
            required = true,
            paramLabel = "ID|FILE",
            description = {"Bộ tiêu chí: mã, hoặc tệp.", "The rubric: an id, or a file."})
    private String rubric = "";

    @Option(
            names = "--evidence",
            required = true,
            paramLabel = "FILE",
            description = {"Minh chứng: CSV, JSON hoặc Excel (.xlsx).", "The evidence: CSV, JSON or Excel (.xlsx)."})
    private Path evidence = Path.of("");

    @Option(
            names = "--on",
            required = true,
            paramLabel = "DATE",
            description = {
                "Ngày đánh giá, yyyy-MM-dd; mã đơn vị đọc theo ngày này, quan sát sau ngày này không tính.",
                "Day of the assessment, yyyy-MM-dd; codes of units are read as of it, later observations do not count."
            })
    private LocalDate date = LocalDate.EPOCH;

    @Option(
            names = "--group",
            paramLabel = "NAME",
            description = {
                "Nhóm của mọi đối tượng trong tệp, có thể lặp lại; none: không nhóm nào. Không nêu: chưa biết.",
                "Group of all subjects in the file, may be repeated; none: no group. Not given: not known."
            })
    private List<String> groups = List.of();

    @Option(
            names = "--area",
            paramLabel = "NAME",
            description = {
                "Nhóm vùng của mọi đối tượng, như specially-difficult; dùng như --group.",
                "Area group of all subjects, such as specially-difficult; used like --group."
            })
    private List<AreaGroup> areas = List.of();

    @Option(
            names = "--numbers",
            paramLabel = "vi|en",
            description = {
                "Cách viết số trong minh chứng: vi 1.234,5 hoặc en 1,234.5. Không nêu: 1234.5, số có hai cách đọc bị từ chối.",
                "How the evidence writes numbers: vi 1.234,5 or en 1,234.5. Not given: 1234.5, ambiguous ones are refused."
            })
    private Optional<Language> numbers = Optional.empty();

    /** What there is to judge; absent when the rubric, the map or the evidence cannot be used at all. */
    Validated<Round> read(Catalog catalog, Territory territory, Output output) throws IOException {
        UserFile file = UserFile.read(evidence);
        Validated<Rubric> chosen = catalog.rubric(rubric);
        Territory.Loaded loaded = territory.load(output);
        return chosen.flatMap(known -> loaded.territory()
                .flatMap(gazetteer -> territory.covered(gazetteer, date))
                .flatMap(gazetteer -> read(file, known, gazetteer)
                        .map(read -> new Round(
                                known,
                                loaded.catalog().instruments(),
                                gazetteer,
                                file.name(),
                                read.evidence(),
                                context()))));
    }

    private Validated<EvidenceFile> read(UserFile file, Rubric known, Gazetteer gazetteer) {
        AssessmentRound round = new AssessmentRound(known, DateRange.until(date.plusDays(1)), date);
        EvidenceReader bare = EvidenceReader.of(gazetteer, List.of(round));
        EvidenceReader reader =
                numbers.map(Assessing::notation).map(bare::withNotation).orElse(bare);
        return file.evidence(reader);
    }

    static DecimalNotation notation(Language language) {
        return language == Language.VI ? DecimalNotation.VIETNAMESE : DecimalNotation.ENGLISH;
    }

    private Context context() {
        return new Context(date, known(areas, AreaGroup::value), known(groups, Function.identity()));
    }

    private static <T> Optional<Set<T>> known(List<T> given, Function<T, String> name) {
        return given.isEmpty()
                ? Optional.empty()
                : Optional.of(given.stream()
                        .filter(one -> !name.apply(one).equals(NONE))
                        .collect(Collectors.toUnmodifiableSet()));
    }
}

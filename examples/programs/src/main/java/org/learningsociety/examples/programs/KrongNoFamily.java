package org.learningsociety.examples.programs;

import static org.learningsociety.examples.programs.PlanDocument.items;
import static org.learningsociety.examples.programs.PlanDocument.paragraph;
import static org.learningsociety.examples.programs.PlanDocument.say;
import static org.learningsociety.examples.programs.PlanDocument.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.territory.CodeSystem;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Succession;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.criteria.catalog.CriteriaCatalog;
import org.learningsociety.criteria.fate.FateOutcome;
import org.learningsociety.criteria.fate.HeldBefore;
import org.learningsociety.criteria.fate.TitleFate;
import org.learningsociety.criteria.json.CriteriaFormats;
import org.learningsociety.criteria.recognition.Authorities;
import org.learningsociety.criteria.recognition.Authority;
import org.learningsociety.criteria.recognition.RecognitionHistory;
import org.learningsociety.criteria.recognition.RecognitionRegister;
import org.learningsociety.criteria.recognition.RecognitionRules;
import org.learningsociety.reporting.report.Block;
import org.learningsociety.reporting.report.Cell;
import org.learningsociety.reporting.report.Column;
import org.learningsociety.reporting.report.ColumnType;
import org.learningsociety.reporting.report.Report;
import org.learningsociety.reporting.report.Row;
import org.learningsociety.reporting.report.Section;

/**
 * Follows a synthetic household, its clan, its thôn and two communes of huyện Krông Nô from 2024 to 2026, through the merger. With
 * {@code --without-overlay} it knows only what sources say, and ends in "no recognized authority known".
 */
public final class KrongNoFamily {

    private static final String PLAIN = "--without-overlay";
    private static final String MORE =
            PLAIN + " chỉ theo các nguồn đã đọc, không có tệp minh họa / by the sources alone";

    static final DocumentProgram PROGRAM = new DocumentProgram(
            KrongNoFamily.class, "krong-no-family", MORE, catalog -> new KrongNoFamily(catalog, true).report());
    static final DocumentProgram WITHOUT_OVERLAY = new DocumentProgram(
            KrongNoFamily.class, "krong-no-family-plain", MORE, catalog -> new KrongNoFamily(catalog, false).report());

    private static final String OVERLAY = "krong-no-family-illustrative.json";
    private static final String EVENTS = "krong-no-family-synthetic.json";
    private static final TitleId OF_COMMUNES = TitleId.of("cong-dong-hoc-tap-cap-xa");
    private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 1);
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2024, 12, 19),
            LocalDate.of(2024, 12, 20),
            MERGER.minusDays(1),
            MERGER,
            LocalDate.of(2025, 9, 10),
            LocalDate.of(2026, 1, 1),
            LAST);

    private final Gazetteer map;
    private final boolean illustrative;
    private final RecognitionRules rules;
    private final List<RecognitionHistory> histories;

    private KrongNoFamily(CoreCatalog catalog, boolean illustrative) {
        this.map = catalog.territory();
        this.illustrative = illustrative;
        RecognitionRules shipped = CriteriaCatalog.load().recognition();
        this.rules = illustrative
                ? shipped.with(CriteriaFormats.recognition()
                        .read(OVERLAY, bytes(OVERLAY))
                        .orElseThrow())
                : shipped;
        RecognitionRegister register = CriteriaFormats.events(map, CodeSystem.NSO)
                .read(EVENTS, bytes(EVENTS))
                .orElseThrow();
        this.histories = register.histories(rules, map, LAST);
    }

    /**
     * Runs the program.
     *
     * @param arguments see {@code --help}; {@code --without-overlay} besides
     */
    public static void main(String[] arguments) {
        List<String> rest = new ArrayList<>(Arrays.asList(arguments));
        boolean plain = rest.remove(PLAIN);
        (plain ? WITHOUT_OVERLAY : PROGRAM).start(rest.toArray(String[]::new));
    }

    private static byte[] bytes(String file) {
        try (InputStream in = Objects.requireNonNull(KrongNoFamily.class.getResourceAsStream(file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Report report() {
        return Report.builder()
                .title(say("family.title"))
                .subtitle(say("family.subtitle"))
                .date(LAST)
                .addSections(rulesUsed(), days(), because(), authority(), fate(), refused(), end())
                .build();
    }

    private Section rulesUsed() {
        return Section.of(
                "rules",
                say("family.rules.title"),
                List.of(
                        paragraph("family.synthetic"),
                        paragraph(illustrative ? "family.rules.illustrative" : "family.rules.plain")));
    }

    private Section days() {
        List<Column> columns = new ArrayList<>(List.of(words("day", "family.day")));
        histories.forEach(
                history -> columns.add(Column.of(history.subject().id().value(), name(history), ColumnType.TEXT)));
        List<Row> rows = DAYS.stream()
                .map(day -> Row.of(Stream.concat(
                                Stream.of(Cell.text(StoryWords.date(day))),
                                histories.stream().map(history -> Cell.text(standing(history, day))))
                        .toArray(Cell[]::new)))
                .toList();
        return Section.of(
                "days",
                say("family.days.title"),
                List.of(Block.Table.of("standing", say("family.days"), columns, rows)));
    }

    private static LocalizedText standing(RecognitionHistory history, LocalDate day) {
        return history.at(day).standing().label();
    }

    private static LocalizedText name(RecognitionHistory history) {
        return name(history.subject(), history.subject().id().value(), history.title());
    }

    private static LocalizedText name(Subject subject, String called, TitleId title) {
        return say(
                "family.case",
                Map.of(
                        "kind", subject.kind().label(),
                        "id", LocalizedText.ofName(called),
                        "title", title.name().orElseThrow()));
    }

    /** One line for each day on which a standing differs from the one before. */
    private Section because() {
        return Section.of(
                "because",
                say("family.because.title"),
                List.of(items(histories.stream().flatMap(KrongNoFamily::changes))));
    }

    private static Stream<LocalizedText> changes(RecognitionHistory history) {
        List<LocalizedText> lines = new ArrayList<>();
        for (int i = 0; i < DAYS.size(); i++) {
            LocalDate day = DAYS.get(i);
            boolean isNew = i == 0 || !sentence(history, day).equals(sentence(history, DAYS.get(i - 1)));
            if (isNew) {
                lines.add(say(
                        "family.because",
                        Map.of(
                                "case", name(history),
                                "date", StoryWords.date(day),
                                "standing", standing(history, day),
                                "reason", sentence(history, day))));
            }
        }
        return lines.stream();
    }

    private static LocalizedText sentence(RecognitionHistory history, LocalDate day) {
        return both(history.reason(day)::sentence);
    }

    private static LocalizedText both(Function<Language, String> sentence) {
        return LocalizedText.of(sentence.apply(Language.VI), sentence.apply(Language.EN));
    }

    /** Who decides for each subject on the last day before the merger and on its first, and for the commune that it made. */
    private Section authority() {
        Authorities authorities = Authorities.of(rules, map);
        Stream<LocalizedText> ofCases = histories.stream()
                .flatMap(history -> Stream.of(MERGER.minusDays(1), MERGER)
                        .map(day -> authority(authorities, name(history), history.title(), history.subject(), day)));
        Stream<LocalizedText> ofHeirs = heirs().map(heir -> authority(
                authorities,
                name(heir, map.get(heir.unit().orElseThrow()).label(MERGER), OF_COMMUNES),
                OF_COMMUNES,
                heir,
                MERGER));
        return Section.of("authority", say("family.authority.title"), List.of(items(Stream.concat(ofCases, ofHeirs))));
    }

    private Stream<Subject> heirs() {
        return histories.stream()
                .map(RecognitionHistory::subject)
                .filter(subject -> subject.kind() == SubjectKind.ADMINISTRATIVE_UNIT)
                .flatMap(subject -> map.successors(subject.unit().orElseThrow()).stream())
                .map(Succession::to)
                .distinct()
                .map(unit -> Subject.of(SubjectId.of(unit.value()), SubjectKind.ADMINISTRATIVE_UNIT, unit));
    }

    private LocalizedText authority(
            Authorities authorities, LocalizedText name, TitleId title, Subject subject, LocalDate day) {
        return say(
                "family.authority",
                Map.of(
                        "case", name,
                        "date", StoryWords.date(day),
                        "who", who(authorities.competent(title, subject, day), day)));
    }

    private LocalizedText who(Validated<Authority> found, LocalDate day) {
        return found.value()
                .map(authority -> say(
                        "family.body",
                        Map.of(
                                "office", authority.body().office().name().orElseThrow(),
                                "unit",
                                        LocalizedText.ofName(map.at(day)
                                                .get(authority.body().unit())
                                                .fullName()))))
                .orElseGet(() -> both(sentence(found.problems().get(0))));
    }

    private static Function<Language, String> sentence(Problem problem) {
        return language ->
                problem.code().messages().format(language, problem.code().id(), problem.arguments());
    }

    private Section fate() {
        HeldBefore before = HeldBefore.of(OF_COMMUNES, MERGER, histories).orElseThrow();
        List<FateOutcome> outcomes = TitleFate.of(before, rules, map).outcomes();
        List<LocalizedText> lines = outcomes.stream()
                .flatMap(outcome -> Stream.concat(
                        Stream.of(both(language -> outcome.sentence(language, map, rules))),
                        outcome.problems().stream().map(problem -> both(sentence(problem)))))
                .toList();
        return Section.of(
                "fate",
                say("family.fate.title"),
                List.of(lines.isEmpty() ? paragraph("family.fate.none") : items(lines.stream())));
    }

    private Section refused() {
        List<LocalizedText> lines = histories.stream()
                .flatMap(history -> history.problems().stream())
                .filter(Problem::isError)
                .map(problem -> say(
                        "family.refused",
                        Map.of(
                                "entry",
                                        LocalizedText.ofName(problem.arguments().getOrDefault("entry", "")),
                                "problem", both(sentence(problem)))))
                .toList();
        return Section.of(
                "refused",
                say("family.refused.title"),
                List.of(lines.isEmpty() ? paragraph("family.refused.none") : items(lines.stream())));
    }

    private Section end() {
        return Section.of(
                "end",
                say("family.end.title"),
                List.of(paragraph(illustrative ? "family.end.illustrative" : "family.end.plain")));
    }
}

package org.learningsociety.examples.cli;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.table.TableWriter;
import org.learningsociety.core.territory.Succession;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.MessageBundle;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.criteria.guidance.OpenQuestion;
import org.learningsociety.criteria.rubric.OverlayId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.scoring.Verdict;
import org.learningsociety.reporting.wording.Wording;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that every verb has, and the writing of answers by them, to the screen. */
class Output {

    /** The forms in which an answer can be written. */
    enum Format {
        /** Lines for people. */
        text,
        /** For other programs. */
        json,
        /** For spreadsheets. */
        csv
    }

    private static final int WARNINGS_OF_A_KIND = 3;
    private static final int LONGEST_MESSAGE = 1000;
    private static final int DONE = 0;
    private static final int WITH_PROBLEMS_OR_NOT_FOUND = 1;
    private static final MessageBundle WORDS = MessageBundle.load(Output.class, "cli");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec verb = CommandSpec.create();

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "text|json|csv",
            description = {"Dạng kết quả; mặc định text.", "Form of the result; default text."})
    private Format format = Format.text;

    @Option(
            names = "--lang",
            defaultValue = "vi",
            paramLabel = "vi|en",
            description = {"Ngôn ngữ; mặc định vi.", "Language; default vi."})
    private Language language = Language.VI;

    Format format() {
        return format;
    }

    Language language() {
        return language;
    }

    String say(String key, Map<String, String> arguments) {
        return WORDS.format(language, key, arguments);
    }

    String say(String key) {
        return say(key, Map.of());
    }

    /** Says a number as people read it. */
    String number(Rational number, RoundingMode mode) {
        return Numbers.readable(number, mode, language);
    }

    /** Says a count. */
    String count(int count) {
        return Wording.in(language).count(count);
    }

    /** Says what went over. */
    String kind(Succession.Kind kind) {
        return Wording.in(language).succession(kind);
    }

    /** Says a day. */
    String day(LocalDate date) {
        return Wording.in(language).date(date);
    }

    /** Says points. */
    String points(Bounds points) {
        return Wording.in(language).points(points);
    }

    String points(Points points) {
        return Wording.in(language).points(points);
    }

    /** Says what is not known. */
    String open(OpenQuestion question) {
        if (question instanceof OpenQuestion.OfIndicator read) {
            return read.indicator().value();
        }
        if (question instanceof OpenQuestion.OfSlot blank) {
            return say("open.slot", Map.of("slot", blank.slot().value()));
        }
        return question instanceof OpenQuestion.OfArea in
                ? say("open.area", Map.of("area", in.area().value()))
                : say("open.group", Map.of("group", ((OpenQuestion.OfGroup) question).group()));
    }

    /** Says a verdict. */
    String verdict(Verdict verdict) {
        return Wording.in(language).verdict(verdict);
    }

    /** Says by what is judged and how far it was verified. */
    List<String> heading(Rubric rubric) {
        String named = say(
                "rubric.heading",
                Map.of(
                        "name", rubric.name().in(language),
                        "id", rubric.id().value(),
                        "verification", rubric.verification().label(language)));
        return Stream.concat(Stream.of(named), overlays(rubric).stream()).toList();
    }

    /** Says which overlays were laid over a rubric, if any. */
    Optional<String> overlays(Rubric rubric) {
        String ids = rubric.overlays().stream().map(OverlayId::value).collect(Collectors.joining(", "));
        return ids.isEmpty() ? Optional.empty() : Optional.of(say("rubric.overlays", Map.of("overlays", ids)));
    }

    /** Says the first day of a period. */
    String from(DateRange period) {
        return period.from().day().map(Wording.in(language)::date).orElseGet(() -> say("period.unknown"));
    }

    /** Says the last day of a period. */
    String last(DateRange period) {
        return period.lastDay()
                .map(Wording.in(language)::date)
                .orElseGet(() -> say(period.isOpenEnded() ? "period.open" : "period.unknown"));
    }

    /**
     * Writes the answer, and the problems beside it; returns the exit code.
     *
     * @param validated the answer, absent when errors prevented one
     * @param empty what other programs get then, so that they find the same keys; people read the errors
     */
    int write(Validated<Answer> validated, Answer empty) throws IOException {
        Answer answer = validated.value().orElse(empty);
        // A file that is named and lies in the folder as well is read twice.
        List<Problem> problems = validated.problems().stream().distinct().toList();
        write(
                switch (format) {
                    case text -> validated.value().map(Answer::lines).orElse("");
                    case json -> json(answer, problems);
                    case csv ->
                        TableWriter.comma()
                                .write(answer.table().columns(), answer.table().rows());
                });
        tell(problems);
        boolean errors = problems.stream().anyMatch(Problem::isError);
        return errors || !answer.found() ? WITH_PROBLEMS_OR_NOT_FOUND : DONE;
    }

    /** Writes a document that has one form only, and the problems beside it; returns the exit code. */
    int writeDocument(Validated<String> document) throws IOException {
        if (document.value().isPresent()) {
            write(document.value().get());
        } else if (format == Format.json) {
            write(json(
                    new Answer(Map.of(), List.of(), new Answer.Rows(List.of(), List.of()), false),
                    document.problems()));
        }
        return tell(document);
    }

    /** Tells the problems of something that was written; returns the exit code. */
    int tell(Validated<?> written) {
        tell(written.problems());
        return written.hasErrors() ? WITH_PROBLEMS_OR_NOT_FOUND : DONE;
    }

    /** Writes a result that has one form only. */
    void write(String text) throws IOException {
        PrintWriter out = verb.commandLine().getOut();
        out.print(text);
        out.flush();
    }

    /** Tells every error, and of each kind of warning a few: an official table can have hundreds of one kind. */
    private void tell(List<Problem> problems) {
        PrintWriter err = verb.commandLine().getErr();
        Map<String, Integer> told = new TreeMap<>();
        for (Problem problem : problems) {
            boolean more = !problem.isError() && told.merge(problem.code().id(), 1, Integer::sum) > WARNINGS_OF_A_KIND;
            if (!more) {
                String key = problem.isError() ? "problem.error" : "problem.warning";
                err.println(say(key, Map.of("problem", shortened(problem.message(language)))));
            }
        }
        told.forEach((code, count) -> {
            if (count > WARNINGS_OF_A_KIND) {
                String rest = count(count - WARNINGS_OF_A_KIND);
                err.println(say("problem.more", Map.of("count", rest, "code", code)));
            }
        });
    }

    private static String shortened(String message) {
        return message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) + "…" : message;
    }

    private String json(Answer answer, List<Problem> problems) throws IOException {
        Map<String, Object> result = new LinkedHashMap<>(answer.json());
        result.put("problems", problems.stream().map(this::json).toList());
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(indent)
                .withArrayIndenter(indent);
        return new ObjectMapper().writer(printer).writeValueAsString(result) + "\n";
    }

    private Map<String, Object> json(Problem problem) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", problem.code().id());
        json.put("severity", problem.severity().name());
        json.put("source", problem.place().source());
        if (problem.place() instanceof Place.Json place) {
            json.put("pointer", place.pointer());
            json.put("line", place.line());
        } else if (problem.place() instanceof Place.Cell place) {
            json.put("row", place.row());
            json.put("column", place.column().orElse(null));
            json.put("line", place.row());
        } else {
            json.put("line", null);
        }
        json.put("value", problem.value().orElse(null));
        json.put("message", problem.message(language));
        return json;
    }
}

package org.learningsociety.examples.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.NameMatch;
import org.learningsociety.core.territory.UnitState;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which unit is meant by a code or a name on a date. */
@Command(
        name = "unit",
        mixinStandardHelpOptions = true,
        description = {
            "Mã hoặc tên này vào ngày ấy là đơn vị nào? Nêu mọi đơn vị có thể, không đoán.",
            "Which unit is meant by a code or a name on a date? All candidates, never a guess."
        })
final class UnitVerb implements Callable<Integer> {

    /** What is known of the unit. */
    static final class Question {
        @Option(
                names = "--code",
                paramLabel = "CODE",
                description = {"Mã đơn vị.", "Code of the unit."})
        private Optional<String> code = Optional.empty();

        @Option(
                names = "--name",
                paramLabel = "TEXT",
                description = {
                    "Tên, có hoặc không có loại đơn vị; không dấu và viết tắt (P., TX., TP. …) cũng được.",
                    "Name, with or without the type; unaccented and abbreviated (P., TX., TP. …) will do."
                })
        private Optional<String> name = Optional.empty();
    }

    @ArgGroup(multiplicity = "1")
    private Question question = new Question();

    @Option(
            names = "--within",
            paramLabel = "UNIT",
            description = {"Chỉ tìm trong đơn vị này: mã, hoặc tên.", "Search inside this unit only: a code, or a name."
            })
    private Optional<String> within = Optional.empty();

    @Option(
            names = "--on",
            required = true,
            paramLabel = "DATE",
            description = {"Ngày, yyyy-MM-dd.", "Date, yyyy-MM-dd."})
    private LocalDate date = LocalDate.EPOCH;

    @Mixin
    private Territory territory = new Territory();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws IOException {
        Validated<Gazetteer> loaded = territory.load(output).territory();
        Validated<Answer> answer = loaded.flatMap(this::ask);
        return output.write(answer.value().orElseGet(() -> answer(List.of())), answer.problems());
    }

    private Validated<Answer> ask(Gazetteer gazetteer) {
        Validated<List<Candidate>> found = question.code
                .map(code -> gazetteer
                        .resolve(territory.system(), code, date)
                        .map(unit -> List.of(Candidate.ofCode(gazetteer, unit, date, output.say("reason.code")))))
                .orElseGet(() -> byName(gazetteer, question.name.orElseThrow()));
        return found.map(this::answer);
    }

    private Validated<List<Candidate>> byName(Gazetteer gazetteer, String name) {
        Validated<List<NameMatch>> found = within.map(
                        whole -> unit(gazetteer, whole).flatMap(unit -> gazetteer.resolve(name, unit.id(), date)))
                .orElseGet(() -> gazetteer.resolve(name, date));
        return found.map(matches -> matches.stream()
                .map(match -> Candidate.ofName(gazetteer, match, date, output.language()))
                .toList());
    }

    /** A code, or a name that only one unit has. */
    private Validated<UnitState> unit(Gazetteer gazetteer, String text) {
        if (Character.isDigit(text.codePointAt(0))) {
            return gazetteer.resolve(territory.system(), text, date);
        }
        return gazetteer.resolve(text, date).map(matches -> matches.get(0).unit());
    }

    private Answer answer(List<Candidate> candidates) {
        List<String> text = candidates.stream()
                .flatMap(candidate -> candidate.lines(output).stream())
                .toList();
        return new Answer(
                Map.of("candidates", candidates.stream().map(Candidate::json).toList()),
                text.isEmpty() ? List.of(output.say("unit.none")) : text,
                new Answer.Rows(
                        Candidate.COLUMNS,
                        candidates.stream().map(Candidate::cells).toList()),
                !candidates.isEmpty());
    }
}

package org.learningsociety.examples.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.NameMatch;
import org.learningsociety.core.territory.TerritoryProblem;
import org.learningsociety.core.territory.UnitState;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which unit is meant by a code or a name on a date. */
@Command(
        name = "unit",
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
        private @Nullable String code;

        @Option(
                names = "--name",
                paramLabel = "TEXT",
                description = {
                    "Tên, có hoặc không có loại đơn vị; không dấu và viết tắt (P., TX., TP. …) cũng được.",
                    "Name, with or without the type; unaccented and abbreviated (P., TX., TP. …) will do."
                })
        private @Nullable String name;
    }

    // Made by picocli when one of its options is given: had it a value of its own, none would be asked for.
    @ArgGroup(multiplicity = "1")
    private @Nullable Question question;

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
    private Codes codes = new Codes();

    @Mixin
    private FileOutput output = new FileOutput();

    @Override
    public Integer call() throws IOException {
        Question asked = Objects.requireNonNull(question);
        Validated<List<Candidate>> found = territory
                .load(output)
                .territory()
                .flatMap(gazetteer -> Optional.ofNullable(asked.code)
                        .map(code -> byCode(gazetteer, code))
                        .orElseGet(() -> byName(gazetteer, Objects.requireNonNull(asked.name))));
        return output.write(found.map(this::answer), answer(List.of()));
    }

    private Validated<List<Candidate>> byCode(Gazetteer gazetteer, String code) {
        return gazetteer
                .resolve(codes.system(), code, date)
                .map(unit -> List.of(candidate(gazetteer, unit, NameMatch.Rank.EXACT, output.say("reason.code"))));
    }

    private Validated<List<Candidate>> byName(Gazetteer gazetteer, String name) {
        Validated<List<NameMatch>> found = within.map(
                        whole -> unit(gazetteer, whole).flatMap(unit -> gazetteer.resolve(name, unit.id(), date)))
                .orElseGet(() -> gazetteer.resolve(name, date));
        return found.map(matches -> matches.stream()
                .map(match -> candidate(gazetteer, match.unit(), match.rank(), match.reason(output.language())))
                .toList());
    }

    private Candidate candidate(Gazetteer gazetteer, UnitState unit, NameMatch.Rank rank, String reason) {
        return Candidate.of(gazetteer, codes.system(), unit, date, rank, reason);
    }

    /** A code, or a name that only one unit has: to choose one of several would be a guess. */
    private Validated<UnitState> unit(Gazetteer gazetteer, String text) {
        Validated<UnitState> byCode = gazetteer.resolve(codes.system(), text, date);
        if (byCode.value().isPresent() || text.chars().allMatch(Character::isDigit)) {
            return byCode;
        }
        Validated<List<NameMatch>> byName = gazetteer.resolve(text, date);
        List<Problem> ambiguous = byName.problems().stream()
                .filter(problem -> problem.code() == TerritoryProblem.AMBIGUOUS_NAME)
                .map(problem -> Problem.error(problem.code(), problem.place(), problem.arguments()))
                .toList();
        return ambiguous.isEmpty() ? byName.map(matches -> matches.get(0).unit()) : Validated.failed(ambiguous);
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

package org.learningsociety.examples.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.territory.Basis;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Succession;
import org.learningsociety.core.territory.UnitCode;
import org.learningsociety.core.territory.UnitState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a unit became, or what it came from. */
@Command(
        name = "became",
        description = {
            "Đơn vị này về sau thành những đơn vị nào, hoặc trước đó gồm những đơn vị nào?",
            "What did a unit become, or, when the other date is earlier, what did it come from?"
        })
final class BecameVerb implements Callable<Integer> {

    private static final List<String> COLUMNS =
            List.of("direction", "code", "name", "kind", "population", "households", "area", "citation");

    @Option(
            names = "--code",
            required = true,
            paramLabel = "CODE",
            description = {"Mã đơn vị.", "Code of the unit."})
    private String code = "";

    @Option(
            names = "--on",
            required = true,
            paramLabel = "DATE",
            description = {"Ngày mà mã này được dùng, yyyy-MM-dd.", "Date of the code, yyyy-MM-dd."})
    private LocalDate date = LocalDate.EPOCH;

    @Option(
            names = "--at",
            required = true,
            paramLabel = "DATE2",
            description = {"Ngày cần biết, sớm hơn hoặc muộn hơn.", "The other date, earlier or later."})
    private LocalDate otherDate = LocalDate.EPOCH;

    @Mixin
    private Territory territory = new Territory();

    @Mixin
    private Codes codes = new Codes();

    @Mixin
    private FileOutput output = new FileOutput();

    @Override
    public Integer call() throws IOException {
        Territory.Loaded loaded = territory.load(output);
        return output.write(
                loaded.territory().flatMap(gazetteer -> ask(loaded, gazetteer)), answer(Optional.empty(), List.of()));
    }

    private Validated<Answer> ask(Territory.Loaded loaded, Gazetteer gazetteer) {
        return gazetteer
                .resolve(codes.system(), code, date)
                .flatMap(unit -> territory
                        .covered(gazetteer, otherDate)
                        .map(covered -> answer(Optional.of(unit), links(loaded, gazetteer, unit))));
    }

    private List<Link> links(Territory.Loaded loaded, Gazetteer gazetteer, UnitState unit) {
        List<Succession> successions = isForward()
                ? gazetteer.successors(unit.id(), date, otherDate)
                : gazetteer.predecessors(unit.id(), date, otherDate);
        return successions.stream().map(link -> link(loaded, gazetteer, link)).toList();
    }

    private boolean isForward() {
        return !otherDate.isBefore(date);
    }

    private Link link(Territory.Loaded loaded, Gazetteer gazetteer, Succession link) {
        UnitState other = gazetteer.at(otherDate).get(isForward() ? link.to() : link.from());
        List<Citation> citations = link.events().stream()
                .flatMap(event -> event.enactment().citations().stream())
                .distinct()
                .toList();
        Map<String, Optional<Rational>> shares = new LinkedHashMap<>();
        for (Basis basis : List.of(Basis.POPULATION, Basis.HOUSEHOLDS, Basis.AREA)) {
            shares.put(
                    basis.name().toLowerCase(Locale.ROOT),
                    link.extents().on(basis).share());
        }
        return new Link(
                other,
                other.code(codes.system()).map(UnitCode::value),
                link.kind(),
                shares,
                loaded.describe(citations, output.language()));
    }

    private Answer answer(Optional<UnitState> unit, List<Link> links) {
        List<String> text = new ArrayList<>();
        unit.ifPresent(known -> text.add(output.say(
                isForward() ? "became.successors" : "became.predecessors",
                Map.of("unit", known.fullName(), "code", code, "date", output.day(otherDate)))));
        links.forEach(link -> text.add("  " + link.line(output)));
        if (links.isEmpty()) {
            text.add(output.say("became.none"));
        }
        String direction = isForward() ? "successors" : "predecessors";
        return new Answer(
                Map.of(direction, links.stream().map(Link::json).toList()),
                text,
                new Answer.Rows(
                        COLUMNS,
                        links.stream().map(link -> link.cells(direction)).toList()),
                !links.isEmpty());
    }

    /**
     * A unit at the other end.
     *
     * @param unit how it stands on the other date
     * @param code its code in the system asked for
     * @param kind what went over, in one word
     * @param shares for each basis the share of the unit that gave, absent where nobody knows it
     * @param citation where it stands
     */
    private record Link(
            UnitState unit,
            Optional<String> code,
            Succession.Kind kind,
            Map<String, Optional<Rational>> shares,
            Optional<String> citation) {

        Map<String, Object> json() {
            Map<String, Object> known = new LinkedHashMap<>();
            shares.forEach((basis, share) ->
                    known.put(basis, share.map(Rational::toString).orElse(null)));
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("code", code.orElse(null));
            json.put("name", unit.fullName());
            json.put("kind", kind.name());
            json.put("shares", known);
            json.put("citation", citation.orElse(null));
            return json;
        }

        List<String> cells(String direction) {
            List<String> cells = new ArrayList<>(List.of(direction, code.orElse(""), unit.fullName(), kind.name()));
            shares.values()
                    .forEach(share -> cells.add(share.map(Rational::toString).orElse("")));
            cells.add(citation.orElse(""));
            return List.copyOf(cells);
        }

        String line(Output output) {
            return unit.fullName()
                    + code.map(known -> " (" + known + ")").orElse("")
                    + ": " + output.kind(kind)
                    + citation.map(text -> "; " + text).orElse("");
        }
    }
}

package org.learningsociety.core.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.time.PartialDate;

/**
 * A register of instruments that refer to each other.
 *
 * <p>Every id is unique and every relation leads to an instrument of the register. Immutable and thread-safe; equal registers
 * hold equal instruments in the same order.
 *
 * <pre>{@code
 * Instruments instruments = Instruments.of(list).orElseThrow();
 * instruments.describe(Citation.parse("tt-22-2020-bgddt, Điều 6"), Language.VI);   // Thông tư 22/2020/TT-BGDĐT, Điều 6
 * instruments.matching(DocumentSymbol.parse("290/KH-UBND")).size();                // 2
 * }</pre>
 */
public final class Instruments {

    private final Map<InstrumentId, Instrument> byId = new LinkedHashMap<>();
    private final Map<String, List<Instrument>> bySymbol = new HashMap<>();

    private Instruments(List<Instrument> instruments) {
        for (Instrument instrument : instruments) {
            byId.put(instrument.id(), instrument);
            instrument
                    .symbol()
                    .ifPresent(symbol -> bySymbol.computeIfAbsent(spelling(symbol), any -> new ArrayList<>())
                            .add(instrument));
        }
    }

    /**
     * Registers instruments, checking each and how they fit together.
     *
     * <p>Problems, each at the place of the instrument's id: {@link LawProblem#DUPLICATE_INSTRUMENT}, the later one being set
     * aside; {@link LawProblem#UNKNOWN_INSTRUMENT}, the relation being left out; {@link LawProblem#SAME_IDENTITY}, both being
     * kept, so that citations of either still resolve; and the warnings {@link LawProblem#YEAR_DIFFERS} and
     * {@link LawProblem#TYPE_DIFFERS}.
     *
     * @param instruments the instruments, such as a shipped list followed by the user's own
     * @return the register in the order given, and the problems in that order
     */
    public static Validated<Instruments> of(Collection<Instrument> instruments) {
        List<Problem> problems = new ArrayList<>();
        Map<InstrumentId, Instrument> byId = new LinkedHashMap<>();
        Map<Instrument.Key, InstrumentId> byKey = new HashMap<>();
        for (Instrument instrument : instruments) {
            if (byId.putIfAbsent(instrument.id(), instrument) == null) {
                problems.addAll(symbolProblems(instrument));
                problems.addAll(identityProblems(instrument, byKey));
            } else {
                problems.add(Problem.error(
                        LawProblem.DUPLICATE_INSTRUMENT,
                        place(instrument),
                        Map.of("value", instrument.id().value())));
            }
        }
        List<Instrument> related = byId.values().stream()
                .map(instrument -> withKnownRelations(instrument, byId.keySet(), problems))
                .toList();
        return Validated.of(new Instruments(related), problems);
    }

    private static List<Problem> symbolProblems(Instrument instrument) {
        if (instrument.symbol().isEmpty()) {
            return List.of();
        }
        DocumentSymbol symbol = instrument.symbol().get();
        List<Problem> problems = new ArrayList<>();
        Optional<Integer> dated = instrument.date().map(PartialDate::year);
        if (dated.isPresent() && symbol.year().orElse(dated.get()) != dated.get()) {
            problems.add(warning(
                    LawProblem.YEAR_DIFFERS,
                    instrument,
                    symbol,
                    "year",
                    dated.get().toString()));
        }
        String declared = instrument.type().abbreviation().orElse("");
        if (!symbol.type().orElse(declared).equalsIgnoreCase(declared)) {
            String type = instrument.type().id().value();
            problems.add(warning(LawProblem.TYPE_DIFFERS, instrument, symbol, "type", type));
        }
        return problems;
    }

    private static Problem warning(
            LawProblem code, Instrument instrument, DocumentSymbol symbol, String argument, String value) {
        return Problem.warning(code, place(instrument), Map.of("value", symbol.toString(), argument, value));
    }

    private static List<Problem> identityProblems(Instrument instrument, Map<Instrument.Key, InstrumentId> byKey) {
        if (instrument.key().isEmpty()) {
            return List.of();
        }
        Instrument.Key key = instrument.key().get();
        InstrumentId first = byKey.computeIfAbsent(key, any -> instrument.id());
        if (first.equals(instrument.id())) {
            return List.of();
        }
        Map<String, String> arguments = Map.of("value", key.toString(), "other", first.value());
        return List.of(Problem.error(LawProblem.SAME_IDENTITY, place(instrument), arguments));
    }

    private static Instrument withKnownRelations(
            Instrument instrument, Set<InstrumentId> known, List<Problem> problems) {
        List<Relation> resolved = new ArrayList<>();
        for (Relation relation : instrument.relations()) {
            if (known.contains(relation.target())) {
                resolved.add(relation);
            } else {
                Map<String, String> arguments =
                        Map.of("value", relation.target().value());
                problems.add(Problem.error(LawProblem.UNKNOWN_INSTRUMENT, place(instrument), arguments));
            }
        }
        return instrument.withRelations(resolved);
    }

    private static Place place(Instrument instrument) {
        return new Place.Whole(instrument.id().value());
    }

    /**
     * Returns an instrument that must be there.
     *
     * @param id its id
     * @return the instrument
     * @throws NoSuchElementException if the register does not hold it
     */
    public Instrument get(InstrumentId id) {
        return find(id).orElseThrow(
                        () -> new NoSuchElementException("an instrument must be registered, but was not: " + id));
    }

    /**
     * Looks for an instrument.
     *
     * @param id its id
     * @return the instrument, absent if the register does not hold it
     */
    public Optional<Instrument> find(InstrumentId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * Returns every instrument.
     *
     * @return the instruments in the order in which they were registered
     */
    public List<Instrument> list() {
        return List.copyOf(byId.values());
    }

    /**
     * Returns every instrument with a symbol, because a symbol does not identify a document.
     *
     * @param symbol the symbol; leading zeros and the case of its letters do not matter, a year that one has and the other
     *     lacks does
     * @return the instruments in the order in which they were registered, more than one when the symbol is ambiguous
     */
    public List<Instrument> matching(DocumentSymbol symbol) {
        return List.copyOf(bySymbol.getOrDefault(spelling(symbol), List.of()));
    }

    /**
     * Returns every instrument that is certainly in force, or whose period certainly runs, on a day.
     *
     * @param date the day
     * @return the instruments in the order in which they were registered; not those of whose range too little is known
     */
    public List<Instrument> inForce(LocalDate date) {
        return byId.values().stream()
                .filter(instrument -> instrument
                        .inForce()
                        .filter(range -> range.contains(date))
                        .isPresent())
                .toList();
    }

    private static String spelling(DocumentSymbol symbol) {
        return symbol.toString().toUpperCase(Locale.ROOT);
    }

    /**
     * Says a citation to a person.
     *
     * <p>The type and the symbol, as in running text. Where these do not tell which document is meant - no symbol, a symbol
     * without a number, or one that several instruments of the register share - the issuer and the date follow:
     *
     * <pre>
     * Thông tư 22/2020/TT-BGDĐT, Điều 6
     * Kế hoạch 290/KH-UBND (Ủy ban nhân dân thành phố Hà Nội, 2021-12-16)
     * </pre>
     *
     * @param citation the citation
     * @param language the language; symbol and provision stay as printed
     * @return the text
     * @throws NoSuchElementException if the register does not hold the instrument
     */
    public String describe(Citation citation, Language language) {
        Instrument instrument = get(citation.instrument());
        String type = instrument.type().name().in(language);
        String named = instrument.symbol().map(symbol -> type + " " + symbol).orElse(type);
        String told = isClear(instrument) ? named : named + " (" + origin(instrument, language) + ")";
        return told + citation.provision().map(provision -> ", " + provision).orElse("");
    }

    private boolean isClear(Instrument instrument) {
        return instrument
                .symbol()
                .filter(symbol ->
                        symbol.number().isPresent() && matching(symbol).size() == 1)
                .isPresent();
    }

    private static String origin(Instrument instrument, Language language) {
        Stream<String> issuers =
                instrument.issuers().stream().map(issuer -> issuer.name().in(language));
        Stream<String> date = instrument.date().map(PartialDate::toString).stream();
        return Stream.concat(issuers, date).collect(Collectors.joining(", "));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Instruments that && list().equals(that.list());
    }

    @Override
    public int hashCode() {
        return byId.hashCode();
    }

    @Override
    public String toString() {
        return "Instruments" + byId.keySet();
    }
}

package org.learningsociety.core.testkit;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.DocumentSymbol;
import org.learningsociety.core.law.Instrument;
import org.learningsociety.core.law.InstrumentId;
import org.learningsociety.core.law.InstrumentType;
import org.learningsociety.core.law.InstrumentTypeId;
import org.learningsociety.core.law.Issuer;
import org.learningsociety.core.law.IssuerId;
import org.learningsociety.core.law.Relation;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateBound;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.core.time.PartialDate;

/** Generators of symbols, instruments and citations. */
public final class LawArbitraries {

    private static final List<String> TYPES = List.of("QĐ", "KH", "CT", "TT", "NĐ", "NQ", "HD", "KL");

    private static final List<String> REAL_SYMBOLS = Stream.of(
                    "808/KH-BGDĐT · 123/KH-UBND · 1912/QĐ-UBND · 1912/QĐ- UBND · 20/KH-UBND · /KH-KHCN · 52/KH-UBND",
                    "290/KH-UBND · 139/KH-UBND · 2/KH-UBND · 2557/KH-UBND · 982/KH-UBND · 49/KH-UBND · 23-NQ/TU",
                    "49-KL/TW · 60-NQ/TW · 89/QĐ-TTg · 489/QĐ-TTg · 1315/QĐ-TTg · 1373/QĐ-TTg · 387/QĐ-TTg",
                    "677/QĐ-TTg · 281/QĐ-TTg · 733/QĐ-TTg · 14/CT-TTg · 22/2020/TT-BGDĐT · 24/2023/TT-BGDĐT",
                    "25/2023/TT-BGDĐT · 44/2014/TT-BGDĐT · 15/2025/TT-BGDĐT · 09/2021/TT-BTP · 02/2023/TT-BNV",
                    "25/2021/QĐ-TTg · 19/2025/QĐ-TTg · 124/2004/QĐ-TTg · 244/QĐ-KHVN · 324/QĐ-KHVN · 448/QĐ-KHVN",
                    "645/QĐ-BGDĐT · 4740/QĐ-BGDĐT · 1989/QĐ-BGDĐT · 615/QĐ-BTNMT · 46/2016/QĐ-UBND · 17/HD-SGĐT-HKH",
                    "6782/BGDĐT-GDTX · 1027/CTK-CSCL · 30/2020/NĐ-CP · 152/2025/NĐ-CP · 06/2022/QH15 · 202/2025/QH15",
                    "1671/NQ-UBTVQH15 · 237/NQ-UBTVQH16")
            .flatMap(line -> Stream.of(line.split(" · ", -1)))
            .toList();

    private LawArbitraries() {}

    /**
     * The 52 symbols that the sources print, as they print them; one has a stray blank.
     *
     * @return the symbols
     */
    public static List<String> realSymbols() {
        return REAL_SYMBOLS;
    }

    /**
     * Ids of instruments, few enough to collide.
     *
     * @return lower-case ASCII words joined by hyphens
     */
    public static Arbitrary<InstrumentId> instrumentIds() {
        return Combinators.combine(
                        Arbitraries.of("qd", "tt", "kh", "nq"),
                        Arbitraries.integers().between(1, 30),
                        Arbitraries.of("ttg", "bgddt", "ubnd-krong-no-2024"))
                .as((type, number, body) -> InstrumentId.of(type + "-" + number + "-" + body));
    }

    /**
     * Symbols of every way of writing: with and without year, joint, of a Quốc hội and its Standing Committee, letters, Party
     * documents, and drafts of each.
     *
     * @return symbols with numbers around the change from one digit to two, and others
     */
    public static Arbitrary<DocumentSymbol> symbols() {
        Arbitrary<Optional<String>> types = Arbitraries.of(TYPES).map(Optional::of);
        Arbitrary<OptionalInt> noYear = Arbitraries.just(OptionalInt.empty());
        return Arbitraries.oneOf(
                stateSymbols(years(), types, bodies(1)),
                stateSymbols(noYear, types, bodies(1)),
                stateSymbols(noYear, types, bodies(2)),
                stateSymbols(years(), Arbitraries.just(Optional.empty()), parliaments("QH")),
                stateSymbols(noYear, Arbitraries.just(Optional.of("NQ")), parliaments("UBTVQH")),
                stateSymbols(noYear, Arbitraries.just(Optional.empty()), bodies(2)),
                Combinators.combine(numbers(), Arbitraries.of("NQ", "KL", "CT", "TB"), Arbitraries.of("TU", "TW", "HU"))
                        .as((number, type, level) -> new DocumentSymbol(
                                DocumentSymbol.Form.PARTY,
                                number,
                                OptionalInt.empty(),
                                Optional.of(type),
                                List.of(level))));
    }

    private static Arbitrary<DocumentSymbol> stateSymbols(
            Arbitrary<OptionalInt> years, Arbitrary<Optional<String>> types, Arbitrary<List<String>> bodies) {
        return Combinators.combine(numbers(), years, types, bodies)
                .as((number, year, type, parts) ->
                        new DocumentSymbol(DocumentSymbol.Form.STATE, number, year, type, parts));
    }

    private static Arbitrary<OptionalInt> numbers() {
        Arbitrary<OptionalInt> given = Arbitraries.oneOf(
                        Arbitraries.of(1, 9, 10, 99, 100, 999_999_999),
                        Arbitraries.integers().between(1, 9_999))
                .map(OptionalInt::of);
        return Arbitraries.frequencyOf(Tuple.of(9, given), Tuple.of(1, Arbitraries.just(OptionalInt.empty())));
    }

    private static Arbitrary<OptionalInt> years() {
        return Arbitraries.integers().between(2004, 2030).map(OptionalInt::of);
    }

    private static Arbitrary<List<String>> bodies(int count) {
        return Arbitraries.of("UBND", "TTg", "CP", "BGDĐT", "KHVN", "SGĐT", "HKH", "KHCN", "GDTX", "CTK", "CSCL")
                .list()
                .ofSize(count);
    }

    private static Arbitrary<List<String>> parliaments(String body) {
        return Arbitraries.integers().between(9, 16).map(term -> List.of(body + term));
    }

    /**
     * Ways in which a symbol may be met on paper and screen.
     *
     * @param symbol the symbol
     * @return its text with stray blanks, dashes, leading zeros, the label before the number, or decomposed letters
     */
    public static Arbitrary<String> printings(DocumentSymbol symbol) {
        Arbitrary<String> blanks = Arbitraries.of("", "", " ", "  ", "\u00a0", "\t");
        Arbitrary<String> dashes = Arbitraries.of("-", "-", "\u2010", "\u2011", "\u2013", "\u2212");
        Arbitrary<String> labels = Arbitraries.of("", "Số: ", "Số ", "SỐ:");
        Arbitrary<String> zeros = symbol.number().isPresent() ? Arbitraries.of("", "0", "00") : Arbitraries.just("");
        Arbitrary<Normalizer.Form> forms = Arbitraries.of(Normalizer.Form.NFC, Normalizer.Form.NFD);
        boolean longNumber = symbol.number().orElse(0) > 9_999_999;
        return Combinators.combine(blanks, blanks, dashes, labels, longNumber ? Arbitraries.just("") : zeros, forms)
                .as((before, after, dash, label, zero, form) -> {
                    String spaced =
                            (zero + symbol).replace("/", before + "/" + after).replace("-", after + dash + before);
                    return Normalizer.normalize(before + label + spaced + after, form);
                })
                .withoutEdgeCases();
    }

    /**
     * Citations with and without a provision.
     *
     * @return citations
     */
    public static Arbitrary<Citation> citations() {
        return Combinators.combine(instrumentIds(), provisions().optional(0.7))
                .as(Citation::new)
                .withoutEdgeCases();
    }

    /**
     * Provisions as instruments number them.
     *
     * @return such as {@code Điều 6 khoản 1}
     */
    public static Arbitrary<String> provisions() {
        Arbitrary<Integer> numbers = Arbitraries.integers().between(1, 120);
        return Arbitraries.oneOf(
                numbers.map(article -> "Điều " + article),
                Combinators.combine(numbers, numbers).as((article, clause) -> "Điều " + article + " khoản " + clause),
                Combinators.combine(numbers, numbers).as((article, clause) -> "khoản " + clause + ", Điều " + article),
                Arbitraries.of("Phụ lục I", "Mục lục", "điểm đ khoản 2 Điều 5", "Đ5.3"));
    }

    /**
     * Instruments of a few issuers, types, numbers and years, so that some are one document under two ids and some share a
     * symbol.
     *
     * @return instruments without relations
     */
    public static Arbitrary<Instrument> instruments() {
        return Combinators.combine(
                        instrumentIds(),
                        issuers().list().ofMinSize(1).ofMaxSize(2),
                        Arbitraries.oneOf(symbols(), fewSymbols()).optional(0.9),
                        dates().optional(0.9),
                        ranges().optional(0.6),
                        Arbitraries.of(Verification.values()))
                .as((id, issuers, symbol, date, range, verification) -> Instrument.builder()
                        .id(id)
                        .issuers(issuers)
                        .type(typeOf(symbol))
                        .symbol(symbol)
                        .date(date)
                        .inForce(range)
                        .subject(LocalizedText.of("Về việc " + id, "About " + id))
                        .verification(verification)
                        .addSources(LocalizedText.ofName("example.vn " + id))
                        .build())
                .withoutEdgeCases();
    }

    /**
     * Lists of instruments that make a register without errors: ids and identities differ, and relations lead inside.
     *
     * @return up to twelve instruments
     */
    public static Arbitrary<List<Instrument>> registers() {
        Arbitrary<List<Instrument>> lists = instruments()
                .list()
                .ofMaxSize(12)
                .uniqueElements(Instrument::id)
                .map(LawArbitraries::withoutTwins);
        return Combinators.combine(
                        lists,
                        Arbitraries.of(Relation.Kind.values()),
                        Arbitraries.integers().between(1, 5))
                .as(LawArbitraries::related)
                .withoutEdgeCases();
    }

    private static List<Instrument> withoutTwins(List<Instrument> instruments) {
        return IntStream.range(0, instruments.size())
                .filter(at -> instruments.get(at).key().isEmpty()
                        || instruments.subList(0, at).stream()
                                .noneMatch(earlier ->
                                        earlier.key().equals(instruments.get(at).key())))
                .mapToObj(instruments::get)
                .toList();
    }

    private static List<Instrument> related(List<Instrument> instruments, Relation.Kind kind, int step) {
        return IntStream.range(0, instruments.size())
                .mapToObj(at -> instruments
                        .get(at)
                        .withRelations(new Relation(
                                kind,
                                instruments
                                        .get((at + step) % instruments.size())
                                        .id())))
                .toList();
    }

    private static Arbitrary<DocumentSymbol> fewSymbols() {
        return Arbitraries.of("1/KH-UBND", "2/KH-UBND", "1/2021/QĐ-TTg", "1/QĐ-TTg", "1-NQ/TU", "/KH-UBND")
                .map(DocumentSymbol::parse);
    }

    private static Arbitrary<Issuer> issuers() {
        return Arbitraries.of("ubnd-tinh-a", "ubnd-tinh-b", "thu-tuong")
                .map(id -> new Issuer(IssuerId.of(id), LocalizedText.of("Cơ quan " + id, "Body " + id)));
    }

    private static InstrumentType typeOf(Optional<DocumentSymbol> symbol) {
        Optional<String> abbreviation = symbol.flatMap(DocumentSymbol::type);
        String id = abbreviation
                .map(type -> "loai-" + type.toLowerCase(Locale.ROOT).replace("đ", "d"))
                .orElse("van-ban");
        return new InstrumentType(
                InstrumentTypeId.of(id),
                abbreviation,
                LocalizedText.of("Loại " + id, "Type " + id.toUpperCase(Locale.ROOT)));
    }

    private static Arbitrary<PartialDate> dates() {
        Arbitrary<LocalDate> days = Arbitraries.integers()
                .between(0, 2 * 365)
                .map(day -> LocalDate.of(2021, 1, 1).plusDays(day));
        return Arbitraries.oneOf(
                days.map(PartialDate::from),
                days.map(day -> PartialDate.of(day.getYear(), day.getMonthValue())),
                days.map(day -> PartialDate.of(day.getYear())));
    }

    private static Arbitrary<DateRange> ranges() {
        Arbitrary<LocalDate> starts =
                Arbitraries.of(LocalDate.of(2021, 1, 1), LocalDate.of(2024, 1, 26), LocalDate.of(2025, 7, 1));
        return Arbitraries.oneOf(
                starts.map(DateRange::from),
                starts.map(start -> DateRange.of(start, start.plusDays(1))),
                starts.map(start -> DateRange.of(DateBound.on(start), DateBound.unknown())),
                starts.map(end -> DateRange.of(DateBound.unknown(), DateBound.on(end))));
    }
}

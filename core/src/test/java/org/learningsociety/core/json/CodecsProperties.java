package org.learningsociety.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Share;
import org.learningsociety.core.problem.Severity;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.testkit.JsonArbitraries;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateBound;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.core.time.Dated;
import org.learningsociety.core.time.PartialDate;

class CodecsProperties {

    @Property
    @Label("P-08 read(write(x)) = x for the basic codecs, alone, in lists and as values of maps and dated values")
    void p08BasicCodecsRoundTrip(@ForAll("codecsWithValues") Tuple2<JsonCodec<Object>, Object> pair) {
        JsonCodec<Object> codec = pair.get1();
        Object value = pair.get2();

        assertRoundTrip(codec, value);
        assertRoundTrip(Codecs.list(codec), List.of(value, value));
        assertRoundTrip(Codecs.set(codec), Set.of(value));
        assertRoundTrip(Codecs.map(Codecs.text(), codec), Map.of("b", value, "", value, "x-a", value));
        assertRoundTrip(Codecs.dated(codec), Dated.of(LocalDate.of(2025, 7, 1), value));
    }

    @Property
    void noCodecCrashesOnAnyJson(
            @ForAll("codecsWithValues") Tuple2<JsonCodec<Object>, Object> pair, @ForAll("json") JsonValue json) {
        Validated<Object> read = pair.get1().decode(JsonCursor.of("x.json", json));
        assertThat(read.value().isPresent() || read.hasErrors()).isTrue();
    }

    @Property
    void setsAreWrittenInOneOrder(@ForAll Set<Long> numbers) {
        JsonCodec<Set<Long>> codec = Codecs.set(Codecs.integer());
        assertThat(codec.encode(numbers)).isEqualTo(codec.encode(Set.copyOf(numbers)));
        assertRoundTrip(codec, numbers);
    }

    private static <T> void assertRoundTrip(JsonCodec<T> codec, T value) {
        String text = codec.encode(value).toString();
        Validated<T> read = JsonReader.standard().read("x.json", text).flatMap(codec::decode);
        assertThat(read).isEqualTo(Validated.of(value));
    }

    @Provide
    Arbitrary<JsonValue> json() {
        return JsonArbitraries.values();
    }

    @Provide
    Arbitrary<Tuple2<JsonCodec<Object>, Object>> codecsWithValues() {
        Arbitrary<String> texts = JsonArbitraries.texts().map(text -> Normalizer.normalize(text, Normalizer.Form.NFC));
        Arbitrary<Long> counts = Arbitraries.longs().greaterOrEqual(0);
        Arbitrary<LocalDate> days = Arbitraries.longs()
                .between(
                        LocalDate.of(0, 1, 1).toEpochDay(),
                        LocalDate.of(9999, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
        Arbitrary<DateBound> bounds =
                Arbitraries.oneOf(days.map(DateBound::on), Arbitraries.of(DateBound.open(), DateBound.unknown()));
        Arbitrary<PartialDate> partialDates = Arbitraries.oneOf(
                Arbitraries.integers().between(1, 9999).map(PartialDate::of),
                Combinators.combine(
                                Arbitraries.integers().between(1, 9999),
                                Arbitraries.integers().between(1, 12))
                        .as(PartialDate::of),
                days.filter(day -> day.getYear() > 0).map(PartialDate::from));
        Arbitrary<BigInteger> wholes = Arbitraries.bigIntegers();
        return Arbitraries.oneOf(
                pairs(Codecs.text(), texts),
                pairs(Codecs.truth(), Arbitraries.of(true, false)),
                pairs(Codecs.integer(), Arbitraries.longs()),
                pairs(Codecs.date(), days),
                pairs(Codecs.partialDate(), partialDates),
                pairs(Codecs.points(), Arbitraries.longs().map(Points::ofTenThousandths)),
                pairs(
                        Codecs.rational(),
                        Combinators.combine(wholes, wholes.filter(whole -> whole.signum() != 0))
                                .as((n, d) -> Rational.of(n, d))),
                pairs(
                        Codecs.share(),
                        Combinators.combine(counts, counts).as((a, b) -> Share.of(Math.min(a, b), Math.max(a, b)))),
                pairs(
                        Codecs.dateRange(),
                        Combinators.combine(bounds, bounds)
                                .filter((from, to) -> from.day().isEmpty()
                                        || to.day().isEmpty()
                                        || from.day().get().isBefore(to.day().get()))
                                .as(DateRange::of)),
                pairs(
                        Codecs.localizedText(),
                        Combinators.combine(texts, texts)
                                .filter((vi, en) -> !vi.isBlank() && !en.isBlank())
                                .as(LocalizedText::of)),
                pairs(Codecs.constant(Severity.class), Arbitraries.of(Severity.values())));
    }

    @SuppressWarnings("unchecked") // The pair keeps codec and value of one type together.
    private static <T> Arbitrary<Tuple2<JsonCodec<Object>, Object>> pairs(JsonCodec<T> codec, Arbitrary<T> values) {
        return values.map(value -> Tuple.of((JsonCodec<Object>) codec, value));
    }
}

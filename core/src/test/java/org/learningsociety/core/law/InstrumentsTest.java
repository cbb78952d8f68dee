package org.learningsociety.core.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.core.time.PartialDate;

class InstrumentsTest {

    private static final Issuer MINISTRY =
            new Issuer(IssuerId.of("bgddt"), LocalizedText.of("Bộ Giáo dục và Đào tạo", "Ministry of Education"));
    private static final Issuer HANOI =
            new Issuer(IssuerId.of("ubnd-ha-noi"), LocalizedText.of("UBND thành phố Hà Nội", "Hà Nội City"));
    private static final InstrumentType CIRCULAR = type("thong-tu", "TT", "Thông tư", "Circular");
    private static final InstrumentType PLAN = type("ke-hoach", "KH", "Kế hoạch", "Plan");

    private static final Instrument OLD = instrument("tt-22-2020-bgddt", MINISTRY, CIRCULAR, "22/2020/TT-BGDĐT")
            .withInForce(DateRange.parse("2020-09-21/2024-01-26"));
    private static final Instrument NEW = instrument("tt-24-2023-bgddt", MINISTRY, CIRCULAR, "24/2023/TT-BGDĐT")
            .withInForce(DateRange.parse("2024-01-26/.."))
            .withRelations(new Relation(Relation.Kind.REPEALS, OLD.id()));
    private static final Instrument PLAN_2021 =
            instrument("kh-290-2021", HANOI, PLAN, "290/KH-UBND").withDate(PartialDate.parse("2021-12-16"));
    private static final Instrument PLAN_2023 =
            instrument("kh-290-2023", HANOI, PLAN, "290/KH-UBND").withDate(PartialDate.parse("2023-12-05"));

    private static InstrumentType type(String id, String abbreviation, String vi, String en) {
        return new InstrumentType(InstrumentTypeId.of(id), Optional.of(abbreviation), LocalizedText.of(vi, en));
    }

    private static Instrument instrument(String id, Issuer issuer, InstrumentType type, String symbol) {
        return Instrument.builder()
                .id(InstrumentId.of(id))
                .addIssuers(issuer)
                .type(type)
                .symbol(DocumentSymbol.parse(symbol))
                .subject(LocalizedText.of("Về việc học", "About learning"))
                .verification(Verification.VERIFIED)
                .build();
    }

    private static Instruments register(Instrument... instruments) {
        return Instruments.of(List.of(instruments)).orElseThrow();
    }

    private static Problem error(LawProblem code, Instrument at, Map<String, String> arguments) {
        return Problem.error(code, new Place.Whole(at.id().value()), arguments);
    }

    @Test
    void findsWhatIsRegistered() {
        Instruments instruments = register(OLD, NEW);
        assertThat(instruments.find(OLD.id())).contains(OLD);
        assertThat(instruments.get(NEW.id())).isEqualTo(NEW);
        assertThat(instruments.list()).containsExactly(OLD, NEW);
    }

    @Test
    void findsNothingElse() {
        InstrumentId unknown = InstrumentId.of("tt-1");
        assertThat(register(OLD).find(unknown)).isEmpty();
        assertThatThrownBy(() -> register(OLD).get(unknown))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("an instrument must be registered, but was not: tt-1");
    }

    @Test
    void setsASecondInstrumentOfTheSameIdAside() {
        Instrument second = PLAN_2021.withId(OLD.id());
        Validated<Instruments> result = Instruments.of(List.of(OLD, second));
        assertThat(result.value()).contains(register(OLD));
        assertThat(result.problems())
                .containsExactly(error(LawProblem.DUPLICATE_INSTRUMENT, OLD, Map.of("value", "tt-22-2020-bgddt")));
    }

    @Test
    void leavesOutARelationThatLeadsNowhere() {
        Validated<Instruments> result = Instruments.of(List.of(NEW));
        assertThat(result.value()).contains(register(NEW.withRelations()));
        assertThat(result.problems())
                .containsExactly(error(LawProblem.UNKNOWN_INSTRUMENT, NEW, Map.of("value", "tt-22-2020-bgddt")));
    }

    @Test
    void reportsOneDocumentUnderTwoIdsAndKeepsBoth() {
        Instrument twin = OLD.withId(InstrumentId.of("twin"));
        Validated<Instruments> result = Instruments.of(List.of(OLD, twin));
        assertThat(result.value().map(Instruments::list)).contains(List.of(OLD, twin));
        assertThat(result.problems())
                .containsExactly(error(
                        LawProblem.SAME_IDENTITY,
                        twin,
                        Map.of("value", "bgddt thong-tu 22/2020", "other", "tt-22-2020-bgddt")));
    }

    @Test
    void knowsADocumentWhoseYearStandsInTheDateOfTheOtherEntry() {
        Instrument dated = PLAN_2021.withId(InstrumentId.of("again")).withDate(PartialDate.of(2021));
        assertThat(Instruments.of(List.of(PLAN_2021, dated)).problems())
                .extracting(Problem::code)
                .containsExactly(LawProblem.SAME_IDENTITY);
    }

    @Test
    void doesNotTakeDraftsForOneDocument() {
        Instrument draft = instrument("draft", HANOI, PLAN, "/KH-UBND").withDate(PartialDate.of(2024));
        assertThat(Instruments.of(List.of(draft, draft.withId(InstrumentId.of("other"))))
                        .problems())
                .isEmpty();
        assertThat(PLAN_2021.withDate(Optional.empty()).key()).isEmpty();
    }

    @Test
    void warnsOfAYearThatDiffersFromTheDate() {
        Validated<Instruments> result = Instruments.of(List.of(OLD.withDate(PartialDate.of(2021))));
        assertThat(result.hasErrors()).isFalse();
        assertThat(result.problems())
                .containsExactly(Problem.warning(
                        LawProblem.YEAR_DIFFERS,
                        new Place.Whole("tt-22-2020-bgddt"),
                        Map.of("value", "22/2020/TT-BGDĐT", "year", "2021")));
    }

    @Test
    void warnsOfATypeThatDiffersFromTheSymbol() {
        Validated<Instruments> result = Instruments.of(List.of(OLD.withType(PLAN)));
        assertThat(result.problems())
                .containsExactly(Problem.warning(
                        LawProblem.TYPE_DIFFERS,
                        new Place.Whole("tt-22-2020-bgddt"),
                        Map.of("value", "22/2020/TT-BGDĐT", "type", "ke-hoach")));
    }

    @Test
    void returnsEveryInstrumentOfASymbol() {
        Instruments instruments = register(PLAN_2023, OLD, PLAN_2021);
        assertThat(instruments.matching(DocumentSymbol.parse("0290/kh-ubnd"))).containsExactly(PLAN_2023, PLAN_2021);
        assertThat(instruments.matching(DocumentSymbol.parse("290/2021/KH-UBND")))
                .isEmpty();
    }

    @Test
    void listsWhatIsInForceOnADay() {
        Instruments instruments = register(OLD, NEW, PLAN_2021);
        assertThat(instruments.inForce(LocalDate.of(2024, 1, 25))).containsExactly(OLD);
        assertThat(instruments.inForce(LocalDate.of(2024, 1, 26))).containsExactly(NEW);
        assertThat(instruments.inForce(LocalDate.of(2020, 9, 20))).isEmpty();
    }

    @Test
    void describesAnInstrumentByTypeAndSymbol() {
        Citation citation = Citation.parse("tt-22-2020-bgddt, Điều 6");
        assertThat(register(OLD).describe(citation, Language.VI)).isEqualTo("Thông tư 22/2020/TT-BGDĐT, Điều 6");
        assertThat(register(OLD).describe(citation, Language.EN)).isEqualTo("Circular 22/2020/TT-BGDĐT, Điều 6");
    }

    @Test
    void addsIssuerAndDateWhereTheSymbolIsAmbiguous() {
        Citation citation = Citation.parse("kh-290-2021");
        assertThat(register(PLAN_2021).describe(citation, Language.VI)).isEqualTo("Kế hoạch 290/KH-UBND");
        assertThat(register(PLAN_2021, PLAN_2023).describe(citation, Language.VI))
                .isEqualTo("Kế hoạch 290/KH-UBND (UBND thành phố Hà Nội, 2021-12-16)");
    }

    @Test
    void addsIssuerAndDateWhereTheNumberOrTheSymbolIsAbsent() {
        Instrument draft = instrument("draft", HANOI, PLAN, "/KH-UBND").withDate(PartialDate.of(2024, 3));
        Citation citation = Citation.of(draft.id());
        assertThat(register(draft).describe(citation, Language.EN)).isEqualTo("Plan /KH-UBND (Hà Nội City, 2024-03)");
        assertThat(register(draft.withSymbol(Optional.empty())).describe(citation, Language.EN))
                .isEqualTo("Plan (Hà Nội City, 2024-03)");
    }

    @Test
    void doesNotDescribeWhatIsNotRegistered() {
        assertThatThrownBy(() -> register(OLD).describe(Citation.parse("tt-1"), Language.VI))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void identifiesAJointDocumentWhateverTheOrderOfItsIssuers() {
        Instrument joint = OLD.withIssuers(MINISTRY, HANOI);
        assertThat(joint.key())
                .isPresent()
                .isEqualTo(OLD.withIssuers(HANOI, MINISTRY).key());
        assertThat(joint.key()).isNotEqualTo(OLD.key());
    }

    @Test
    void refusesAnInstrumentWithoutIssuer() {
        assertThatThrownBy(() -> OLD.withIssuers())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must have an issuer");
    }

    @Test
    void everyProblemHasASentenceInBothLanguages() {
        Map<String, String> arguments = Map.of("value", "v", "other", "o", "year", "2021", "type", "t");
        for (LawProblem code : LawProblem.values()) {
            for (Language language : Language.values()) {
                assertThat(code.message(language, arguments)).contains("v").endsWith(".");
            }
        }
    }
}

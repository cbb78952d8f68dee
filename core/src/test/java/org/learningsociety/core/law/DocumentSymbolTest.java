package org.learningsociety.core.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningsociety.core.law.DocumentSymbol.Form;

class DocumentSymbolTest {

    private static final OptionalInt NO_YEAR = OptionalInt.empty();
    private static final Optional<String> NO_TYPE = Optional.empty();

    private static DocumentSymbol state(int number, OptionalInt year, Optional<String> type, String... bodies) {
        return new DocumentSymbol(Form.STATE, OptionalInt.of(number), year, type, List.of(bodies));
    }

    @Test
    void readsANormativeActWithItsYear() {
        assertThat(DocumentSymbol.parse("24/2023/TT-BGDĐT"))
                .isEqualTo(state(24, OptionalInt.of(2023), Optional.of("TT"), "BGDĐT"));
    }

    @Test
    void readsAnAdministrativeActWithoutYear() {
        assertThat(DocumentSymbol.parse("489/QĐ-TTg")).isEqualTo(state(489, NO_YEAR, Optional.of("QĐ"), "TTg"));
    }

    @Test
    void readsBothIssuersOfAJointAct() {
        assertThat(DocumentSymbol.parse("17/HD-SGĐT-HKH"))
                .isEqualTo(state(17, NO_YEAR, Optional.of("HD"), "SGĐT", "HKH"));
    }

    @Test
    void readsActsOfTheNationalAssemblyWithoutType() {
        assertThat(DocumentSymbol.parse("06/2022/QH15")).isEqualTo(state(6, OptionalInt.of(2022), NO_TYPE, "QH15"));
    }

    @Test
    void readsResolutionsOfItsStandingCommittee() {
        assertThat(DocumentSymbol.parse("1671/NQ-UBTVQH15"))
                .isEqualTo(state(1671, NO_YEAR, Optional.of("NQ"), "UBTVQH15"));
    }

    @Test
    void readsALetterAsIssuerAndUnit() {
        assertThat(DocumentSymbol.parse("6782/BGDĐT-GDTX")).isEqualTo(state(6782, NO_YEAR, NO_TYPE, "BGDĐT", "GDTX"));
    }

    @Test
    void readsAPartyDocument() {
        assertThat(DocumentSymbol.parse("23-NQ/TU"))
                .isEqualTo(new DocumentSymbol(
                        Form.PARTY, OptionalInt.of(23), OptionalInt.empty(), Optional.of("NQ"), List.of("TU")));
    }

    @Test
    void leavesABlankNumberBlank() {
        DocumentSymbol draft = DocumentSymbol.parse("Số:      /KH-KHCN");
        assertThat(draft.number()).isEmpty();
        assertThat(draft).hasToString("/KH-KHCN");
    }

    @Test
    void keepsAnUnknownAbbreviationAsABody() {
        DocumentSymbol report = DocumentSymbol.parse("5/TTr-UBND");
        assertThat(report.type()).isEmpty();
        assertThat(report.bodies()).containsExactly("TTr", "UBND");
        assertThat(report).hasToString("5/TTr-UBND");
    }

    @Test
    void readsATypeInEitherCaseAndKeepsTheCase() {
        DocumentSymbol symbol = DocumentSymbol.parse("489/qđ-ttg");
        assertThat(symbol.type()).contains("qđ");
        assertThat(symbol).hasToString("489/qđ-ttg");
    }

    @Test
    void ignoresLeadingZerosInEquality() {
        assertThat(DocumentSymbol.parse("Số: 02/KH-UBND")).isEqualTo(DocumentSymbol.parse("2/KH-UBND"));
    }

    @Test
    void keepsSymbolsWithAndWithoutYearApart() {
        assertThat(DocumentSymbol.parse("19/2025/QĐ-TTg")).isNotEqualTo(DocumentSymbol.parse("19/QĐ-TTg"));
    }

    @Test
    void toleratesStrayBlanksAndDashes() {
        assertThat(DocumentSymbol.parse("1912/QĐ- UBND")).hasToString("1912/QĐ-UBND");
        assertThat(DocumentSymbol.parse(" 23 – NQ / TU ")).hasToString("23-NQ/TU");
    }

    @Test
    void padsTheNumberOnlyWhereThereIsAYear() {
        assertThat(DocumentSymbol.parse("9/2021/TT-BTP")).hasToString("09/2021/TT-BTP");
        assertThat(DocumentSymbol.parse("02/KH-UBND")).hasToString("2/KH-UBND");
        assertThat(DocumentSymbol.parse("05-CT/TW")).hasToString("5-CT/TW");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "290",
                "290/",
                "KH-UBND",
                "290/KH",
                "290/KH-",
                "290/KH--UBND",
                "290/21/KH-UBND",
                "0/KH-UBND",
                "29 0/KH-UBND",
                "290/KH UBND",
                "23-NQ",
                "23-2023-NQ/TU",
                "1234567890/KH-UBND",
                "-290/KH-UBND",
                "290/KH-UBND.",
                "٢/KH-UBND"
            })
    void refusesWhatIsNoSymbol(String text) {
        assertThatThrownBy(() -> DocumentSymbol.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysWhatWasExpected() {
        assertThatThrownBy(() -> DocumentSymbol.parse("Kế hoạch 290"))
                .hasMessageContaining("24/2023/TT-BGDĐT")
                .hasMessageEndingWith("but was: Kế hoạch 290");
    }

    @Test
    void refusesPartsThatWouldNotReadBack() {
        assertThatThrownBy(() -> state(1, NO_YEAR, Optional.of("TTr"), "UBND"))
                .hasMessageContaining("known abbreviation");
        assertThatThrownBy(() -> state(1, NO_YEAR, NO_TYPE, "KH", "UBND")).hasMessageContaining("followed by a body");
        assertThatThrownBy(() -> state(1, OptionalInt.of(21), Optional.of("KH"), "UBND"))
                .hasMessageContaining("four digits");
        assertThatThrownBy(() -> state(0, NO_YEAR, Optional.of("KH"), "UBND")).hasMessageContaining("number");
        assertThatThrownBy(() -> state(1, NO_YEAR, Optional.of("KH"))).hasMessageContaining("bodies");
        assertThatThrownBy(() -> state(1, NO_YEAR, Optional.of("KH"), "UB-ND")).hasMessageContaining("bodies");
        assertThatThrownBy(() -> new DocumentSymbol(
                        Form.PARTY, OptionalInt.of(1), OptionalInt.of(2024), Optional.of("NQ"), List.of("TU")))
                .hasMessageContaining("no year");
        assertThatThrownBy(() -> new DocumentSymbol(
                        Form.PARTY, OptionalInt.of(1), OptionalInt.empty(), Optional.empty(), List.of("TU")))
                .hasMessageContaining("must have a type");
    }
}

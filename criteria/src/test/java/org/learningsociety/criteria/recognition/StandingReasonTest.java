package org.learningsociety.criteria.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningsociety.criteria.recognition.RecognitionCase.FIRST;
import static org.learningsociety.criteria.recognition.ValidityReading.FROM_DECISION;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.text.Language;

class StandingReasonTest {

    private static final String DAY = "2025-06-01";

    private static RecognitionCase held() {
        return RecognitionCase.illustrative(FROM_DECISION).granted("2024-03-20");
    }

    private static RecognitionCase endUnknown() {
        return RecognitionCase.shipped().granted("2024-03-20");
    }

    static Stream<Arguments> sentences() {
        Act.Terms untilNewYear = new Act.Terms(Optional.of(FIRST), Optional.of(LocalDate.of(2025, 1, 1)));
        RecognitionCase endsEarly = RecognitionCase.illustrative(FROM_DECISION)
                .prepared("2024-03-20", FIRST)
                .byDepartment("2024-03-20", new Act.Granted(untilNewYear));
        return Stream.of(
                Arguments.of(
                        RecognitionCase.illustrative(FROM_DECISION)
                                .prepared("2024-03-20", FIRST)
                                .byDepartment("2024-03-20", new Act.Refused("chưa đạt")),
                        "Chưa có quyết định công nhận nào còn được tính."),
                Arguments.of(
                        RecognitionCase.illustrative(FROM_DECISION).prepared(DAY, FIRST),
                        "Đang xét; bước đã làm gần nhất: trình đề nghị."),
                Arguments.of(
                        held().byDepartment("2024-05-01", new Act.Revoked("khai man", List.of()))
                                .prepared(DAY, FIRST),
                        "Đang xét lại (danh hiệu giữ từ 20/03/2024: đã thu hồi); bước đã làm gần nhất: trình đề nghị."),
                Arguments.of(held(), "Danh hiệu được giữ từ 20/03/2024 theo mục e3, đến trước 20/03/2027."),
                Arguments.of(
                        endUnknown(),
                        "Danh hiệu được giữ từ 20/03/2024 theo mục e3; nguồn có hơn một cách tính thời hạn: hết thời hạn sớm nhất ngày 20/03/2027, chậm nhất ngày 01/01/2028."),
                Arguments.of(
                        held().byDepartment("2024-05-01", new Act.Suspended("đơn thư")),
                        "Tạm đình chỉ từ 01/05/2024 theo mục e4: đơn thư."),
                Arguments.of(endsEarly, "Danh hiệu giữ từ 20/03/2024 đã hết thời hạn ngày 01/01/2025."),
                Arguments.of(
                        RecognitionCase.counted(12).granted("2024-03-20").byDepartment("2025-05-01", new Act.Expired()),
                        "Danh hiệu giữ từ 20/03/2024 đã hết thời hạn ngày 01/05/2025."),
                Arguments.of(
                        held().byDepartment("2024-05-01", new Act.Revoked("khai man", List.of())),
                        "Bị thu hồi ngày 01/05/2024 theo mục e4: khai man."),
                Arguments.of(
                        held().byDepartment("2024-05-01", new Act.Lapsed("mất điều kiện", List.of())),
                        "Mất hiệu lực ngày 01/05/2024 theo mục e4: mất điều kiện."),
                Arguments.of(
                        held().byDepartment("2024-05-01", new Act.Superseded(SubjectId.of("xa-khac"))),
                        "Đã có chủ thể khác kế tục từ 01/05/2024 theo mục e4."),
                Arguments.of(
                        held().byDepartment("2024-05-01", new Act.Closed("giải thể")),
                        "Đã khép lại ngày 01/05/2024 theo mục e4: giải thể. Danh hiệu giữ từ 20/03/2024 vẫn dẫn chứng được cho"
                                + " những ngày đã giữ."));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void everyStandingHasItsReason(RecognitionCase one, String sentence) {
        RecognitionHistory history = one.history();

        assertThat(one.errors()).isEmpty();
        assertThat(history.reason(LocalDate.parse(DAY)).sentence(Language.VI)).isEqualTo(sentence);
    }

    @Test
    void titleOfAnEndedUnitSaysWhenTheUnitEnded() {
        StandingReason reason = held().history().reason(LocalDate.of(2025, 7, 1));

        assertThat(reason.standing()).isEqualTo(Standing.HISTORICAL);
        assertThat(reason.sentence(Language.EN))
                .isEqualTo("The unit that held it is no more since 2025-07-01. What was held since 2024-03-20 can be"
                        + " cited for the days on which it was held.");
        assertThat(held().history().reason(LocalDate.of(2025, 6, 30)).arguments())
                .doesNotContainKey("ended");
    }

    @Test
    void titleWithoutAnEndIsHeldWithoutOne() {
        RecognitionCase one = RecognitionCase.withoutRubrics()
                .add("2024-03-20", Optional.of(RecognitionCase.COUNCIL), new Act.Verified(Optional.empty()))
                .byDepartment("2024-03-20", new Act.Granted(new Act.Terms(Optional.empty(), Optional.empty())));

        assertThat(one.errors()).isEmpty();
        assertThat(one.warnings()).isEmpty();
        assertThat(one.history().reason(LocalDate.parse(DAY)).sentence(Language.VI))
                .isEqualTo("Danh hiệu được giữ từ 20/03/2024 theo mục e1; không có thời hạn.");
        assertThat(one.history().reason(LocalDate.parse(DAY)).arguments()).doesNotContainKeys("level", "until");
    }

    @Test
    void decisionIsCalledByItsPaper() {
        RecognitionCase one = RecognitionCase.illustrative(FROM_DECISION)
                .prepared("2024-03-20", FIRST)
                .byPaper("2024-03-20", "17/QĐ-PGDĐT", new Act.Granted(RecognitionCase.at(FIRST)));

        assertThat(one.history().reason(LocalDate.parse(DAY)).arguments())
                .containsEntry("decision", "e3")
                .containsEntry("decision-document", "17/QĐ-PGDĐT")
                .containsEntry("entry-document", "17/QĐ-PGDĐT")
                .containsEntry("level", "muc-do-1");
        assertThat(one.history().reason(LocalDate.parse(DAY)).sentence(Language.VI))
                .isEqualTo("Danh hiệu được giữ từ 20/03/2024 theo 17/QĐ-PGDĐT, đến trước 20/03/2027.");
        assertThat(one.byPaper("2024-05-01", "18/QĐ-PGDĐT", new Act.Suspended("đơn thư"))
                        .history()
                        .reason(LocalDate.parse(DAY))
                        .arguments())
                .containsEntry("decision-document", "17/QĐ-PGDĐT")
                .containsEntry("entry-document", "18/QĐ-PGDĐT");
    }
}

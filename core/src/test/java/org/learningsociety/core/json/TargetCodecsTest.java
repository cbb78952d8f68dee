package org.learningsociety.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.target.MeasureId;
import org.learningsociety.core.target.Reading;
import org.learningsociety.core.target.Target;
import org.learningsociety.core.text.Language;

class TargetCodecsTest {

    private static final JsonFormat<Target> FORMAT = JsonFormat.of("target", 1, 0, TargetCodecs.target());

    private static final String ADULTS = """
        {
          "format": "target/1.0",
          "id": "adults-2025", "measure": "adults-with-title",
          "name": {"vi": "Người lớn được công nhận Công dân học tập", "en": "Adults recognized as learning citizens"},
          "goal": {
            "kind": "SHARE",
            "base": {"kind": "STATED", "population": {"kind": "ANY_OF", "populations": [
              {"kind": "GROUP", "id": "adults-of-learning-families",
               "name": {"vi": "người lớn trong gia đình học tập", "en": "adults of learning families"}},
              {"kind": "GROUP", "id": "adults-of-learning-clans",
               "name": {"vi": "người lớn trong dòng họ học tập", "en": "adults of learning clans"}}]}},
            "counted": {"vi": "được công nhận Công dân học tập", "en": "recognized as learning citizens"},
            "threshold": {"comparison": "AT_LEAST", "usual": "0.4", "areas": [{"area": "mountainous", "value": "3/10"}]}
          },
          "window": {"from": "2025-01-01", "to": "2026-01-01"},
          "territory": {"vi": "phường, quận, huyện, thị xã", "en": "wards, districts and towns"},
          "citations": ["kh-290-ubnd-ha-noi-2023"], "verification": "VERIFIED", "notes": []
        }
        """;

    private static final String PROFICIENT = """
        {
          "format": "target/1.0",
          "id": "proficient-2025", "measure": "proficient",
          "name": {"vi": "Người thành thạo", "en": "Proficient holders"},
          "goal": {
            "kind": "SHARE",
            "base": {"kind": "AMBIGUOUS", "readings": [
              {"id": "nested", "name": {"vi": "trong số người có kỹ năng số", "en": "of those with digital skills"},
               "population": {"kind": "HAVING",
                              "of": {"kind": "GROUP", "id": "title-holders",
                                     "name": {"vi": "công dân học tập", "en": "title holders"}},
                              "trait": {"vi": "có kỹ năng số", "en": "with digital skills"}},
               "within": "digital-skills"},
              {"id": "side-by-side", "name": {"vi": "trong số tất cả công dân học tập", "en": "of all holders"},
               "population": {"kind": "GROUP", "id": "title-holders",
                              "name": {"vi": "công dân học tập", "en": "title holders"}}}]},
            "counted": {"vi": "thành thạo", "en": "proficient"},
            "threshold": {"comparison": "AT_LEAST", "usual": "3/5", "areas": []}
          },
          "citations": [], "verification": "VERIFIED", "notes": []
        }
        """;

    @Test
    void theSampleIsRead() {
        Target adults = FORMAT.read("adults.json", ADULTS).orElseThrow();

        assertThat(adults.check()).isEmpty();
        assertThat(adults.due()).hasToString("Optional[2025-12-31]");
        assertThat(adults.threshold().orElseThrow().usual()).isEqualTo(Rational.of(2, 5));
        assertThat(adults.readings()).isEmpty();
    }

    @Test
    void anOpenBaseKeepsItsReadings() {
        Target proficient = FORMAT.read("proficient.json", PROFICIENT).orElseThrow();

        List<Reading> readings = proficient.readings();
        assertThat(readings.get(0).within()).contains(MeasureId.of("digital-skills"));
        assertThat(readings.get(0).population().text().vi()).isEqualTo("công dân học tập có kỹ năng số");
        assertThat(readings.get(1).within()).isEmpty();
        assertThat(FORMAT.read("again.json", FORMAT.write(proficient))).isEqualTo(Validated.of(proficient));
    }

    @Test
    void populationsThatAreOnlyOneAreRefusedAtTheirPlace() {
        String one =
                ADULTS.replaceAll("(?s),\\s*\\{\"kind\": \"GROUP\", \"id\": \"adults-of-learning-clans\".*?\\}\\}", "");

        assertThat(FORMAT.read("adults.json", one).problems())
                .extracting(problem -> problem.message(Language.EN))
                .singleElement()
                .asString()
                .contains("(/goal/base/population)", "several populations must be at least two, but there were 1");
    }

    @Test
    void anUnknownKindOfGoalIsRefused() {
        assertThat(FORMAT.read("adults.json", ADULTS.replace("\"SHARE\"", "\"RATE\""))
                        .problems())
                .extracting(problem -> problem.code().id())
                .containsExactly("json.unknown-name");
    }
}

package org.learningsociety.criteria.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningsociety.core.json.JsonCodec;
import org.learningsociety.core.json.JsonCursor;
import org.learningsociety.core.json.JsonValue;
import org.learningsociety.core.territory.AreaGroup;
import org.learningsociety.criteria.evidence.AssessmentRound;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.EvidenceReader;
import org.learningsociety.criteria.rubric.NotApplicablePolicy;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.scoring.Assessment;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.scoring.Scorer;
import org.learningsociety.criteria.scoring.Verdict;
import org.learningsociety.criteria.testkit.SampleTables;

/** The example of the page about the format is read and scored; every name that the format knows stands on the page. */
class RubricFormatPageTest {

    private static final Path PAGE = Path.of("docs", "rubric-format.md");
    private static final Context DAY = Context.on(LocalDate.of(2023, 12, 31));

    @Test
    void theExampleGivesWhatThePageSays() throws IOException {
        Assessment found = score(DAY.withAreas(Set.of(AreaGroup.of("remote"))));

        String told = Stream.of(
                        Stream.of("total " + found.total().orElseThrow().low() + " "
                                + found.total().orElseThrow().high()),
                        found.levels().stream().map(level -> level.level() + " " + level.verdict()),
                        Stream.of("level " + found.level().orElseThrow(), "tight " + found.tight()))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
        assertThat(told).isEqualTo(fenced("text"));
        assertThat(found.problems()).isEmpty();
        assertThat(score(DAY).verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    private static Assessment score(Context context) throws IOException {
        Rubric rubric = CriteriaFormats.rubric()
                .read("rubric-format.md", fenced("json"))
                .orElseThrow();
        Evidence evidence = EvidenceReader.of(SampleTables.gazetteer(), List.of(AssessmentRound.ofYear(rubric, 2023)))
                .read("rubric-format.md", fenced("csv").getBytes(StandardCharsets.UTF_8))
                .orElseThrow()
                .evidence()
                .get(0);
        return Scorer.score(rubric, evidence, context);
    }

    static Stream<String> names() {
        Stream<String> kinds =
                Stream.of(RuleCodec.create(), new ApplicabilityCodec()).flatMap(codec -> known(codec));
        return Stream.of(
                        kinds,
                        Stream.of("total-at-least", "points-at-least", "share-of-maximum-at-least", "met"),
                        Stream.of(NotApplicablePolicy.values()).map(Enum::name),
                        Stream.of(Verdict.values()).map(Enum::name))
                .flatMap(names -> names);
    }

    /** The names of a union, as its refusal of an unknown one tells them. */
    private static Stream<String> known(JsonCodec<?> union) {
        String field = union instanceof ApplicabilityCodec ? "applies" : "kind";
        JsonValue unknown = JsonValue.JsonObject.builder()
                .put(field, JsonValue.JsonString.of("?"))
                .build();
        return Stream.of(union.decode(JsonCursor.of("", unknown))
                .problems()
                .get(0)
                .arguments()
                .getOrDefault("known", "")
                .split(", "));
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyNameStandsOnThePage(String name) throws IOException {
        assertThat(Files.readString(PAGE)).contains("`" + name + "`");
    }

    private static String fenced(String language) throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf("```" + language + "\n") + language.length() + 4;
        return page.substring(start, page.indexOf("\n```", start));
    }
}

package org.learningsociety.reporting.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.learningsociety.core.json.JsonFormat;
import org.learningsociety.core.json.JsonProblem;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.ProblemCode;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.criteria.testkit.JsonMutations;
import org.learningsociety.reporting.tally.Strata;
import org.learningsociety.reporting.tally.Tally;
import org.learningsociety.reporting.testkit.TallyArbitraries;

/** The schema agrees with the codec: they refuse the same forms, and what a document says is for the codec alone to refuse. */
class ReportingSchemasProperties {

    private static final JsonFormat<Strata<UnitId>> FORMAT = ReportingFormats.tallies();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final JsonSchema SCHEMA =
            FACTORY.getSchema(ReportingSchemas.find("tallies").orElseThrow());
    private static final Set<ProblemCode> FORM = Set.of(
            JsonProblem.MISSING_FIELD,
            JsonProblem.UNKNOWN_FIELD,
            JsonProblem.NOT_AN_OBJECT,
            JsonProblem.NOT_A_LIST,
            JsonProblem.NOT_A_TEXT,
            JsonProblem.NOT_AN_INTEGER,
            JsonProblem.UNREADABLE_TEXT,
            JsonProblem.MISSING_FORMAT,
            JsonProblem.OTHER_FORMAT,
            JsonProblem.UNSUPPORTED_VERSION);

    @Provide
    Arbitrary<JsonObject> documents() {
        Arbitrary<Map<UnitId, Tally>> units = Arbitraries.maps(
                        Arbitraries.of("xa-1", "xa-2", "vn-lam-dong-krong-no-2025")
                                .map(UnitId::of),
                        TallyArbitraries.tallies())
                .ofMaxSize(3);
        return Combinators.combine(units, TallyArbitraries.tallies())
                .as((known, unknown) ->
                        FORMAT.encode(new Strata<>(Strata.of(known).tallies(), unknown)));
    }

    @Provide
    Arbitrary<JsonObject> mutants() {
        return documents().flatMap(JsonMutations::of);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 200)
    @Label("P-08 what the codec writes is good for its schema and is read again")
    void writtenDocumentsFit(@ForAll("documents") JsonObject written) {
        assertThat(refusals(written)).isEmpty();
        assertThat(problems(written)).isEmpty();
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 500)
    @Label("schema and codec refuse the same forms")
    void theSameFormsAreRefused(@ForAll("mutants") JsonObject mutant) {
        List<Problem> problems = problems(mutant);
        Set<ValidationMessage> refusals = refusals(mutant);
        boolean badForm = problems.stream().anyMatch(problem -> FORM.contains(problem.code()));
        Statistics.label("refused for")
                .collect(badForm ? "form" : problems.isEmpty() ? "nothing" : "content")
                .coverage(refused -> Stream.of("form", "nothing", "content")
                        .forEach(reason -> refused.check(reason).percentage(part -> part > 1)));

        if (!refusals.isEmpty()) {
            assertThat(problems).as("refused %s", refusals).isNotEmpty();
        }
        if (badForm) {
            assertThat(refusals).as("should be refused for %s", problems).isNotEmpty();
        }
    }

    @Example
    void theSchemaIsGoodForTheSchemaOfSchemasAndNamesNoHost() {
        String text = ReportingSchemas.find("tallies").orElseThrow();

        assertThat(FACTORY.getSchema(SchemaLocation.of(SchemaId.V202012)).validate(text, InputFormat.JSON))
                .isEmpty();
        assertThat(text).contains("\"$id\": \"urn:learning-society:schema:tallies:1.0\"");
        assertThat(text.replace("https://json-schema.org/draft/2020-12/schema", ""))
                .doesNotContain("//");
    }

    @Example
    void anyOtherKindHasNone() {
        assertThat(ReportingSchemas.list()).containsExactly("tallies");
        assertThat(ReportingSchemas.find("Tallies")).isEmpty();
        assertThat(ReportingSchemas.find("../tallies")).isEmpty();
    }

    private static Set<ValidationMessage> refusals(JsonObject document) {
        return SCHEMA.validate(document.toString(), InputFormat.JSON);
    }

    private static List<Problem> problems(JsonObject document) {
        return FORMAT.read("so-lieu.json", document.toString()).problems().stream()
                .filter(Problem::isError)
                .collect(Collectors.toList());
    }
}

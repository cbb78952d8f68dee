package org.learningsociety.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.json.JsonProblem;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.json.PlanCodecs;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.ProblemCode;
import org.learningsociety.core.testkit.PlanArbitraries;
import org.learningsociety.criteria.testkit.JsonMutations;

/**
 * The schema of plans agrees with the codec. Whatever the codec writes is good for the schema. Of a document that is broken at one
 * place, what the schema refuses the codec refuses, and what the codec refuses for its form the schema refuses; what is refused for
 * what it says only, such as phases that overlap, the schema may accept.
 */
class PlanSchemaProperties {

    private static final Set<ProblemCode> FORM = Set.of(
            JsonProblem.MISSING_FIELD,
            JsonProblem.UNKNOWN_FIELD,
            JsonProblem.NOT_AN_OBJECT,
            JsonProblem.NOT_A_LIST,
            JsonProblem.NOT_A_TEXT,
            JsonProblem.NOT_AN_INTEGER,
            JsonProblem.UNKNOWN_NAME,
            JsonProblem.REPEATED_ELEMENT,
            JsonProblem.UNREADABLE_TEXT,
            JsonProblem.MISSING_FORMAT,
            JsonProblem.OTHER_FORMAT,
            JsonProblem.UNSUPPORTED_VERSION);

    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Call.of("schema", "plan").out());

    @Provide
    Arbitrary<JsonObject> documents() {
        return Arbitraries.frequencyOf(
                        Tuple.of(3, PlanArbitraries.plans()),
                        Tuple.of(1, Arbitraries.of(CoreCatalog.load().plans())))
                .map(PlanCodecs.plan()::encode);
    }

    @Provide
    Arbitrary<JsonObject> mutants() {
        return documents().flatMap(JsonMutations::of);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 200)
    @Label("P-08 what the codec of plans writes is good for the schema and is read again")
    void p08WrittenPlansFit(@ForAll("documents") JsonObject written) {
        assertThat(refusals(written)).isEmpty();
        assertThat(problems(written)).isEmpty();
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 1500)
    @Label("the schema and the codec of plans refuse the same forms")
    void theSameFormsAreRefused(@ForAll("mutants") JsonObject mutant) {
        List<Problem> problems = problems(mutant);
        Set<ValidationMessage> refusals = refusals(mutant);
        boolean isBadForm = problems.stream().anyMatch(problem -> FORM.contains(problem.code()));
        Statistics.label("refused for")
                .collect(isBadForm ? "form" : problems.isEmpty() ? "nothing" : "content")
                .coverage(refused -> Stream.of("form", "nothing", "content")
                        .forEach(reason -> refused.check(reason).count(found -> found > 0)));

        if (!refusals.isEmpty()) {
            assertThat(problems).as("%s refused %s", mutant, refusals).isNotEmpty();
        }
        if (isBadForm) {
            assertThat(refusals)
                    .as("%s should be refused for %s", mutant, problems)
                    .isNotEmpty();
        }
    }

    private static Set<ValidationMessage> refusals(JsonObject document) {
        return SCHEMA.validate(document.toString(), InputFormat.JSON);
    }

    private static List<Problem> problems(JsonObject document) {
        return PlanCodecs.plan().read("plan.json", document.toString()).problems().stream()
                .filter(Problem::isError)
                .toList();
    }
}

package org.learningsociety.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningsociety.core.json.PlanCodecs;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.InstrumentId;
import org.learningsociety.core.plan.Plan;
import org.learningsociety.core.plan.PlanId;
import org.learningsociety.core.plan.PlanParent;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.core.time.PartialDate;

/** What must hold of every plan that ships. It is asked of the written form, so that no part of a plan is overlooked. */
class PlanSoundnessTest {

    private static final CoreCatalog CATALOG = CoreCatalog.load();
    private static final Gazetteer VIETNAM = CATALOG.territory();

    static List<Plan> plans() {
        return CATALOG.plans();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void isSoundInItself(PlanId id) {
        Plan plan = CATALOG.plan(id);
        long open = plan.targets().stream()
                .filter(target -> !target.readings().isEmpty())
                .count();

        // A base that the document leaves open is a warning, and the only one.
        assertThat(plan.check()).noneMatch(Problem::isError).hasSize((int) open);
    }

    static Stream<PlanId> ids() {
        return plans().stream().map(Plan::id);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void citesInstrumentsOfTheRegister(PlanId id) {
        JsonNode written = written(id);
        Stream<String> cited = Stream.of("citations", "legalBases")
                .flatMap(name -> written.findValues(name).stream())
                .flatMap(PlanSoundnessTest::elements)
                .map(citation -> Citation.parse(citation.asText()).instrument().value());
        Stream<String> named = Stream.concat(
                        written.findValues("instrument").stream(),
                        written.findValues("anchors").stream().flatMap(PlanSoundnessTest::elements))
                .map(JsonNode::asText);

        assertThat(Stream.concat(cited, named).map(InstrumentId::of))
                .isNotEmpty()
                .allMatch(instrument -> CATALOG.instruments().find(instrument).isPresent());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void citesSomethingForEveryStatement(PlanId id) {
        assertThat(written(id).findValues("citations")).noneMatch(JsonNode::isEmpty);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void namesPlansOfTheCatalogAsItsParents(PlanId id) {
        assertThat(CATALOG.plan(id).parents().stream().flatMap(PlanSoundnessTest::plan))
                .allMatch(parent -> plans().stream().anyMatch(plan -> plan.id().equals(parent)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void namesUnitsThatExistedWhenItWasIssued(PlanId id) {
        List<UnitId> units = written(id).findValues("unit").stream()
                .map(unit -> UnitId.of(unit.asText()))
                .toList();

        assertThat(daysOfIssue(CATALOG.plan(id)))
                .isNotEmpty()
                .allSatisfy(day -> assertThat(units)
                        .allMatch(unit -> VIETNAM.at(day).find(unit).isPresent()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void belongsToTheCampaignWhoseThemesItNames(PlanId id) {
        JsonNode written = written(id);
        List<String> themes = CATALOG.campaign().themes().stream()
                .map(theme -> theme.id().value())
                .toList();

        assertThat(written.findValuesAsText("theme")).isSubsetOf(themes);
        assertThat(written.findValuesAsText("campaign"))
                .isSubsetOf(CATALOG.campaign().id().value());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void saysEverythingInBothLanguagesAndInNfc(PlanId id) {
        JsonNode written = written(id);

        assertThat(Normalizer.isNormalized(PlanCodecs.plan().write(CATALOG.plan(id)), Normalizer.Form.NFC))
                .isTrue();
        // A place has one name in both languages.
        assertThat(written.findParents("vi").stream()
                        .map(text ->
                                List.of(text.get("vi").asText(), text.get("en").asText()))
                        .filter(text -> text.get(0).equals(text.get(1))))
                .isSubsetOf(List.of(List.of("Huyện Krông Nô", "Huyện Krông Nô")));
    }

    private static JsonNode written(PlanId id) {
        try {
            return new ObjectMapper().readTree(PlanCodecs.plan().write(CATALOG.plan(id)));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static Stream<PlanId> plan(PlanParent parent) {
        return parent.match(known -> Stream.of(known.plan()), unknown -> Stream.empty());
    }

    /**
     * The first and the last day on which the plan can have been issued. What was issued before the map begins is asked
     * of its first day, and what has no date of its period.
     */
    private static List<LocalDate> daysOfIssue(Plan plan) {
        DateRange issued = CATALOG.instruments()
                .get(plan.instrument())
                .date()
                .map(PartialDate::toDateRange)
                .or(plan::period)
                .orElseThrow();
        return Stream.of(issued.from().day().orElseThrow(), issued.lastDay().orElseThrow())
                .map(day -> VIETNAM.covers(day) ? day : VIETNAM.firstDay())
                .distinct()
                .collect(Collectors.toList());
    }
}

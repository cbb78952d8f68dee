package org.learningsociety.criteria.recognition;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.territory.CodeSystem;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Level;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.testkit.TimeArbitraries;
import org.learningsociety.criteria.rubric.Rubrics;

class RecognitionRulesProperties {

    private static final Gazetteer MAP = CoreCatalog.load().territory();
    private static final TitleId TITLE = TitleId.of("gia-dinh-hoc-tap");
    private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);
    private static final UnitId COMMUNE = unit("24700");
    // Two of one seat, and others that differ in the kind or in the place alone.
    private static final List<Subject> SUBJECTS = List.of(
            Subject.of(SubjectId.of("ho-1"), SubjectKind.HOUSEHOLD, COMMUNE),
            Subject.of(SubjectId.of("ho-2"), SubjectKind.HOUSEHOLD, COMMUNE),
            Subject.of(SubjectId.of("ho-3"), SubjectKind.HOUSEHOLD, unit("24688")),
            Subject.of(SubjectId.of("xa-1"), SubjectKind.ADMINISTRATIVE_UNIT, COMMUNE));

    private static UnitId unit(String code) {
        return MAP.resolve(CodeSystem.NSO, code, MERGER.minusDays(1))
                .orElseThrow()
                .id();
    }

    @Provide
    Arbitrary<List<RecognitionRules.Layer>> layers() {
        Arbitrary<AuthorityRule> rules = Combinators.combine(
                        Arbitraries.of(Level.PROVINCE, Level.DISTRICT, Level.COMMUNE),
                        Arbitraries.of("chu-tich-ubnd", "hoi-khuyen-hoc"),
                        TimeArbitraries.anyDateRanges())
                .as((level, office, inForce) -> new AuthorityRule(
                        TITLE, Set.of(), OfficeId.of(office), level, inForce, List.of(), Verification.ILLUSTRATIVE));
        return rules.list()
                .ofMaxSize(3)
                .map(some -> new RecognitionRules.Layer(some, List.of()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    /** Around the day of the merger, and the end of all days. */
    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.frequencyOf(
                Tuple.of(9, TimeArbitraries.days()), Tuple.of(1, Arbitraries.of(LocalDate.MIN, LocalDate.MAX)));
    }

    private static RecognitionRules rules(List<RecognitionRules.Layer> layers) {
        RecognitionRules rules = RecognitionRules.of(layers.get(layers.size() - 1), Rubrics.of(List.of()));
        for (int i = layers.size() - 2; i >= 0; i--) {
            rules = rules.with(layers.get(i));
        }
        return rules;
    }

    @Property
    @Label("on every day the rules are those of the uppermost layer that has any which may be in force")
    void onEveryDayTheUppermostRulesCount(
            @ForAll("layers") List<RecognitionRules.Layer> layers, @ForAll("days") LocalDate day) {
        List<AuthorityRule> expected = List.of();
        for (RecognitionRules.Layer layer : layers) {
            if (expected.isEmpty()) {
                expected = layer.authorities().stream()
                        .filter(rule -> rule.inForce().mayContain(day))
                        .toList();
            }
        }

        assertThat(rules(layers).authorities(TITLE, day)).isEqualTo(expected);
    }

    @Property
    @Label("who is competent does not depend on the days and subjects that were asked for before")
    void answersDoNotDependOnEarlierOnes(
            @ForAll("layers") List<RecognitionRules.Layer> layers, @ForAll("questions") List<Question> asked) {
        RecognitionRules rules = rules(layers);
        Authorities authorities = Authorities.of(rules, MAP);
        Tenures tenures = new Tenures(authorities);
        Map<Subject, Lifecycle> laws = SUBJECTS.stream()
                .collect(toMap(
                        subject -> subject, subject -> new Lifecycle(subject, TITLE, rules.about(TITLE), tenures)));

        assertThat(asked)
                .allSatisfy(question -> assertThat(laws.get(question.subject()).competent(question.day()))
                        .isEqualTo(authorities.competent(TITLE, question.subject(), question.day())));
    }

    private record Question(Subject subject, LocalDate day) {}

    @Provide
    Arbitrary<List<Question>> questions() {
        return Combinators.combine(Arbitraries.of(SUBJECTS), days())
                .as(Question::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(8);
    }
}

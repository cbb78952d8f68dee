package org.learningsociety.criteria.testkit;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.territory.AreaGroup;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.criteria.certificate.Certificate;
import org.learningsociety.criteria.certificate.Certifier;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.testkit.EvidenceArbitraries.Case;

/** Certificates with what they were issued on. */
public final class CertificateArbitraries {

    public static final LocalDate ON = LocalDate.of(2024, 12, 31);
    public static final Hierarchy MAP = SampleTables.gazetteer().at(ON);

    private CertificateArbitraries() {}

    /** What a certificate is issued on. */
    public record Issued(Rubric rubric, Evidence evidence, Context context) {

        public Certifier certifier() {
            return Certifier.of(rubric, MAP);
        }

        public Certificate certificate() {
            return certifier().issue(evidence, context);
        }
    }

    public static Arbitrary<Issued> issued() {
        return issued(EvidenceArbitraries.cases(Arbitraries.frequencyOf(
                Tuple.of(4, RubricArbitraries.rubrics()), Tuple.of(1, RubricArbitraries.documents()))));
    }

    private static Arbitrary<Issued> issued(Arbitrary<Case> cases) {
        Arbitrary<Boolean> placed = Arbitraries.of(true, false);
        return Combinators.combine(cases, contexts(), placed)
                .as((scored, context, isPlaced) ->
                        new Issued(scored.rubric(), isPlaced ? placed(scored.evidence()) : scored.evidence(), context));
    }

    /** Areas and groups that are not known, none and some, with diacritics. */
    private static Arbitrary<Context> contexts() {
        Arbitrary<Optional<Set<AreaGroup>>> areas = Arbitraries.of(
                Optional.<Set<AreaGroup>>empty(),
                Optional.of(Set.<AreaGroup>of()),
                Optional.of(Set.of(RubricArbitraries.AREA)),
                Optional.of(Set.of(AreaGroup.ISLAND, AreaGroup.RURAL)));
        Arbitrary<Optional<Set<String>>> groups = Arbitraries.of(
                Optional.<Set<String>>empty(),
                Optional.of(Set.<String>of()),
                Optional.of(Set.of(RubricArbitraries.GROUP)),
                Optional.of(Set.of("trường dân tộc nội trú", "b")));
        return Combinators.combine(areas, groups).as((area, group) -> new Context(ON, area, group));
    }

    private static Evidence placed(Evidence evidence) {
        Subject subject = evidence.subject();
        return new Evidence(Subject.of(subject.id(), subject.kind(), SampleTables.DAK_MAM), evidence.observations());
    }
}

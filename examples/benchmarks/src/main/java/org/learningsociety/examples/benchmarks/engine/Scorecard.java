package org.learningsociety.examples.benchmarks.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.Cut;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.Mode;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.RubricId;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.scoring.Context;

/**
 * A made-up rubric that every engine can say: three groups of two marks, a yes or no, a share of at least nine tenths, and points for each of
 * something. What is not known gives nothing at least and everything at most. It has nothing to do with any law.
 */
final class Scorecard {

    /** What a criterion asks for; its place in a group of five. */
    enum Kind {
        MARK_OF_EIGHT(80_000),
        MARK_OF_SIX(60_000),
        YES_NO(60_000),
        SHARE(60_000),
        COUNT(80_000);

        /** The most points, in ten-thousandths. */
        final int most;

        Kind(int most) {
            this.most = most;
        }
    }

    static final List<Kind> CRITERIA = IntStream.range(0, 15)
            .mapToObj(criterion -> Kind.values()[criterion % 5])
            .toList();
    static final int POINTS_OF_ONE = 20_000;
    static final int[] CUTS = {500_000, 700_000, 850_000};
    static final Context DAY = Context.on(LocalDate.of(2025, 12, 31));

    private Scorecard() {}

    static IndicatorId indicator(int criterion) {
        return new IndicatorId("c" + criterion);
    }

    static Rubric rubric() {
        List<Criterion> groups = new ArrayList<>();
        for (int group = 0; group < 3; group++) {
            List<Criterion> parts = IntStream.range(5 * group, 5 * group + 5)
                    .mapToObj(criterion -> criterion("c" + criterion, rule(criterion)))
                    .toList();
            groups.add(criterion("g" + group, new Rule.Sum(parts, Optional.empty())));
        }
        Rubric.Builder rubric = Rubric.builder()
                .id(new RubricId("tong-hop-so-sanh"))
                .name(LocalizedText.of("Bộ tiêu chí tổng hợp để so sánh", "A synthetic rubric for comparing"))
                .addSubjectKinds(SubjectKind.UNIT)
                .mode(Mode.POINTS)
                .inForce(DateRange.ALWAYS)
                .addCriteria(criterion("total", new Rule.Sum(groups, Optional.empty())))
                .verification(Verification.ILLUSTRATIVE);
        for (int level = 0; level < CUTS.length; level++) {
            Figure<Points> cut = Figure.of(Points.ofTenThousandths(CUTS[level]));
            rubric.addLevels(new Level(
                    new LevelId("muc-" + level),
                    LocalizedText.of("Mức " + level, "Level " + level),
                    List.of(new Level.TotalAtLeast(Cut.of(cut)))));
        }
        return rubric.build();
    }

    private static Rule rule(int criterion) {
        Kind kind = CRITERIA.get(criterion);
        IndicatorId indicator = indicator(criterion);
        Figure<Points> most = Figure.of(Points.ofTenThousandths(kind.most));
        return switch (kind) {
            case MARK_OF_EIGHT, MARK_OF_SIX -> new Rule.Marks(indicator, most);
            case YES_NO -> new Rule.Worth(criterion("t" + criterion, new Rule.Holds(indicator)), most);
            case SHARE ->
                new Rule.Worth(
                        criterion("t" + criterion, new Rule.ShareAtLeast(indicator, Figure.of(Rational.of(9, 10)))),
                        most);
            case COUNT -> new Rule.PerUnit(indicator, Figure.of(Points.ofTenThousandths(POINTS_OF_ONE)), most);
        };
    }

    private static Criterion criterion(String id, Rule rule) {
        return Criterion.builder()
                .id(new CriterionId(id))
                .name(LocalizedText.of("Tiêu chí tổng hợp " + id, "Synthetic criterion " + id))
                .rule(rule)
                .verification(Verification.ILLUSTRATIVE)
                .build();
    }
}

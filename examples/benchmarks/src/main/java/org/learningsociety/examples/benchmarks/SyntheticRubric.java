package org.learningsociety.examples.benchmarks;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Rounding;
import org.learningsociety.core.number.Share;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.evidence.ObservedValue;
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

/**
 * A rubric made up for measuring, three groups of five criteria: a mark of 10, a share that must be all for 5, 5 points in proportion to
 * a share, 5 points for at least nine tenths, and 2 points for each of something up to 10. It has nothing to do with any law.
 */
final class SyntheticRubric {

    static final int CRITERIA = 15;
    static final LevelId HIGHEST = new LevelId("tot");

    private static final Rounding HALVES = new Rounding(Points.parse("0.5"), RoundingMode.HALF_UP);
    private static final Rational NINE_TENTHS = Rational.of(9, 10);

    private SyntheticRubric() {}

    static Rubric create() {
        List<Criterion> groups = IntStream.range(0, 3)
                .mapToObj(group -> criterion("g" + group, new Rule.Sum(group(group), Optional.empty())))
                .toList();
        return Rubric.builder()
                .id(new RubricId("tong-hop-15"))
                .name(LocalizedText.of("Bộ tiêu chí tổng hợp để đo", "A synthetic rubric for measuring"))
                .addSubjectKinds(SubjectKind.UNIT)
                .mode(Mode.POINTS)
                .inForce(DateRange.ALWAYS)
                .addCriteria(criterion("total", new Rule.Sum(groups, Optional.empty())))
                .addLevels(level("trung-binh", 50), level("kha", 70), level(HIGHEST.value(), 85))
                .verification(Verification.ILLUSTRATIVE)
                .build();
    }

    private static List<Criterion> group(int group) {
        List<Criterion> parts = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            parts.add(criterion(id(group, i), rule(group, i)));
        }
        return parts;
    }

    private static Rule rule(int group, int i) {
        IndicatorId indicator = new IndicatorId(id(group, i));
        Figure<Points> five = Figure.of(Points.of(5));
        Figure<Points> ten = Figure.of(Points.of(10));
        return switch (i) {
            case 0 -> new Rule.Marks(indicator, ten);
            case 1 -> new Rule.Content(indicator, five, Figure.of(Points.ZERO));
            case 2 -> new Rule.Proportional(indicator, five, Figure.of(Rational.ONE), HALVES);
            case 3 ->
                new Rule.Worth(
                        criterion(id(group, i) + ".test", new Rule.ShareAtLeast(indicator, Figure.of(NINE_TENTHS))),
                        five);
            default -> new Rule.PerUnit(indicator, Figure.of(Points.of(2)), ten);
        };
    }

    private static String id(int group, int i) {
        return "g" + group + "." + i;
    }

    private static Criterion criterion(String id, Rule rule) {
        return Criterion.builder()
                .id(new CriterionId(id))
                .name(LocalizedText.of("Tiêu chí tổng hợp " + id, "Synthetic criterion " + id))
                .rule(rule)
                .verification(Verification.ILLUSTRATIVE)
                .build();
    }

    private static Level level(String id, long cut) {
        return new Level(
                new LevelId(id),
                LocalizedText.of("Mức " + id, "Level " + id),
                List.of(
                        new Level.TotalAtLeast(Cut.of(Figure.of(Points.of(cut)))),
                        new Level.ShareOfMaximumAtLeast(new CriterionId("g0"), Figure.of(Rational.of(1, 2)))));
    }

    /** What is known of made-up subjects, the same in every run: about one observation in a hundred is missing. */
    static List<Evidence> subjects(int count) {
        Random random = new Random(2030);
        return IntStream.range(0, count)
                .mapToObj(number -> subject(number, random))
                .toList();
    }

    private static Evidence subject(int number, Random random) {
        List<Observation> observations = new ArrayList<>();
        for (int group = 0; group < 3; group++) {
            for (int i = 0; i < 5; i++) {
                ObservedValue value = value(i, random);
                if (random.nextInt(100) > 0) {
                    observations.add(Observation.known(new IndicatorId(id(group, i)), value));
                }
            }
        }
        return Evidence.of(subject("tong-hop-" + number), observations);
    }

    /** A subject with 59.5 points: the lowest level is reached, and all but three criteria can give more. */
    static Evidence behind() {
        List<ObservedValue> values = List.of(
                marks("7"),
                of40(40),
                of40(30),
                of40(38),
                count(3),
                marks("6"),
                of40(36),
                of40(32),
                of40(34),
                count(2),
                marks("5.5"),
                of40(34),
                of40(38),
                of40(30),
                count(4));
        return Evidence.of(
                subject("tong-hop-behind"),
                IntStream.range(0, CRITERIA)
                        .mapToObj(n -> Observation.known(new IndicatorId(id(n / 5, n % 5)), values.get(n)))
                        .toList());
    }

    private static Subject subject(String id) {
        return new Subject(SubjectId.of(id), SubjectKind.UNIT, Optional.empty());
    }

    private static ObservedValue marks(String mark) {
        return new ObservedValue.Marks(List.of(Points.parse(mark)));
    }

    private static ObservedValue of40(int part) {
        return new ObservedValue.Proportion(Share.of(part, 40));
    }

    private static ObservedValue count(int count) {
        return new ObservedValue.Count(count);
    }

    private static ObservedValue value(int i, Random random) {
        int of = 20 + random.nextInt(40);
        int missing = random.nextInt(3) == 0 ? random.nextInt(8) : 0;
        return switch (i) {
            case 0 ->
                new ObservedValue.Marks(List.of(Points.parse(random.nextInt(100) / 10 + "." + random.nextInt(10))));
            case 1, 2, 3 -> new ObservedValue.Proportion(Share.of(of - missing, of));
            default -> new ObservedValue.Count(random.nextInt(8));
        };
    }
}

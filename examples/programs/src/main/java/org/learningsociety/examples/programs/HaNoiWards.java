package org.learningsociety.examples.programs;

import static org.learningsociety.examples.programs.HaNoiTargets.count;
import static org.learningsociety.examples.programs.HaNoiTargets.percent;
import static org.learningsociety.examples.programs.HaNoiTargets.points;
import static org.learningsociety.examples.programs.PlanDocument.items;
import static org.learningsociety.examples.programs.PlanDocument.paragraph;
import static org.learningsociety.examples.programs.PlanDocument.say;
import static org.learningsociety.examples.programs.PlanDocument.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.target.Apportionment;
import org.learningsociety.core.target.Cascade;
import org.learningsociety.core.target.Target;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.reporting.report.Block;
import org.learningsociety.reporting.report.Cell;
import org.learningsociety.reporting.report.Column;
import org.learningsociety.reporting.report.ColumnType;
import org.learningsociety.reporting.report.Row;
import org.learningsociety.reporting.report.Section;

/** What the targets of four wards that are made up come to, held against the target of the city. */
record HaNoiWards(Target city) {

    private static final List<Ward> WARDS =
            List.of(new Ward(1, 70, 30_000), new Ward(2, 45, 40_000), new Ward(3, 50, 10_000), new Ward(4, 60, 20_000));
    private static final long CLASSES = 7;

    /** A ward that does not exist. */
    private record Ward(int number, long percent, long adults) {

        UnitId id() {
            return UnitId.of("phuong-gia-lap-" + number);
        }

        LocalizedText name() {
            return say("ward.name", Map.of("number", PlanDocument.count(number)));
        }

        Rational share() {
            return Rational.of(percent, 100);
        }

        Cascade.Child child() {
            return new Cascade.Child(id(), Optional.of(share()), Optional.of(adults));
        }

        Cascade.Child withoutTarget() {
            return new Cascade.Child(id(), Optional.empty(), Optional.of(adults));
        }
    }

    Section section() {
        Cascade cascade = cascade(Ward::child);
        Cascade.Uplift uplift = cascade.minimalUplift().orElseThrow();
        Apportionment classes = Apportionment.of(
                        CLASSES, WARDS.stream().collect(Collectors.toMap(Ward::id, Ward::adults)))
                .orElseThrow();
        List<LocalizedText> lines = new ArrayList<>();
        WARDS.forEach(ward -> lines.add(say(
                "ward.plans",
                Map.of("ward", ward.name(), "value", percent(ward.share()), "adults", count(ward.adults())))));
        lines.add(sum(cascade));
        lines.add(lift(uplift));
        lines.add(open());
        lines.add(classes(classes));
        return Section.of(
                "wards",
                say("ward.title"),
                List.of(
                        paragraph("ward.intro", Map.of("name", city.name(), "value", percent(asked()))),
                        items(lines.stream()),
                        table(uplift, classes)));
    }

    private Rational asked() {
        return city.threshold().orElseThrow().usual();
    }

    private Cascade cascade(Function<Ward, Cascade.Child> child) {
        return new Cascade(asked(), WARDS.stream().map(child).toList());
    }

    private LocalizedText sum(Cascade cascade) {
        return say(
                "ward.sum",
                Map.of(
                        "value", percent(cascade.implied().orElseThrow()),
                        "asked", percent(asked()),
                        "shortfall", points(cascade.shortfall().orElseThrow())));
    }

    private static LocalizedText lift(Cascade.Uplift uplift) {
        return say(
                "ward.lift",
                Map.of(
                        "level",
                        percent(uplift.level()),
                        "wards",
                        StoryWords.enumeration(WARDS.stream()
                                .filter(ward -> isLifted(ward, uplift))
                                .map(Ward::name)
                                .toList())));
    }

    private static Rational lifted(Ward ward, Cascade.Uplift uplift) {
        return uplift.targets().getOrDefault(ward.id(), ward.share());
    }

    private static long part(Ward ward, Apportionment classes) {
        return classes.parts().getOrDefault(ward.id(), 0L);
    }

    private static boolean isLifted(Ward ward, Cascade.Uplift uplift) {
        return !ward.share().equals(lifted(ward, uplift));
    }

    /** The same with a ward that has not said yet what it plans. */
    private LocalizedText open() {
        Ward last = WARDS.get(WARDS.size() - 1);
        Cascade cascade = cascade(ward -> ward.equals(last) ? ward.withoutTarget() : ward.child());
        return say(
                "ward.open",
                Map.of(
                        "ward", last.name(),
                        "value", percent(cascade.implied().orElseThrow()),
                        "status", say("target." + cascade.status())));
    }

    private static LocalizedText classes(Apportionment classes) {
        return say(
                "ward.classes",
                Map.of(
                        "classes",
                        count(CLASSES),
                        "parts",
                        StoryWords.enumeration(WARDS.stream()
                                .map(ward -> say(
                                        "ward.part", Map.of("ward", ward.name(), "part", count(part(ward, classes)))))
                                .toList())));
    }

    private static Block table(Cascade.Uplift uplift, Apportionment classes) {
        return Block.Table.of(
                "wards-sum",
                say("ward.caption"),
                List.of(
                        words("ward", "ward.column"),
                        Column.of("adults", say("ward.adults"), ColumnType.COUNT),
                        words("plans", "ward.planned"),
                        words("lifted", "ward.lifted"),
                        Column.of("classes", say("ward.parts"), ColumnType.COUNT)),
                WARDS.stream()
                        .map(ward -> Row.of(
                                Cell.text(ward.name()),
                                Cell.count(ward.adults()),
                                Cell.text(percent(ward.share())),
                                Cell.text(percent(lifted(ward, uplift))),
                                Cell.count(part(ward, classes))))
                        .toList());
    }
}

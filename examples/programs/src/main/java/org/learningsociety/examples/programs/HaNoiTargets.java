package org.learningsociety.examples.programs;

import static org.learningsociety.examples.programs.PlanDocument.items;
import static org.learningsociety.examples.programs.PlanDocument.paragraph;
import static org.learningsociety.examples.programs.PlanDocument.say;
import static org.learningsociety.examples.programs.PlanDocument.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.plan.Plan;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.target.Areas;
import org.learningsociety.core.target.MeasureId;
import org.learningsociety.core.target.ObservedCount;
import org.learningsociety.core.target.ObservedReader;
import org.learningsociety.core.target.OfWhole;
import org.learningsociety.core.target.Population;
import org.learningsociety.core.target.Progress;
import org.learningsociety.core.target.Reading;
import org.learningsociety.core.target.Target;
import org.learningsociety.core.target.ValueBounds;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.reporting.report.Block;
import org.learningsociety.reporting.report.Cell;
import org.learningsociety.reporting.report.Row;
import org.learningsociety.reporting.report.Section;
import org.learningsociety.reporting.wording.Wording;

/** How far Hà Nội would have come with its targets if the counts were true, told for the end of 2025 and a year later. */
record HaNoiTargets(Plan plan, List<ObservedCount> counts) {

    static final LocalDate LAST_COUNT = LocalDate.of(2026, 12, 31);
    private static final LocalDate END_OF_STAGE_1 = LocalDate.of(2025, 12, 31);
    private static final LocalDate END_OF_STAGE_2 = LocalDate.of(2030, 12, 31);
    private static final String COUNTS = "ha-noi-counts-synthetic.csv";

    static HaNoiTargets of(Plan plan) {
        try (InputStream file = Objects.requireNonNull(HaNoiTargets.class.getResourceAsStream(COUNTS), COUNTS)) {
            return new HaNoiTargets(
                    plan,
                    ObservedReader.of(plan.targets())
                            .read(COUNTS, file.readAllBytes())
                            .orElseThrow());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    List<Section> sections() {
        return List.of(
                stage("stage-1", END_OF_STAGE_1, END_OF_STAGE_1),
                stage("stage-2", END_OF_STAGE_2, LAST_COUNT),
                corridors(),
                new HaNoiWards(target("adults-with-title", END_OF_STAGE_2)).section(),
                readings());
    }

    /** The targets due on a day, with the counts of another. */
    private Section stage(String id, LocalDate due, LocalDate on) {
        return Section.of(
                        id,
                        say("ha-noi." + id + ".title"),
                        List.of(paragraph("ha-noi.stage", Map.of("on", StoryWords.date(on)))))
                .withSections(plan.targets().stream()
                        .filter(target -> target.due().equals(Optional.of(due)))
                        .map(target -> Section.of(
                                target.id().value(),
                                target.name(),
                                progress(on)
                                        .filter(one -> one.target().equals(target))
                                        .flatMap(HaNoiTargets::blocks)
                                        .toList()))
                        .toList());
    }

    private Target target(String measure, LocalDate due) {
        return find(MeasureId.of(measure), due).orElseThrow();
    }

    private Optional<Target> find(MeasureId measure, LocalDate due) {
        return plan.targets().stream()
                .filter(target ->
                        target.measure().equals(measure) && target.due().equals(Optional.of(due)))
                .findFirst();
    }

    /** A measure with a target for both years, and how far it has come between them. */
    private record Way(Target first, Progress now) {

        LocalizedText name() {
            return now.reading().isEmpty()
                    ? now.target().name()
                    : say("target.read", Map.of("name", now.target().name(), "reading", reading(now)));
        }

        LocalizedText asked() {
            return say("corridor.asked", Map.of("from", asked(first), "to", asked(now.target())));
        }

        private static LocalizedText asked(Target target) {
            return percent(target.threshold().orElseThrow().usual());
        }

        LocalizedText counted() {
            return say(
                    "corridor.counted",
                    Map.of("value", percent(now.value().orElseThrow()), "place", say("corridor." + now.corridor())));
        }

        LocalizedText pace() {
            return points(now.pace().orElseThrow());
        }

        LocalizedText line() {
            return say("corridor.line", Map.of("name", name(), "asked", asked(), "counted", counted(), "pace", pace()));
        }

        Row row() {
            return Row.of(Stream.of(name(), asked(), counted(), pace())
                    .map(Cell::text)
                    .toArray(Cell[]::new));
        }
    }

    private Section corridors() {
        List<Way> ways = progress(LAST_COUNT)
                .filter(one -> one.value().isPresent())
                .filter(one -> one.target().due().equals(Optional.of(END_OF_STAGE_2)))
                .flatMap(one ->
                        find(one.target().measure(), END_OF_STAGE_1).stream().map(first -> new Way(first, one)))
                .toList();
        return Section.of(
                "corridors",
                say("corridor.title"),
                List.of(
                        paragraph("corridor.intro", Map.of("on", StoryWords.date(LAST_COUNT))),
                        items(ways.stream().map(Way::line)),
                        Block.Table.of(
                                "corridors-table",
                                say("corridor.caption", Map.of("on", StoryWords.date(LAST_COUNT))),
                                Stream.of("target", "asked", "counted", "pace")
                                        .map(column -> words(column, "corridor.column." + column))
                                        .toList(),
                                ways.stream().map(Way::row).toList())));
    }

    private Stream<Progress> progress(LocalDate on) {
        return run(on).value().orElseThrow().stream();
    }

    private Validated<List<Progress>> run(LocalDate on) {
        return Progress.of(plan.targets(), counts, Areas.unknown(), on);
    }

    /** Each reading of a base stands under words of its own. */
    private static Stream<Block> blocks(Progress one) {
        Stream<Block> reading =
                one.reading().stream().map(id -> paragraph("target.reading", Map.of("reading", reading(one))));
        return Stream.concat(reading, Stream.of(items(lines(one))));
    }

    private static Stream<LocalizedText> lines(Progress one) {
        if (one.requirement().isEmpty()) {
            return Stream.of(say("target.qualitative"));
        }
        List<LocalizedText> lines = new ArrayList<>();
        lines.add(say(
                "target.asked",
                Map.of(
                        "value", percent(one.requirement().orElseThrow().value()),
                        "base", one.base().map(Population::text).orElseThrow(),
                        "where", one.target().territory().orElseThrow())));
        one.value().ifPresent(value -> lines.add(counted(one, value)));
        one.ofWhole().ifPresent(whole -> lines.add(ofWhole(whole)));
        return lines.stream();
    }

    private static LocalizedText reading(Progress one) {
        return one.target().readings().stream()
                .filter(reading -> one.reading().equals(Optional.of(reading.id())))
                .map(Reading::name)
                .findFirst()
                .orElseThrow();
    }

    /** On the due day there is no more to say than whether the target is reached; before it, how one stands and what is left. */
    private static LocalizedText counted(Progress one, ValueBounds value) {
        LocalizedText counted =
                say("target.counted", Map.of("value", percent(value), "status", say("target." + one.status())));
        return one.pace()
                .map(pace -> say(
                        "target.pace",
                        Map.of(
                                "counted", counted,
                                "corridor", say("corridor." + one.corridor()),
                                "pace", points(pace))))
                .orElse(counted);
    }

    private static LocalizedText ofWhole(OfWhole whole) {
        LocalizedText asked = percent(whole.requirement().value());
        return whole.value()
                .map(value -> say(
                        "target.of-whole",
                        Map.of("asked", asked, "value", percent(value), "status", say("target." + whole.status()))))
                .orElseGet(() -> say("target.of-whole-asked", Map.of("asked", asked)));
    }

    /** What the library warns of: the document does not say of whom the share is. */
    private Section readings() {
        return Section.of(
                "readings",
                say("ha-noi.readings.title"),
                List.of(
                        paragraph("ha-noi.readings"),
                        items(progress(LAST_COUNT)
                                .flatMap(one -> one.ofWhole().stream().map(whole -> twice(one, whole)))),
                        new Block.Problems(run(LAST_COUNT).problems())));
    }

    private static LocalizedText twice(Progress one, OfWhole whole) {
        return say(
                "ha-noi.reading",
                Map.of(
                        "due", StoryWords.date(one.target().due().orElseThrow()),
                        "value", percent(one.requirement().orElseThrow().value()),
                        "whole", percent(whole.requirement().value())));
    }

    static LocalizedText count(long count) {
        return LocalizedText.of(
                Wording.in(Language.VI).count(count), Wording.in(Language.EN).count(count));
    }

    static LocalizedText percent(Rational share) {
        return LocalizedText.of(
                Wording.in(Language.VI).percent(share), Wording.in(Language.EN).percent(share));
    }

    static LocalizedText percent(ValueBounds share) {
        return between(percent(share.low()), percent(share.high()));
    }

    /** Percentage points, rounded up to one decimal: who rises by that much rises by enough. */
    static LocalizedText points(ValueBounds share) {
        return say("points", Map.of("points", between(points(share.low()), points(share.high()))));
    }

    private static LocalizedText points(Rational share) {
        Points points = Points.ofTenThousandths(
                1000 * share.multipliedBy(Rational.of(1000)).ceiling().longValueExact());
        return LocalizedText.of(
                Wording.in(Language.VI).points(points), Wording.in(Language.EN).points(points));
    }

    private static LocalizedText between(LocalizedText low, LocalizedText high) {
        return low.equals(high) ? low : say("from-to", Map.of("low", low, "high", high));
    }
}

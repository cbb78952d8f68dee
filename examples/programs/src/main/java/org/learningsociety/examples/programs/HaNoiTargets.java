package org.learningsociety.examples.programs;

import static org.learningsociety.examples.programs.PlanDocument.items;
import static org.learningsociety.examples.programs.PlanDocument.paragraph;
import static org.learningsociety.examples.programs.PlanDocument.say;

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
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.plan.Plan;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.target.Areas;
import org.learningsociety.core.target.Corridor;
import org.learningsociety.core.target.ObservedCount;
import org.learningsociety.core.target.ObservedReader;
import org.learningsociety.core.target.OfWhole;
import org.learningsociety.core.target.Population;
import org.learningsociety.core.target.Progress;
import org.learningsociety.core.target.Reading;
import org.learningsociety.core.target.ValueBounds;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.reporting.report.Block;
import org.learningsociety.reporting.report.Section;
import org.learningsociety.reporting.wording.Wording;

/** How far Hà Nội would have come with its targets if the counts were true, told for the end of 2025 and a year later. */
record HaNoiTargets(Plan plan, List<ObservedCount> counts) {

    static final LocalDate LAST_COUNT = LocalDate.of(2026, 12, 31);
    private static final LocalDate END_OF_STAGE_1 = LocalDate.of(2025, 12, 31);
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
                stage("stage-2", LocalDate.of(2030, 12, 31), LAST_COUNT),
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
                                List.of(items(progress(on)
                                        .filter(one -> one.target().equals(target))
                                        .flatMap(HaNoiTargets::lines)))))
                        .toList());
    }

    private Stream<Progress> progress(LocalDate on) {
        return run(on).value().orElseThrow().stream();
    }

    private Validated<List<Progress>> run(LocalDate on) {
        return Progress.of(plan.targets(), counts, Areas.unknown(), on);
    }

    private static Stream<LocalizedText> lines(Progress one) {
        if (one.requirement().isEmpty()) {
            return Stream.of(say("target.qualitative"));
        }
        List<LocalizedText> lines = new ArrayList<>();
        one.reading().ifPresent(id -> lines.add(say("target.reading", Map.of("reading", reading(one)))));
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

    private static LocalizedText counted(Progress one, ValueBounds value) {
        LocalizedText counted = say(
                "target.counted",
                Map.of(
                        "value", percent(value),
                        "status", say("target." + one.status()),
                        "corridor", say("corridor." + one.corridor())));
        boolean isBehind = one.corridor() == Corridor.BEHIND;
        return one.pace()
                .filter(pace -> isBehind)
                .map(pace -> say("target.pace", Map.of("counted", counted, "pace", percent(pace))))
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

    private static LocalizedText percent(ValueBounds share) {
        return share.isExact()
                ? percent(share.low())
                : say("from-to", Map.of("low", percent(share.low()), "high", percent(share.high())));
    }
}

package org.learningsociety.examples.cli;

import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.plan.Plan;
import org.learningsociety.core.problem.Located;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.target.Areas;
import org.learningsociety.core.target.Base;
import org.learningsociety.core.target.Goal;
import org.learningsociety.core.target.ObservedCount;
import org.learningsociety.core.target.ObservedReader;
import org.learningsociety.core.target.Progress;
import org.learningsociety.core.target.Reading;
import org.learningsociety.core.target.ReadingId;
import org.learningsociety.core.target.Requirement;
import org.learningsociety.core.target.ValueBounds;
import org.learningsociety.core.territory.AreaGroup;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a plan wants to reach, and how far one has come. */
@Command(
        name = "targets",
        description = {
            "Kế hoạch đặt chỉ tiêu gì, đến ngày này đạt đến đâu?",
            "Which targets does a plan set, and how far has one come on a day?"
        })
final class TargetsVerb implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of(
            "id", "reading", "value", "base", "deadline", "low", "high", "coverage", "status", "corridor", "name");
    private static final String INDENT = "  ";
    private static final Rational HUNDRED = Rational.of(100);

    @Option(
            names = "--plan",
            required = true,
            paramLabel = "PLAN",
            description = {"Kế hoạch: mã, hoặc tệp.", "The plan: an id, or a file."})
    private String plan = "";

    @Option(
            names = "--observed",
            paramLabel = "FILE",
            description = {
                "Bảng số liệu đã đếm, CSV: " + ObservedReader.HEADER + ".",
                "What was counted, CSV: " + ObservedReader.HEADER + "."
            })
    private Optional<Path> observed = Optional.empty();

    @Option(
            names = "--on",
            required = true,
            paramLabel = "DATE",
            description = {"Ngày xét, yyyy-MM-dd.", "The day, yyyy-MM-dd."})
    private LocalDate on = LocalDate.EPOCH;

    @Option(
            names = "--area",
            paramLabel = "AREA",
            description = {
                "Địa bàn thuộc nhóm này và không thuộc nhóm nào khác. Có thể lặp lại; không nêu là không rõ.",
                "The territory belongs to this group of areas and to no other. May be repeated; without it, not known."
            })
    private Optional<Set<AreaGroup>> areas = Optional.empty();

    @Mixin
    private Plans plans = new Plans();

    @Mixin
    private Territory territory = new Territory();

    @Mixin
    private FileOutput output = new FileOutput();

    @Override
    public Integer call() throws IOException {
        Validated<Located<Plan>> asked = plans.ask(territory.load(output), plan)
                .map(found -> found.plans().get(0));
        Validated<List<ObservedCount>> counts =
                asked.value().isPresent() ? counts(asked.value().get().value()) : Validated.of(List.of());
        return output.write(
                asked.flatMap(found ->
                        counts.flatMap(counted -> progress(found, counted).map(this::answer))),
                new Answer(Map.of("targets", List.of()), List.of(), new Answer.Rows(COLUMNS, List.of()), true));
    }

    private Validated<List<Progress>> progress(Located<Plan> found, List<ObservedCount> counted) {
        return Progress.of(
                found.value().targets(), counted, groups(), on, pointer -> found.place("/targets" + pointer));
    }

    private Areas groups() {
        return areas.map(Areas::of).orElseGet(Areas::unknown);
    }

    private Validated<List<ObservedCount>> counts(Plan found) throws IOException {
        if (observed.isEmpty()) {
            return Validated.of(List.of());
        }
        UserFile file = UserFile.read(observed.get());
        return ObservedReader.of(found.targets()).read(file.name(), file.bytes());
    }

    private Answer answer(List<Progress> progress) {
        return new Answer(
                Map.of("targets", progress.stream().map(this::json).toList()),
                progress.isEmpty() ? List.of(output.say("targets.none")) : text(progress),
                new Answer.Rows(COLUMNS, progress.stream().map(this::cells).toList()),
                true);
    }

    private Map<String, Object> json(Progress one) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", one.target().id().value());
        json.put("reading", one.reading().map(ReadingId::value).orElse(null));
        json.put("name", say(one.target().name()));
        json.put("value", one.requirement().map(TargetsVerb::value).orElse(null));
        json.put("base", base(one).orElse(null));
        json.put("deadline", deadline(one));
        json.put(
                "observed",
                one.value().map(value -> bounds(value, one.coverage())).orElse(null));
        json.put("status", one.status().name());
        json.put("corridor", one.corridor().name());
        json.put("pace", one.pace().map(pace -> bounds(pace, Optional.empty())).orElse(null));
        json.put("verification", one.target().verification().name());
        return json;
    }

    /** An exact number; where it depends on areas that are not known, both ends. */
    private static Object value(Requirement asked) {
        ValueBounds value = asked.value();
        return value.isExact() ? value.low().toString() : bounds(value, Optional.empty());
    }

    private static Map<String, Object> bounds(ValueBounds value, Optional<Rational> coverage) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("low", value.low().toString());
        json.put("high", value.high().toString());
        coverage.ifPresent(part -> json.put("coverage", part.toString()));
        return json;
    }

    private Optional<String> base(Progress one) {
        Goal goal = one.target().goal();
        if (goal instanceof Goal.ShareOf share) {
            return Optional.of(say(
                    share.base() instanceof Base.Stated stated
                            ? stated.population().text()
                            : reading(one, ((Base.Ambiguous) share.base()).readings())
                                    .population()
                                    .text()));
        }
        return goal instanceof Goal.CountOf count
                ? Optional.of(say(count.counted().text()))
                : Optional.empty();
    }

    private static Reading reading(Progress one, List<Reading> readings) {
        return readings.stream()
                .filter(reading -> one.reading().equals(Optional.of(reading.id())))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable String deadline(Progress one) {
        return one.target()
                .window()
                .flatMap(DateRange::lastDay)
                .map(LocalDate::toString)
                .orElse(null);
    }

    private String say(LocalizedText text) {
        return text.in(output.language());
    }

    private List<String> cells(Progress one) {
        Map<String, Object> json = json(one);
        json.put("value", one.requirement().map(asked -> ends(asked.value())).orElse(""));
        json.put("low", one.value().map(value -> value.low().toString()).orElse(""));
        json.put("high", one.value().map(value -> value.high().toString()).orElse(""));
        json.put("coverage", one.coverage().map(Rational::toString).orElse(""));
        return COLUMNS.stream()
                .map(column -> Objects.toString(json.get(column), ""))
                .toList();
    }

    private static String ends(ValueBounds value) {
        return value.isExact() ? value.low().toString() : value.low() + " .. " + value.high();
    }

    private List<String> text(List<Progress> progress) {
        List<String> text = new ArrayList<>();
        for (Progress one : progress) {
            text.add(say(one.target().name()));
            one.reading()
                    .ifPresent(id ->
                            text.add(INDENT + output.say("targets.reading", Map.of("reading", readingName(one)))));
            text.add(INDENT + asked(one));
            text.add(INDENT + come(one));
        }
        return text;
    }

    private String readingName(Progress one) {
        Base.Ambiguous base = (Base.Ambiguous) ((Goal.ShareOf) one.target().goal()).base();
        return say(reading(one, base.readings()).name());
    }

    private String asked(Progress one) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(
                "value",
                one.requirement().map(asked -> figure(one, asked.value())).orElse("–"));
        words.put("base", base(one).orElse("–"));
        words.put(
                "deadline",
                one.target()
                        .window()
                        .flatMap(DateRange::lastDay)
                        .map(output::day)
                        .orElseGet(() -> output.say("period.unknown")));
        return output.say(one.requirement().isPresent() ? "targets.asked" : "targets.qualitative", words);
    }

    private String come(Progress one) {
        String status = output.say("target." + one.status());
        return one.value()
                .map(value -> output.say(
                        "targets.come",
                        Map.of(
                                "value",
                                figure(one, value),
                                "coverage",
                                one.coverage().map(this::percent).orElse("–"),
                                "status",
                                status,
                                "corridor",
                                output.say("corridor." + one.corridor()))))
                .orElseGet(() -> output.say("targets.not-counted", Map.of("status", status)));
    }

    private String figure(Progress one, ValueBounds value) {
        boolean isShare = one.target().goal() instanceof Goal.ShareOf;
        return List.of(value.low(), value.high()).stream()
                .distinct()
                .map(end -> isShare ? percent(end) : output.number(end, RoundingMode.HALF_UP))
                .collect(Collectors.joining(" – "));
    }

    private String percent(Rational share) {
        return output.number(share.multipliedBy(HUNDRED), RoundingMode.HALF_UP) + " %";
    }
}

package org.learningsociety.examples.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.guidance.DecidingSets;
import org.learningsociety.criteria.guidance.GapList;
import org.learningsociety.criteria.guidance.OpenQuestion;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.Mode;
import org.learningsociety.criteria.rubric.OverlayId;
import org.learningsociety.criteria.scoring.Assessment;
import org.learningsociety.criteria.scoring.Explanation;
import org.learningsociety.criteria.scoring.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What subjects earn, what of it is certain and what decides the rest. */
@Command(
        name = "score",
        description = {
            "Mỗi đối tượng được bao nhiêu điểm, chắc chắn đạt mức nào, còn thiếu gì thì quyết định phần còn lại?",
            "What does each subject earn, which level is certain, and what decides the rest?"
        })
final class ScoreVerb implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of(
            "subject",
            "rubric",
            "low",
            "high",
            "max",
            "verdict",
            "level",
            "tight",
            "deciding_sets",
            "more",
            "overlays",
            "verification");
    private static final int SETS_SHOWN = 5;

    @Mixin
    private Assessing assessing = new Assessing();

    @Mixin
    private Catalog catalog = new Catalog();

    @Mixin
    private Territory territory = new Territory();

    @Mixin
    private FileOutput output = new FileOutput();

    @Override
    public Integer call() throws IOException {
        return output.write(
                assessing.read(catalog, territory, output).flatMap(this::score),
                new Answer(Map.of("assessments", List.of()), List.of(), new Answer.Rows(COLUMNS, List.of()), true));
    }

    private Validated<Answer> score(Round round) {
        List<Scored> scored = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Evidence evidence : round.evidence()) {
            Assessment assessment = round.assess(evidence);
            DecidingSets deciding = DecidingSets.of(round.rubric(), evidence, round.context());
            scored.add(new Scored(assessment, deciding));
            problems.addAll(assessment.problems());
        }
        return Validated.of(answer(round, scored), problems);
    }

    private Answer answer(Round round, List<Scored> scored) {
        List<Map<String, Object>> json =
                scored.stream().map(one -> json(round, one)).toList();
        return new Answer(
                Map.of("assessments", json),
                text(round, scored),
                new Answer.Rows(
                        COLUMNS, scored.stream().map(one -> cells(round, one)).toList()),
                !scored.isEmpty());
    }

    private static Map<String, Object> json(Round round, Scored scored) {
        Assessment assessment = scored.assessment();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("subject", assessment.subject().value());
        json.put("rubric", assessment.rubric().value());
        if (round.rubric().mode() == Mode.POINTS) {
            json.put(
                    "low",
                    assessment.total().map(total -> total.low().toString()).orElse(null));
            json.put(
                    "high",
                    assessment.total().map(total -> total.high().toString()).orElse(null));
            json.put("max", assessment.maximum().map(Points::toString).orElse(null));
        }
        json.put("verdict", assessment.verdict().name());
        json.put("level", assessment.level().map(LevelId::value).orElse(null));
        json.put("tight", assessment.tight());
        json.put("decidingSets", scored.sets());
        json.put("more", scored.deciding().more());
        json.put(
                "contributions", assessment.contributions().map(ScoreVerb::json).toList());
        json.put(
                "readSet", assessment.readSet().stream().map(IndicatorId::value).toList());
        json.put(
                "overlays", assessment.overlays().stream().map(OverlayId::value).toList());
        json.put("verification", round.rubric().verification().name());
        return json;
    }

    private static Map<String, Object> json(Explanation.Contribution contribution) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("criterion", contribution.criterion().value());
        json.put("low", contribution.low().toString());
        json.put("high", contribution.high().toString());
        return json;
    }

    private static List<String> cells(Round round, Scored scored) {
        Assessment assessment = scored.assessment();
        return List.of(
                assessment.subject().value(),
                assessment.rubric().value(),
                assessment.total().map(total -> total.low().toString()).orElse(""),
                assessment.total().map(total -> total.high().toString()).orElse(""),
                assessment.maximum().map(Points::toString).orElse(""),
                assessment.verdict().name(),
                assessment.level().map(LevelId::value).orElse(""),
                Boolean.toString(assessment.tight()),
                scored.sets().stream().map(set -> String.join(" + ", set)).collect(Collectors.joining("; ")),
                Boolean.toString(scored.deciding().more()),
                assessment.overlays().stream().map(OverlayId::value).collect(Collectors.joining(" ")),
                round.rubric().verification().name());
    }

    private List<String> text(Round round, List<Scored> scored) {
        List<String> text = new ArrayList<>(round.heading(output));
        if (scored.isEmpty()) {
            text.add(output.say("score.none"));
            return text;
        }
        boolean inPoints = round.rubric().mode() == Mode.POINTS;
        List<List<String>> table = new ArrayList<>();
        table.add(row(
                inPoints,
                output.say("score.subject"),
                output.say("score.points"),
                output.say("score.verdict"),
                output.say("score.level")));
        scored.forEach(one -> table.add(row(
                inPoints,
                one.assessment().subject().value(),
                points(one.assessment()),
                output.verdict(one.assessment().verdict()),
                one.assessment()
                        .level()
                        .map(level -> round.level(level, output))
                        .orElse("–"))));
        List<String> lines = Columns.align(table);
        text.add(lines.get(0));
        for (int i = 0; i < scored.size(); i++) {
            text.add(lines.get(i + 1));
            text.addAll(notes(round, round.evidence().get(i), scored.get(i)));
        }
        return text;
    }

    private static List<String> row(boolean inPoints, String subject, String points, String verdict, String level) {
        return inPoints ? List.of(subject, points, verdict, level) : List.of(subject, verdict, level);
    }

    private String points(Assessment assessment) {
        return assessment
                .total()
                .map(total -> output.say(
                        "score.of",
                        Map.of(
                                "points", output.points(total),
                                "max", assessment.maximum().map(output::points).orElse("?"))))
                .orElse("–");
    }

    private List<String> notes(Round round, Evidence evidence, Scored scored) {
        List<String> notes = new ArrayList<>();
        if (!scored.deciding().sets().isEmpty()) {
            notes.add("  " + output.say("score.deciding", Map.of("sets", sets(scored.deciding()))));
        }
        if (scored.assessment().verdict() == Verdict.UNDETERMINED
                && scored.sets().isEmpty()) {
            notes.add("  " + output.say("score.beyond", Map.of("questions", beyond(round, evidence))));
        }
        if (!scored.assessment().tight()) {
            notes.add("  " + output.say("score.not-tight"));
        }
        return notes;
    }

    /** Where no gap of the evidence decides, it is what the law read leaves blank, or an area or a group. */
    private String beyond(Round round, Evidence evidence) {
        LevelId lowest = round.rubric().levels().get(0).id();
        return GapList.of(round.rubric(), evidence, round.context(), lowest)
                .gaps()
                .flatMap(gap -> gap.question().stream())
                .distinct()
                .map(output::open)
                .collect(Collectors.joining("; "));
    }

    private String sets(DecidingSets deciding) {
        String shown = deciding.sets().stream()
                .limit(SETS_SHOWN)
                .map(set -> set.stream().map(output::open).collect(Collectors.joining(" + ")))
                .collect(Collectors.joining("; "));
        boolean more = deciding.more() || deciding.sets().size() > SETS_SHOWN;
        return more ? shown + "; …" : shown;
    }

    /** An assessment, and what decides where it is open. */
    private record Scored(Assessment assessment, DecidingSets deciding) {
        List<List<String>> sets() {
            return deciding.sets().stream()
                    .map(set -> set.stream().map(OpenQuestion::toString).toList())
                    .toList();
        }
    }
}

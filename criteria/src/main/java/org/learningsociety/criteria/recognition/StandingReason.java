package org.learningsociety.criteria.recognition;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.time.DateBound;
import org.learningsociety.criteria.rubric.LevelId;

/**
 * Why a subject stands to a title as it does: the standing, the days and the entry behind it. Immutable and thread-safe.
 *
 * @param standing the standing
 * @param arguments days as {@code yyyy-MM-dd}, the level, the entry with its paper and ground, as far as there are any; while something
 *     is under way, the standing that earlier decisions and time left
 */
public record StandingReason(Standing standing, Map<String, String> arguments) {

    private static final String PAPER = "-document";

    /**
     * Copies the arguments.
     *
     * @param standing the standing
     * @param arguments days as {@code yyyy-MM-dd}, the level, the entry with its paper and ground, as far as there are any; while something
     *     is under way, the standing that earlier decisions and time left
     */
    public StandingReason {
        arguments = Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
    }

    static StandingReason of(RecognitionState state, Optional<String> document, Optional<LocalDate> ended) {
        SortedMap<String, String> arguments = new TreeMap<>();
        state.holding().ifPresent(held -> {
            arguments.put("since", held.since().toString());
            arguments.put("decision", held.decision().value());
            document.ifPresent(paper -> arguments.put("decision" + PAPER, paper));
            held.level().map(LevelId::value).ifPresent(level -> arguments.put("level", level));
            held.until().day().ifPresent(day -> arguments.put("until", day.toString()));
            if (held.until() instanceof DateBound.Unknown) {
                arguments.put("unknown", "");
            }
            held.earliestEnd().ifPresent(day -> arguments.put("earliest", day.toString()));
            held.latestEnd().ifPresent(day -> arguments.put("latest", day.toString()));
        });
        state.proceeding().ifPresent(way -> {
            arguments.put("step", way.latest().step().name());
            arguments.put("settled", state.settled().name());
        });
        state.because().ifPresent(event -> {
            arguments.put("entry", event.id().value());
            event.document().ifPresent(paper -> arguments.put("entry" + PAPER, paper));
            arguments.put("on", event.on().toString());
            ground(event.act()).ifPresent(ground -> arguments.put("ground", ground));
        });
        if (state.because().isEmpty()) {
            ended.ifPresent(day -> arguments.put("ended", day.toString()));
        }
        return new StandingReason(state.standing(), arguments);
    }

    private static Optional<String> ground(Act act) {
        if (act instanceof Act.Suspended suspended) {
            return Optional.of(suspended.ground());
        } else if (act instanceof Act.Revoked revoked) {
            return Optional.of(revoked.ground());
        } else if (act instanceof Act.Lapsed lapsed) {
            return Optional.of(lapsed.ground());
        }
        return act instanceof Act.Closed closed ? Optional.of(closed.ground()) : Optional.empty();
    }

    /**
     * Says why to people.
     *
     * @param language the language
     * @return one sentence, for example {@code Danh hiệu được giữ từ 20/03/2024 theo qd-17, đến trước 20/03/2027.}
     */
    public String sentence(Language language) {
        Map<String, String> words = new TreeMap<>(arguments);
        words.computeIfPresent(
                "step", (name, step) -> Step.valueOf(step).label().in(language));
        words.computeIfPresent(
                "settled", (name, settled) -> Standing.valueOf(settled).label().in(language));
        for (String entry : List.of("decision", "entry")) {
            words.computeIfPresent(entry, (name, id) -> cited(name, id, language));
        }
        return RecognitionMessages.BUNDLE.format(language, "reason." + key(), words);
    }

    /** The paper that shows an entry; where there is none, the entry of the record. */
    private String cited(String name, String id, Language language) {
        String paper = arguments.get(name + PAPER);
        return paper == null ? RecognitionMessages.BUNDLE.format(language, "reason.entry", Map.of("id", id)) : paper;
    }

    private String key() {
        String name = standing.name().toLowerCase(Locale.ROOT);
        return switch (standing) {
            case HELD -> name + (arguments.containsKey("until") ? "-until" : held());
            case EXPIRED -> name + (arguments.containsKey("until") ? "" : "-latest");
            case HISTORICAL -> name + (arguments.containsKey("ended") ? "-unit" : "");
            case PENDING -> name + (arguments.containsKey("since") ? "-again" : "");
            default -> name;
        };
    }

    private String held() {
        if (arguments.containsKey("latest")) {
            return "-latest";
        }
        return arguments.containsKey("unknown") ? "-unknown" : "";
    }
}

package org.learningsociety.criteria.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.criteria.recognition.Act;
import org.learningsociety.criteria.recognition.Body;
import org.learningsociety.criteria.recognition.RecognitionEvent;
import org.learningsociety.criteria.recognition.RecognitionEventId;
import org.learningsociety.criteria.rubric.LevelId;

/** What may happen to one title of one subject, often in an order that the law knows, often not. */
public final class RecognitionArbitraries {

    private static final String DIGEST = "0123456789abcdef".repeat(4);
    private static final LocalDate START = LocalDate.of(2024, 2, 12);

    private final SubjectId subject;
    private final TitleId title;
    private final List<LevelId> levels;
    private final Body council;
    private final Body competent;

    private RecognitionArbitraries(
            SubjectId subject, TitleId title, List<LevelId> levels, Body council, Body competent) {
        this.subject = subject;
        this.title = title;
        this.levels = levels;
        this.council = council;
        this.competent = competent;
    }

    /**
     * Generates entries from 2024-02-12 on, each recorded on the day of its effect; four of five lists begin with a recognition.
     *
     * @param subject whom they are about
     * @param title which title they are about
     * @param levels its levels, the lowest first
     * @param council who checks
     * @param competent who decides
     * @return lists of entries in the order of their days
     */
    public static Arbitrary<List<RecognitionEvent>> chains(
            SubjectId subject, TitleId title, List<LevelId> levels, Body council, Body competent) {
        return new RecognitionArbitraries(subject, title, levels, council, competent).chains();
    }

    /**
     * Generates a recognition, and after it two to five entries of one day, each after what may come before it.
     *
     * @param subject whom they are about
     * @param title which title they are about
     * @param levels its levels, the lowest first
     * @param council who checks
     * @param competent who decides
     * @return lists of entries, of which those after the first four have one day
     */
    public static Arbitrary<List<RecognitionEvent>> daysAfterARecognition(
            SubjectId subject, TitleId title, List<LevelId> levels, Body council, Body competent) {
        return new RecognitionArbitraries(subject, title, levels, council, competent).daysAfterARecognition();
    }

    private Arbitrary<List<RecognitionEvent>> daysAfterARecognition() {
        Arbitrary<Entry> single = Combinators.combine(
                        Arbitraries.of(council, competent).optional(0.7), acts())
                .as((by, act) -> new Entry(0, by, act));
        Arbitrary<Entry> ofTheHolder = Arbitraries.of(
                new Entry(0, Optional.empty(), new Act.Appealed("không đồng ý")),
                new Entry(0, Optional.of(competent), new Act.Suspended("đơn thư")),
                new Entry(0, Optional.of(competent), new Act.Lifted()),
                new Entry(0, Optional.of(competent), new Act.Redecided(false, Optional.empty(), "bỏ")),
                new Entry(0, Optional.of(competent), new Act.Published()),
                new Entry(0, Optional.of(competent), new Act.Revoked("khai man", List.of())));
        List<Entry> granted = way(levels.get(0), new Act.Granted(at(levels.get(0))));
        return Arbitraries.frequencyOf(Tuple.of(1, single), Tuple.of(2, ofTheHolder))
                .list()
                .ofMinSize(2)
                .ofMaxSize(5)
                .map(day -> events(joined(granted, List.of(later(7, day)))));
    }

    private Arbitrary<List<RecognitionEvent>> chains() {
        Arbitrary<List<Entry>> way = level().flatMap(level -> decision(level).map(act -> way(level, act)));
        Arbitrary<List<Entry>> single = Combinators.combine(
                        Arbitraries.of(council, competent).optional(0.8), acts())
                .as((by, act) -> List.of(new Entry(0, by, act)));
        Arbitrary<Integer> gap = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(0, 40)),
                Tuple.of(2, Arbitraries.integers().between(360, 370)));
        Arbitrary<List<Entry>> group = Combinators.combine(
                        gap, Arbitraries.frequencyOf(Tuple.of(2, way), Tuple.of(3, single), Tuple.of(2, appeal())))
                .as(RecognitionArbitraries::later);
        Arbitrary<List<List<Entry>>> then = group.list().ofMinSize(1).ofMaxSize(8);
        List<Entry> granted = way(levels.get(0), new Act.Granted(at(levels.get(0))));
        return Arbitraries.frequencyOf(Tuple.of(1, then), Tuple.of(4, then.map(more -> joined(granted, more))))
                .map(this::events);
    }

    private static List<Entry> later(int days, List<Entry> entries) {
        List<Entry> later = new ArrayList<>(entries);
        Entry first = later.get(0);
        later.set(0, new Entry(first.days() + days, first.by(), first.act()));
        return later;
    }

    private static List<List<Entry>> joined(List<Entry> first, List<List<Entry>> later) {
        List<List<Entry>> all = new ArrayList<>(List.of(first));
        all.addAll(later);
        return all;
    }

    private List<Entry> way(LevelId level, Act decision) {
        return List.of(
                new Entry(0, Optional.empty(), new Act.SelfAssessed(Optional.of(level), Optional.of(2023))),
                new Entry(3, Optional.of(council), new Act.Verified(Optional.of(new Act.Attendance(3, 3)))),
                new Entry(3, Optional.of(council), new Act.Proposed()),
                new Entry(3, Optional.of(competent), decision));
    }

    /** Against whatever was decided last, mostly by whoever may and with every outcome. */
    private Arbitrary<List<Entry>> appeal() {
        Act.Terms lowest = at(levels.get(0));
        Act.Terms highest = at(levels.get(levels.size() - 1));
        return Combinators.combine(
                        Arbitraries.of(
                                new Act.Redecided(true, Optional.empty(), "giữ nguyên"),
                                new Act.Redecided(false, Optional.empty(), "bỏ"),
                                new Act.Redecided(false, Optional.of(lowest), "sửa"),
                                new Act.Redecided(false, Optional.of(highest), "nâng")),
                        Arbitraries.integers().between(1, 9))
                .as((again, days) -> List.of(
                        new Entry(days, Optional.empty(), new Act.Appealed("không đồng ý")),
                        new Entry(days, Optional.of(competent), again)));
    }

    private Arbitrary<LevelId> level() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(levels.get(0))), Tuple.of(1, Arbitraries.of(levels)));
    }

    private static Act.Terms at(LevelId level) {
        return new Act.Terms(Optional.of(level), Optional.empty());
    }

    private static Arbitrary<Act> decision(LevelId level) {
        return Arbitraries.of(
                new Act.Granted(at(level)),
                new Act.Granted(at(level)),
                new Act.Upgraded(at(level)),
                new Act.Renewed(at(level)),
                new Act.Refused("chưa đạt"));
    }

    private Arbitrary<Act> acts() {
        LevelId first = levels.get(0);
        List<Act> bare = List.of(
                new Act.Nominated(),
                new Act.SelfAssessed(Optional.of(first), Optional.of(2023)),
                new Act.Verified(Optional.of(new Act.Attendance(3, 1))),
                new Act.Verified(Optional.of(new Act.Attendance(3, 2))),
                new Act.Proposed(),
                new Act.Published(),
                new Act.Appealed("không đồng ý"),
                new Act.Appealed(""),
                new Act.Redecided(true, Optional.empty(), "giữ nguyên"),
                new Act.Redecided(false, Optional.empty(), "bỏ"),
                new Act.Redecided(false, Optional.of(at(first)), "sửa"),
                new Act.Redecided(false, Optional.of(at(levels.get(levels.size() - 1))), "nâng"),
                new Act.Suspended("đơn thư"),
                new Act.Lifted(),
                new Act.Expired(),
                new Act.Lapsed("mất điều kiện", List.of()),
                new Act.Revoked("khai man", List.of()),
                new Act.Superseded(SubjectId.of("chu-the-khac")),
                new Act.Closed("giải thể"));
        return Arbitraries.oneOf(Arbitraries.of(bare), level().flatMap(RecognitionArbitraries::decision));
    }

    private record Entry(int days, Optional<Body> by, Act act) {}

    private List<RecognitionEvent> events(List<List<Entry>> groups) {
        List<RecognitionEvent> events = new ArrayList<>();
        LocalDate day = START;
        for (List<Entry> group : groups) {
            for (Entry entry : group) {
                day = day.plusDays(entry.days());
                events.add(new RecognitionEvent(
                        RecognitionEventId.of(String.format(Locale.ROOT, "e%03d", events.size())),
                        subject,
                        title,
                        day,
                        day,
                        entry.by(),
                        entry.act(),
                        Optional.of("quyết định " + events.size()).filter(document -> events.size() % 2 == 1),
                        Optional.of(DIGEST).filter(digest -> events.size() % 3 == 1),
                        Optional.empty()));
            }
        }
        return events;
    }
}

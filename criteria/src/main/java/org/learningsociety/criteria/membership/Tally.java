package org.learningsociety.criteria.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.learningsociety.core.number.Share;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.Finding;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.rubric.ValueKind;
import org.learningsociety.criteria.scoring.Verdict;

/** What the record, and the members of one subject, say of titles that its criteria ask for. */
final class Tally {

    private final Evidence reported;
    private final Holders holders;
    private final List<Roll.Member> members;
    private final SortedMap<IndicatorId, Observation> observations;
    private final List<Problem> problems = new ArrayList<>();

    Tally(Evidence reported, Holders holders) {
        this.reported = reported;
        this.holders = holders;
        this.members = holders.roll().members(reported.subject().id());
        this.observations = new TreeMap<>(reported.observations());
    }

    Evidence evidence() {
        return new Evidence(reported.subject(), observations);
    }

    List<Problem> problems() {
        return problems;
    }

    void count(MemberRule rule, ValueKind kind) {
        if (members.isEmpty()) {
            warn(MemberProblem.NOBODY_LISTED, rule, Map.of());
            return;
        }
        long met = 0;
        long unknown = 0;
        List<SubjectId> asked = new ArrayList<>();
        for (Roll.Member member : members) {
            if (member.subject().kind() == rule.memberKind() && member.role().equals(rule.role())) {
                Verdict holds = holders.holds(member.subject().id(), rule);
                asked.add(member.subject().id());
                met += holds == Verdict.ACHIEVED ? 1 : 0;
                unknown += isUnknown(member, holds, kind) ? 1 : 0;
            }
        }
        if (unknown > 0) {
            warn(MemberProblem.MEMBERS_UNKNOWN, rule, numbers("unknown", unknown, asked));
            observations.putIfAbsent(rule.indicator(), counted(rule, missing()));
        } else if (kind == ValueKind.TITLE) {
            putTitle(rule, met, asked);
        } else {
            put(rule, counted(rule, new Finding.Known(value(kind, met, asked.size()))));
        }
    }

    private static Map<String, String> numbers(String name, long some, List<SubjectId> of) {
        return Map.of(name, Long.toString(some), "of", Integer.toString(of.size()));
    }

    /** The law says "the organizations within": whether it means all or some is for people to decide. */
    private void putTitle(MemberRule rule, long met, List<SubjectId> asked) {
        if (asked.isEmpty()) {
            warn(MemberProblem.NOBODY_LISTED, rule, Map.of());
        } else if (met > 0 && met < asked.size()) {
            warn(MemberProblem.SOME_HOLD, rule, numbers("met", met, asked));
            observations.putIfAbsent(rule.indicator(), counted(rule, missing()));
        } else {
            LocalDate day = holders.roll().day();
            List<Told> told = asked.stream()
                    .flatMap(member -> holders.title(member, rule.title()).stream())
                    .toList();
            put(rule, (met > 0 ? Told.together(day, told) : Told.notHeld(day, told)).of(rule.indicator()));
        }
    }

    /** A title of the subject itself, from the record alone where it is the one that is judged. */
    void own(Rule.TitleHeld asked, boolean isJudged) {
        SubjectId subject = reported.subject().id();
        Optional<Told> told =
                isJudged ? holders.recorded(subject, asked.title()) : holders.title(subject, asked.title());
        told.map(of -> of.of(asked.indicator())).ifPresent(found -> putOwn(asked.title(), found));
    }

    private void putOwn(TitleId title, Observation found) {
        if (found.finding() instanceof Finding.Missing) {
            observations.putIfAbsent(found.indicator(), found);
            return;
        }
        Observation before = observations.put(found.indicator(), found);
        if (before != null && Told.contradict(before, found)) {
            String source = found.provenance().source().orElse("–");
            warn(MemberProblem.RECORDED_OTHERWISE, found.indicator(), title, Map.of("source", source));
        }
    }

    /** Who may not belong to the group changes a share or a title of all in any case, a count only if they hold the title. */
    private static boolean isUnknown(Roll.Member member, Verdict holds, ValueKind kind) {
        boolean matters = kind != ValueKind.COUNT || holds == Verdict.ACHIEVED;
        return holds == Verdict.UNDETERMINED || holds == Verdict.NOT_ASSESSABLE || (!member.certain() && matters);
    }

    private static ObservedValue value(ValueKind kind, long met, long all) {
        return kind == ValueKind.PROPORTION
                ? new ObservedValue.Proportion(Share.of(met, all))
                : new ObservedValue.Count(met);
    }

    private static Finding missing() {
        return new Finding.Missing(Finding.MissingCause.NOT_RECORDED, "");
    }

    private Observation counted(MemberRule rule, Finding finding) {
        return Told.on(holders.roll().day(), finding, List.of()).of(rule.indicator());
    }

    private void put(MemberRule rule, Observation counted) {
        Observation before = observations.put(rule.indicator(), counted);
        if (before != null && Told.contradict(before, counted)) {
            warn(MemberProblem.REPORTED_OTHERWISE, rule, Map.of("counted", text(counted), "reported", text(before)));
        }
    }

    private static String text(Observation observation) {
        return observation.finding() instanceof Finding.Known known ? text(known.value()) : "–";
    }

    private static String text(ObservedValue value) {
        if (value instanceof ObservedValue.Proportion proportion) {
            return proportion.share().toString();
        }
        if (value instanceof ObservedValue.Held held) {
            return held.holds() ? "✓" : "✗";
        }
        return value instanceof ObservedValue.Count count
                ? Long.toString(count.count())
                : value.kind().name();
    }

    private void warn(MemberProblem code, MemberRule rule, Map<String, String> more) {
        warn(code, rule.indicator(), rule.title(), more);
    }

    private void warn(MemberProblem code, IndicatorId indicator, TitleId title, Map<String, String> more) {
        Map<String, String> arguments = new TreeMap<>(more);
        arguments.put("value", indicator.value());
        arguments.put("group", reported.subject().id().value());
        arguments.put("title", title.value());
        Place place = new Place.Whole(reported.subject().id().value());
        problems.add(Problem.warning(code, place, arguments));
    }
}

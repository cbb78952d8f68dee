package org.learningsociety.criteria.membership;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.learningsociety.core.number.Share;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.Finding;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.evidence.Provenance;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.ValueKind;
import org.learningsociety.criteria.scoring.Verdict;

/** Counts the members of one group. */
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
        long all = 0;
        long unknown = 0;
        for (Roll.Member member : members) {
            if (member.subject().kind() == rule.memberKind() && member.role().equals(rule.role())) {
                Verdict holds = holders.holds(member.subject().id(), rule);
                all++;
                met += holds == Verdict.ACHIEVED ? 1 : 0;
                unknown += isUnknown(member, holds, kind) ? 1 : 0;
            }
        }
        if (unknown > 0) {
            warn(
                    MemberProblem.MEMBERS_UNKNOWN,
                    rule,
                    Map.of("unknown", Long.toString(unknown), "of", Long.toString(all)));
            observations.putIfAbsent(rule.indicator(), observation(rule, missing()));
        } else {
            put(rule, value(kind, met, all));
        }
    }

    /** Who may not belong to the group changes a share in any case, a count only if they hold the title. */
    private static boolean isUnknown(Roll.Member member, Verdict holds, ValueKind kind) {
        boolean matters = kind == ValueKind.PROPORTION || holds == Verdict.ACHIEVED;
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

    private Observation observation(MemberRule rule, Finding finding) {
        Provenance counted = new Provenance(
                Optional.empty(),
                Optional.empty(),
                Optional.of(holders.roll().day()),
                Optional.empty(),
                Optional.empty());
        return new Observation(rule.indicator(), finding, counted);
    }

    private void put(MemberRule rule, ObservedValue value) {
        Observation counted = observation(rule, new Finding.Known(value));
        Observation before = observations.put(rule.indicator(), counted);
        if (before != null && !before.agreesWith(counted)) {
            warn(MemberProblem.REPORTED_OTHERWISE, rule, Map.of("counted", text(value), "reported", text(before)));
        }
    }

    private static String text(Observation observation) {
        return observation.finding() instanceof Finding.Known known ? text(known.value()) : "–";
    }

    private static String text(ObservedValue value) {
        if (value instanceof ObservedValue.Proportion proportion) {
            return proportion.share().toString();
        }
        return value instanceof ObservedValue.Count count
                ? Long.toString(count.count())
                : value.kind().name();
    }

    private void warn(MemberProblem code, MemberRule rule, Map<String, String> more) {
        Map<String, String> arguments = new TreeMap<>(more);
        arguments.put("value", rule.indicator().value());
        arguments.put("group", reported.subject().id().value());
        arguments.put("title", rule.title().value());
        Place place = new Place.Whole(reported.subject().id().value());
        problems.add(Problem.warning(code, place, arguments));
    }
}

package org.learningsociety.criteria.membership;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.Membership;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;

/**
 * Who belonged to whom on a day (danh sách thành viên). A member of a member is a member, and nobody belongs to themselves. Immutable and
 * thread-safe.
 */
public final class Roll {

    private final LocalDate day;
    private final SortedMap<SubjectId, Subject> subjects;
    private final Map<SubjectId, List<Link>> below;

    private Roll(LocalDate day, SortedMap<SubjectId, Subject> subjects, Map<SubjectId, List<Link>> below) {
        this.day = day;
        this.subjects = subjects;
        this.below = below;
    }

    /** A direct member; not certain where a bound of its period is not known. */
    private record Link(SubjectId member, Optional<String> role, boolean certain) {}

    /**
     * A member of a group, direct or not.
     *
     * @param subject the member
     * @param role what it is in the group to which it belongs directly; absent for a plain member
     * @param certain whether it certainly belonged on the day; if not, a bound of some membership on the way is not known
     */
    public record Member(Subject subject, Optional<String> role, boolean certain) {}

    /**
     * Makes the roll of a day.
     *
     * @param day the day; memberships of other days do not count
     * @param subjects the subjects; the same one may stand there more than once
     * @param enrollments who belongs to whom and when, in any order
     * @return the roll; or no roll and {@link MemberProblem#UNKNOWN_SUBJECT} for each subject that is not there, or
     *     {@link MemberProblem#MEMBERSHIP_CYCLE} naming a circle
     * @throws IllegalArgumentException if two subjects of one id differ
     */
    public static Validated<Roll> on(LocalDate day, Collection<Subject> subjects, Collection<Enrollment> enrollments) {
        SortedMap<SubjectId, Subject> byId = new TreeMap<>();
        for (Subject subject : subjects) {
            Subject other = byId.putIfAbsent(subject.id(), subject);
            if (other != null && !other.equals(subject)) {
                throw new IllegalArgumentException(
                        "subjects of one id must be equal, but were " + other + " and " + subject);
            }
        }
        Set<SubjectId> unknown = new LinkedHashSet<>();
        Map<SubjectId, List<Link>> below = new HashMap<>();
        for (Enrollment enrollment : enrollments) {
            Membership membership = enrollment.membership();
            if (membership.period().mayContain(day)) {
                boolean certain = membership.period().contains(day);
                below.computeIfAbsent(membership.group(), of -> new ArrayList<>())
                        .add(new Link(membership.member(), enrollment.role(), certain));
                List.of(membership.member(), membership.group()).stream()
                        .filter(id -> !byId.containsKey(id))
                        .forEach(unknown::add);
            }
        }
        Roll roll = new Roll(day, byId, below);
        List<Problem> problems = unknown.isEmpty() ? roll.circle() : unknown(unknown);
        return problems.isEmpty() ? Validated.of(roll) : Validated.failed(problems);
    }

    private static List<Problem> unknown(Set<SubjectId> ids) {
        return ids.stream()
                .sorted()
                .map(id -> Problem.error(
                        MemberProblem.UNKNOWN_SUBJECT, new Place.Whole(id.value()), Map.of("value", id.value())))
                .toList();
    }

    private List<Problem> circle() {
        Map<SubjectId, List<SubjectId>> graph = new HashMap<>();
        below.forEach((group, links) ->
                graph.put(group, links.stream().map(Link::member).toList()));
        Order<SubjectId> order = Order.of(subjects.keySet(), graph);
        return order.circle().stream()
                .map(circle -> Problem.error(
                        MemberProblem.MEMBERSHIP_CYCLE,
                        new Place.Whole(circle.get(0).value()),
                        Map.of("value", circle.get(0).value(), "path", Order.text(circle))))
                .toList();
    }

    /**
     * Returns the day.
     *
     * @return the day for which the roll holds
     */
    public LocalDate day() {
        return day;
    }

    /**
     * Finds a subject.
     *
     * @param id its id
     * @return the subject, absent when it is not on the roll
     */
    public Optional<Subject> find(SubjectId id) {
        return Optional.ofNullable(subjects.get(id));
    }

    /**
     * Returns the members of a group, direct and indirect ones. The work grows with the memberships below the group.
     *
     * @param group the group
     * @return each member once, or once in each of its roles; none if nobody is listed
     */
    public List<Member> members(SubjectId group) {
        Set<SubjectId> certain = within(group, true);
        Map<Seat, Boolean> seats = new LinkedHashMap<>();
        for (SubjectId reached : within(group, false)) {
            for (Link link : below.getOrDefault(reached, List.of())) {
                seats.merge(
                        new Seat(link.member(), link.role()),
                        link.certain() && certain.contains(reached),
                        Boolean::logicalOr);
            }
        }
        return seats.entrySet().stream()
                .map(seat -> new Member(
                        Objects.requireNonNull(subjects.get(seat.getKey().member())),
                        seat.getKey().role(),
                        seat.getValue()))
                .toList();
    }

    private record Seat(SubjectId member, Optional<String> role) {}

    /** The group and everybody below it. */
    private Set<SubjectId> within(SubjectId group, boolean certainly) {
        Set<SubjectId> reached = new LinkedHashSet<>(Set.of(group));
        Deque<SubjectId> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            for (Link link : below.getOrDefault(open.remove(), List.of())) {
                if ((link.certain() || !certainly) && reached.add(link.member())) {
                    open.add(link.member());
                }
            }
        }
        return reached;
    }

    /**
     * Tells who stands in several groups of one kind, directly or not.
     *
     * @param memberKind the kind of the members
     * @param groupKind the kind of the groups
     * @return how often members are listed, how many there are, and who stands more than once; memberships of which it is not certain
     *     whether they hold on the day are counted in, since they may
     */
    public OverlapReport overlaps(SubjectKind memberKind, SubjectKind groupKind) {
        SortedMap<SubjectId, List<SubjectId>> groups = new TreeMap<>();
        subjects.values().stream()
                .filter(group -> group.kind() == groupKind)
                .forEach(group -> members(group.id()).stream()
                        .map(Member::subject)
                        .filter(member -> member.kind() == memberKind)
                        .distinct()
                        .forEach(member -> groups.computeIfAbsent(member.id(), of -> new ArrayList<>())
                                .add(group.id())));
        return new OverlapReport(
                memberKind,
                groupKind,
                groups.values().stream().mapToLong(List::size).sum(),
                groups.size(),
                groups.entrySet().stream()
                        .filter(entry -> entry.getValue().size() > 1)
                        .map(entry -> new OverlapReport.Overlap(entry.getKey(), entry.getValue()))
                        .toList());
    }
}

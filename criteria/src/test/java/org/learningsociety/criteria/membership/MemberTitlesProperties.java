package org.learningsociety.criteria.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.Membership;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rubrics;
import org.learningsociety.criteria.rubric.Rule;

class MemberTitlesProperties {

    @Property
    @Label("P-63 titles counted from the bottom up are those that asking each member anew gives")
    void agreesWithTheOracle(@ForAll Random random) {
        Village village = Village.of(random);
        List<String> expected = new SlowVillage(village).verdicts();
        expected.forEach(line -> Statistics.label("verdict").collect(line.substring(line.lastIndexOf(' ') + 1)));

        assertThat(village.verdicts(village.titles())).isEqualTo(expected);
    }

    @Property
    @Label(
            "P-63 any order in which no title comes before those that it needs gives the same, and so does any order of the input")
    void orderDoesNotMatter(@ForAll Random random) {
        Village village = Village.of(random);
        List<String> expected = village.verdicts(village.titles());
        List<TitleId> order = anyOrder(village, random);
        Collections.shuffle(village.subjects, random);
        Collections.shuffle(village.enrollments, random);
        Collections.shuffle(village.rubrics, random);
        List<MemberRule> rules = new ArrayList<>(village.rules);
        Collections.shuffle(rules, random);
        MemberTitles shuffled =
                MemberTitles.of(rules, Rubrics.of(village.rubrics)).orElseThrow();

        assertThat(village.verdicts(shuffled)).isEqualTo(expected);
        assertThat(village.verdicts(shuffled.inOrder(order))).isEqualTo(expected);
    }

    /** Takes any title that waits for none, again and again. */
    private static List<TitleId> anyOrder(Village village, Random random) {
        List<TitleId> left = new ArrayList<>();
        for (int i = 0; i <= village.rubrics.size(); i++) {
            left.add(Village.title(i));
        }
        List<TitleId> order = new ArrayList<>();
        while (!left.isEmpty()) {
            TitleId next = left.get(random.nextInt(left.size()));
            boolean waits = village.rubrics.stream()
                    .filter(rubric -> rubric.title().equals(Optional.of(next)))
                    .anyMatch(rubric -> asked(village, rubric).anyMatch(left::contains));
            if (!waits) {
                left.remove(next);
                order.add(next);
            }
        }
        return order;
    }

    /** What the criteria of a rubric ask for, of members or of the subject itself. */
    private static Stream<TitleId> asked(Village village, Rubric rubric) {
        return Stream.concat(
                village.rules.stream()
                        .filter(rule -> rule.rubric().equals(rubric.id()))
                        .map(MemberRule::title),
                rubric.criteria().stream()
                        .map(Criterion::rule)
                        .filter(rule -> rule instanceof Rule.TitleHeld)
                        .map(rule -> ((Rule.TitleHeld) rule).title()));
    }

    @Property
    @Label("P-63 taking a title away never creates one; it can at most settle what was open")
    void revokingNeverCreates(@ForAll Random random) {
        Village village = Village.of(random);
        List<String> before = village.verdicts(village.titles());
        List<SubjectId> holders = village.held.keySet().stream()
                .filter(id -> village.held.get(id).holds())
                .sorted()
                .toList();
        if (!holders.isEmpty()) {
            village.held.put(holders.get(random.nextInt(holders.size())), Village.NOT_HELD);
        }
        List<String> after = village.verdicts(village.titles());
        boolean isAllKnown =
                before.stream().allMatch(line -> line.endsWith(" ACHIEVED") || line.endsWith(" NOT_ACHIEVED"));
        Statistics.label("all known").collect(isAllKnown);
        Statistics.label("changed").collect(!before.equals(after));

        for (int i = 0; i < before.size(); i++) {
            if (after.get(i).endsWith(" ACHIEVED")) {
                String who = after.get(i).substring(0, after.get(i).lastIndexOf(' '));
                assertThat(before).doesNotContain(who + " NOT_ACHIEVED");
                assertThat(!isAllKnown || before.contains(after.get(i))).isTrue();
            }
        }
    }

    @Property
    @Label("P-63 a circle of titles or of members is refused and named")
    void circlesAreRefused(@ForAll Random random) {
        Village village = Village.of(random);
        List<MemberRule> rules = new ArrayList<>(village.rules);
        // The first title asks for the last, which asks, step by step, for the first.
        MemberRule first = rules.get(0);
        rules.set(
                0,
                new MemberRule(
                        first.rubric(),
                        first.indicator(),
                        first.memberKind(),
                        first.role(),
                        Village.title(village.rubrics.size()),
                        List.of()));
        Validated<MemberTitles> titles = MemberTitles.of(rules, Rubrics.of(village.rubrics));
        assertThat(codes(titles.problems())).containsExactly("membership.title-cycle");
        String path = titles.problems().get(0).arguments().get("path");
        List<String> steps = Arrays.asList(path.split(" → "));
        assertThat(steps.get(0)).isEqualTo(steps.get(steps.size() - 1));
        for (int i = 1; i < steps.size(); i++) {
            String from = steps.get(i - 1).substring(1);
            TitleId to = TitleId.of(steps.get(i));
            boolean isCounted = rules.stream()
                    .anyMatch(rule -> rule.rubric().value().equals("r" + from)
                            && rule.title().equals(to));
            boolean isOwn = asked(village, village.rubrics.get(Integer.parseInt(from) - 1))
                    .anyMatch(to::equals);
            Statistics.label("step").collect(isCounted ? "of members" : "of its own");
            assertThat(isCounted || isOwn).isTrue();
        }

        List<SubjectId> all = village.subjects.stream().map(Subject::id).toList();
        List<Enrollment> round = new ArrayList<>(village.enrollments);
        for (int i = 0; i < all.size(); i++) {
            Membership next = Membership.of(all.get(i), all.get((i + 1) % all.size()), DateRange.ALWAYS);
            round.add(Enrollment.of(next));
        }
        assertThat(codes(Roll.on(Village.DAY, village.subjects, round).problems()))
                .containsExactly("membership.membership-cycle");
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(problem -> problem.code().id()).toList();
    }

    @Property
    @Label("P-90 each member counts once, and the overlap report is what inclusion and exclusion give")
    void overlaps(@ForAll Random random) {
        Village village = Village.of(random);
        Roll roll = village.roll();
        for (SubjectKind kind : List.of(SubjectKind.HOUSEHOLD, SubjectKind.CLAN, SubjectKind.RESIDENTIAL_COMMUNITY)) {
            OverlapReport report = roll.overlaps(SubjectKind.CITIZEN, kind);
            List<Set<SubjectId>> groups = village.subjects.stream()
                    .filter(subject -> subject.kind() == kind)
                    .map(group -> citizens(village, group.id()))
                    .toList();
            long listed = groups.stream().mapToLong(Set::size).sum();
            Statistics.label("overlap").collect(report.overlaps().isEmpty() ? "none" : "some");

            assertThat(report.listed()).isEqualTo(listed);
            assertThat(report.distinct()).isEqualTo(union(groups));
            assertThat(report.overlaps().stream()
                            .mapToLong(one -> one.groups().size() - 1)
                            .sum())
                    .isEqualTo(listed - union(groups));
        }
        for (Subject group : village.subjects) {
            assertThat(roll.members(group.id()).stream()
                            .map(member -> member.subject().id() + " " + member.role()))
                    .doesNotHaveDuplicates();
        }
    }

    private static Set<SubjectId> citizens(Village village, SubjectId group) {
        Set<SubjectId> citizens = new HashSet<>();
        for (Enrollment way : village.enrollments) {
            Membership membership = way.membership();
            if (membership.group().equals(group) && membership.period().mayContain(Village.DAY)) {
                village.subjects.stream()
                        .filter(one -> one.id().equals(membership.member()) && one.kind() == SubjectKind.CITIZEN)
                        .forEach(one -> citizens.add(one.id()));
                citizens.addAll(citizens(village, membership.member()));
            }
        }
        return citizens;
    }

    /** Adds the groups, takes away what two share, adds what three share, and so on. */
    private static long union(List<Set<SubjectId>> groups) {
        long sum = 0;
        for (int choice = 1; choice < 1 << groups.size(); choice++) {
            Set<SubjectId> shared = null;
            for (int i = 0; i < groups.size(); i++) {
                if ((choice >> i & 1) == 1) {
                    if (shared == null) {
                        shared = new HashSet<>(groups.get(i));
                    } else {
                        shared.retainAll(groups.get(i));
                    }
                }
            }
            sum += (Integer.bitCount(choice) % 2 == 1 ? 1 : -1) * shared.size();
        }
        return sum;
    }
}

package org.learningsociety.criteria.lint;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.criteria.rubric.Applicability;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.Cut;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.rubric.SlotId;

/** What the document alone shows, without any evidence. */
final class WrittenForm {

    private final Rubric rubric;
    private final Findings findings;
    private final Pointers pointers;

    WrittenForm(Rubric rubric, Findings findings, Pointers pointers) {
        this.rubric = rubric;
        this.findings = findings;
        this.pointers = pointers;
    }

    void check() {
        rubric.validityMonths()
                .flatMap(Figure::slot)
                .ifPresent(slot -> findings.add(LintProblem.SLOT, "/validityMonths", Map.of("value", slot.value())));
        rubric.criteria().forEach(top -> citations(top, rubric.citations().isEmpty()));
        rubric.nodes().forEach(this::check);
        for (int i = 0; i < rubric.levels().size(); i++) {
            Level level = rubric.levels().get(i);
            for (int j = 0; j < level.requirements().size(); j++) {
                check(level, level.requirements().get(j), Pointers.requirement(i, j));
            }
        }
    }

    /** What a node says of its source it says for all below it. */
    private void citations(Criterion node, boolean none) {
        if (none && node.citations().isEmpty()) {
            boolean below = node.rule().parts().stream().anyMatch(WrittenForm::isCited);
            if (!below || node.rule().figures().anyMatch(WrittenForm::isUncited)) {
                report(LintProblem.CITATION_MISSING, node);
            }
            if (below) {
                node.rule().parts().forEach(part -> citations(part, true));
            }
        }
    }

    private static boolean isCited(Criterion node) {
        return node.nodes()
                .anyMatch(one -> !one.citations().isEmpty()
                        || one.rule()
                                .figures()
                                .anyMatch(figure -> figure instanceof Figure.Known<?> known
                                        && !known.citations().isEmpty()));
    }

    private static boolean isUncited(Figure<?> figure) {
        return figure instanceof Figure.Known<?> known && known.citations().isEmpty();
    }

    private void check(Criterion node) {
        inForce(node);
        node.rule().slots().distinct().forEach(slot -> slot(slot, pointers.of(node.id())));
        if (node.rule() instanceof Rule.Bands bands) {
            bands(node, bands);
        } else if (node.rule() instanceof Rule.Sum sum) {
            spread(node, sum.rounding().isPresent(), sum.leastMaximum().equals(sum.maximum()));
        } else if (node.rule() instanceof Rule.WeightedSum sum) {
            spread(node, true, isExact(sum));
        } else if (node.rule() instanceof Rule.BestOf best) {
            count(node, best.take());
        } else if (node.rule() instanceof Rule.AtLeast least) {
            count(node, least.count());
        }
    }

    private void report(LintProblem code, Criterion node) {
        findings.add(code, pointers.of(node.id()), Map.of("value", node.id().value()));
    }

    private void slot(SlotId slot, String pointer) {
        findings.add(LintProblem.SLOT, pointer, Map.of("value", slot.value()));
    }

    private void inForce(Criterion node) {
        DateRange period = node.inForce();
        if (!period.mayOverlap(rubric.inForce())) {
            report(LintProblem.NEVER_IN_FORCE, node);
            return;
        }
        period.from()
                .day()
                .filter(day -> rubric.inForce().mayContain(day.minusDays(1)))
                .ifPresent(day -> dated(LintProblem.IN_FORCE_LATER, node, day));
        period.to()
                .day()
                .filter(rubric.inForce()::mayContain)
                .ifPresent(day -> dated(LintProblem.RETIRED_EARLIER, node, day));
    }

    private void dated(LintProblem code, Criterion node, LocalDate day) {
        findings.add(code, pointers.of(node.id()), Map.of("value", node.id().value(), "on", day.toString()));
    }

    private void bands(Criterion node, Rule.Bands rule) {
        Candidates values = Candidates.of(List.of(rule), LocalDate.EPOCH);
        for (int i = 0; i <= rule.bands().size(); i++) {
            int band = i;
            if (values.values().stream().noneMatch(value -> BandReach.reaches(rule, band, value))) {
                String pointer = pointers.of(node.id()) + "/rule" + (band == 0 ? "/below" : "/bands/" + (band - 1));
                String from = band == 0
                        ? "-"
                        : rule.bands().get(band - 1).from().low().toString();
                findings.add(
                        LintProblem.BAND_UNREACHABLE,
                        pointer,
                        Map.of("value", node.id().value(), "from", from));
            }
        }
    }

    /** What is left out of a sum must be spread over the rest. */
    private void spread(Criterion node, boolean rounded, boolean exact) {
        List<Criterion> parts = node.rule().parts();
        if (parts.stream().noneMatch(Criterion::mayBeLeftOut)) {
            return;
        }
        if (!rounded) {
            report(LintProblem.SUM_WITHOUT_ROUNDING, node);
        }
        List<Criterion> staying =
                parts.stream().filter(part -> !part.mayBeLeftOut()).toList();
        boolean perhapsNothing = staying.isEmpty()
                ? parts.stream().anyMatch(WrittenForm::givesNothing)
                : staying.stream().allMatch(WrittenForm::givesNothing);
        if (!exact || perhapsNothing) {
            report(LintProblem.SUM_WITHOUT_MAXIMUM, node);
        }
    }

    private static boolean givesNothing(Criterion part) {
        return ((Rule.Graded) part.rule()).maximum().equals(Points.ZERO);
    }

    private static boolean isExact(Rule.WeightedSum sum) {
        return sum.weighted().stream().allMatch(weighted -> {
            Rule.Graded part = (Rule.Graded) weighted.part().rule();
            return weighted.weight().slot().isEmpty()
                    && weighted.weight().low().signum() > 0
                    && part.leastMaximum().equals(part.maximum());
        });
    }

    private void count(Criterion node, int count) {
        for (LocalDate day : new Situations(rubric).days()) {
            long standing = node.rule().parts().stream()
                    .filter(part -> rubric.on(day).find(part.id()).isPresent())
                    .count();
            if (standing > 0 && standing < count) {
                findings.add(
                        LintProblem.COUNT_ABOVE_PARTS,
                        pointers.of(node.id()),
                        Map.of(
                                "value", node.id().value(),
                                "count", Integer.toString(count),
                                "parts", Long.toString(standing),
                                "on", day.toString()));
                return;
            }
        }
    }

    private void check(Level level, Level.Requirement requirement, String pointer) {
        requirement.slots().distinct().forEach(slot -> slot(slot, pointer));
        if (rubric.citations().isEmpty() && requirement.figures().anyMatch(WrittenForm::isUncited)) {
            findings.add(
                    LintProblem.CITATION_MISSING,
                    pointer,
                    Map.of("value", level.id().value()));
        }
        if (requirement instanceof Level.TotalAtLeast total) {
            reliefs(total.cut(), pointer);
            Optional<Points> most = new Situations(rubric)
                    .days().stream()
                            .flatMap(day -> rubric.on(day).maximum().stream())
                            .reduce(Points::min);
            most.ifPresent(max -> cut(total.cut(), max, pointer));
        } else if (requirement instanceof Level.PointsAtLeast floor) {
            floor(floor.floor(), maximum(floor.criterion()), pointer);
        } else if (requirement instanceof Level.EachPartAtLeast floor) {
            rubric.find(floor.criterion()).orElseThrow().rule().parts().stream()
                    .map(part -> maximum(part.id()))
                    .reduce(Points::min)
                    .ifPresent(least -> floor(floor.floor(), least, pointer));
        } else if (requirement instanceof Level.ShareOfMaximumAtLeast floor
                && floor.share().low().compareTo(Rational.ONE) > 0) {
            above(floor.share().low().toString(), "1", pointer + "/floor");
        }
    }

    /** The most that a criterion gives on the day on which it gives least. */
    private Points maximum(CriterionId id) {
        return new Situations(rubric)
                .days().stream()
                        .flatMap(day -> rubric.on(day).find(id).stream())
                        .map(node -> ((Rule.Graded) node.rule()).maximum())
                        .reduce(Points::min)
                        .orElseGet(() ->
                                ((Rule.Graded) rubric.find(id).orElseThrow().rule()).maximum());
    }

    private void cut(Cut cut, Points max, String pointer) {
        atMost(cut.usual(), max, pointer + "/cut");
        for (int i = 0; i < cut.reliefs().size(); i++) {
            atMost(cut.reliefs().get(i).points(), max, pointer + "/reliefs/" + i + "/cut");
        }
    }

    private void floor(Figure<Points> floor, Points max, String pointer) {
        atMost(floor, max, pointer + "/floor");
    }

    private void atMost(Figure<Points> asked, Points max, String pointer) {
        if (asked.low().compareTo(max) > 0) {
            above(asked.low().toString(), max.toString(), pointer);
        }
    }

    private void above(String value, String max, String pointer) {
        findings.add(LintProblem.ABOVE_MAXIMUM, pointer, Map.of("value", value, "max", max));
    }

    private void reliefs(Cut cut, String pointer) {
        Set<Applicability> earlier = new HashSet<>();
        for (int i = 0; i < cut.reliefs().size(); i++) {
            Applicability when = cut.reliefs().get(i).when();
            if (earlier.contains(Applicability.ALWAYS) || !earlier.add(when)) {
                findings.add(
                        LintProblem.RELIEF_SHADOWED,
                        pointer + "/reliefs/" + i,
                        Map.of("value", Integer.toString(i + 1)));
            }
        }
    }
}

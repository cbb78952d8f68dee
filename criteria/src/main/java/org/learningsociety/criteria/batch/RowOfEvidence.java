package org.learningsociety.criteria.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Share;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.Finding;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.rubric.IndicatorId;

/** The evidence of one subject on its way into a row. */
final class RowOfEvidence {

    private final int row;
    private final Evidence evidence;
    private final List<Problem> problems = new ArrayList<>();

    RowOfEvidence(int row, Evidence evidence) {
        this.row = row;
        this.evidence = evidence;
    }

    List<Problem> into(EvidenceColumn... columns) {
        for (EvidenceColumn column : columns) {
            put(column, evidence.finding(column.indicator()));
        }
        return problems;
    }

    private void put(EvidenceColumn column, Finding finding) {
        if (finding instanceof Finding.Known known) {
            put(column, known.value());
        } else if (finding instanceof Finding.NotApplicable) {
            column.notApplicable(row);
        } else if (finding instanceof Finding.Withheld) {
            column.withheld(row);
        } else {
            column.missing(row);
        }
    }

    private void put(EvidenceColumn column, ObservedValue value) {
        if (!column.kinds().contains(value.kind())) {
            setAside(column, BatchProblem.WRONG_KIND, value);
        } else if (value instanceof ObservedValue.YesNo found) {
            column.yesNo(row, found.holds());
        } else if (value instanceof ObservedValue.Count found) {
            column.count(row, found.count());
        } else if (value instanceof ObservedValue.Proportion found) {
            Share share = found.share();
            column.share(row, share.part(), share.of());
        } else if (value instanceof ObservedValue.Amount found) {
            amount(column, found);
        } else if (value instanceof ObservedValue.Marks found) {
            column.marks(
                    row, found.marks().stream().mapToInt(RowOfEvidence::stored).toArray());
        } else if (value instanceof ObservedValue.Choice found) {
            choice(column, found);
        } else if (value instanceof ObservedValue.Held found) {
            title(column, found);
        }
    }

    /** No rule admits a mark so large, or below zero: such a one need only stay out of the range. */
    private static int stored(Points mark) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, mark.tenThousandths()));
    }

    private void amount(EvidenceColumn column, ObservedValue.Amount found) {
        Rational amount = found.amount();
        if (amount.numerator().bitLength() >= Long.SIZE || amount.denominator().bitLength() >= Long.SIZE) {
            setAside(column, BatchProblem.VALUE_TOO_LARGE, found);
            return;
        }
        long numerator = amount.numerator().longValueExact();
        long denominator = amount.denominator().longValueExact();
        if (column.isAskedIn(found.unit())) {
            column.amount(row, numerator, denominator);
        } else {
            column.amountInOtherUnit(row, numerator, denominator);
        }
    }

    private void choice(EvidenceColumn column, ObservedValue.Choice found) {
        int option = column.options().indexOf(found.option());
        if (option < 0) {
            setAside(column, BatchProblem.UNKNOWN_OPTION, found);
        } else {
            column.choice(row, option);
        }
    }

    private void title(EvidenceColumn column, ObservedValue.Held held) {
        if (!held.holds()) {
            column.notHeld(row);
            return;
        }
        int level = held.level()
                .map(column.levels()::indexOf)
                .map(place -> place < 0 ? EvidenceColumn.OTHER_LEVEL : place)
                .orElse(EvidenceColumn.UNKNOWN_LEVEL);
        column.held(row, level, held.since().map(LocalDate::toEpochDay).orElse(EvidenceColumn.UNKNOWN_DAY));
    }

    private void setAside(EvidenceColumn column, BatchProblem code, ObservedValue value) {
        IndicatorId indicator = column.indicator();
        column.missing(row);
        Place place = new Place.Cell(evidence.subject().id().value(), row + 1, Optional.of(indicator.value()));
        problems.add(Problem.error(code, place, Map.of("indicator", indicator.value(), "value", value.toString())));
    }
}

package org.learningsociety.criteria.batch;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.MeasureUnit;
import org.learningsociety.criteria.rubric.OptionId;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.rubric.ValueKind;

/** What the rules that read one indicator ask of its column. */
record ColumnKind(
        IndicatorId indicator,
        Set<ValueKind> kinds,
        boolean isPanel,
        List<OptionId> options,
        List<LevelId> levels,
        Optional<Optional<MeasureUnit>> unit) {

    static ColumnKind of(Rule.Reading rule) {
        return new ColumnKind(
                rule.indicator(),
                rule.answeredBy(),
                rule instanceof Rule.Panel,
                rule instanceof Rule.Choice choice
                        ? choice.options().stream().map(Rule.Choice.Option::id).toList()
                        : List.of(),
                rule instanceof Rule.TitleHeld title ? title.levels() : List.of(),
                rule instanceof Rule.NumberAtLeast number ? Optional.of(number.unit()) : Optional.empty());
    }

    /** What both rules ask of the one column. */
    ColumnKind with(ColumnKind other) {
        return new ColumnKind(
                indicator,
                kinds,
                isPanel || other.isPanel,
                Stream.concat(options.stream(), other.options.stream())
                        .distinct()
                        .toList(),
                Stream.concat(levels.stream(), other.levels.stream()).distinct().toList(),
                unit.or(other::unit));
    }
}

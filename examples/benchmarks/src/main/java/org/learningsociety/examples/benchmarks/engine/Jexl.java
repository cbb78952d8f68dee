package org.learningsociety.examples.benchmarks.engine;

import java.util.List;
import java.util.Map;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlContext;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.JexlExpression;
import org.apache.commons.jexl3.MapContext;

/** Apache Commons JEXL: the two formulas, parsed once. */
final class Jexl implements ScoringEngine {

    private final JexlExpression low;
    private final JexlExpression high;
    private final List<? extends JexlContext> rows;

    Jexl(Rows rows, int most) {
        JexlEngine engine = new JexlBuilder().create();
        Formula.Choice choice = (condition, then, otherwise) -> "(%s ? %s : %s)".formatted(condition, then, otherwise);
        low = engine.createExpression(new Formula(false).in(choice));
        high = engine.createExpression(new Formula(true).in(choice));
        this.rows = Variables.of(rows, most).stream()
                .map((Map<String, Object> variables) -> new MapContext(variables))
                .toList();
    }

    @Override
    public long score(int count) {
        long sum = 0;
        for (int row = 0; row < count; row++) {
            int least = ((Number) low.evaluate(rows.get(row))).intValue();
            int most = ((Number) high.evaluate(rows.get(row))).intValue();
            sum += ScoringEngine.hash(row, least, most, ScoringEngine.level(least));
        }
        return sum;
    }
}

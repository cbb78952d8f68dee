package org.learningsociety.examples.benchmarks.engine;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.List;
import java.util.Map;

/** Google's Common Expression Language: the two formulas, checked once. */
final class Cel implements ScoringEngine {

    private final CelRuntime.Program low;
    private final CelRuntime.Program high;
    private final List<Map<String, Object>> rows;

    Cel(Rows rows, int most) {
        low = program(new Formula(false));
        high = program(new Formula(true));
        this.rows = Variables.of(rows, most);
    }

    private static CelRuntime.Program program(Formula formula) {
        CelCompilerBuilder compiler = CelCompilerFactory.standardCelCompilerBuilder();
        Variables.names().forEach(name -> compiler.addVar(name, SimpleType.INT));
        String text =
                formula.in((condition, then, otherwise) -> "(%s ? %s : %s)".formatted(condition, then, otherwise));
        try {
            return CelRuntimeFactory.plannerRuntimeBuilder()
                    .build()
                    .createProgram(compiler.build().compile(text).getAst());
        } catch (CelValidationException | CelEvaluationException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    @Override
    public long score(int count) {
        long sum = 0;
        try {
            for (int row = 0; row < count; row++) {
                int least = ((Number) low.eval(rows.get(row))).intValue();
                int most = ((Number) high.eval(rows.get(row))).intValue();
                sum += ScoringEngine.hash(row, least, most, ScoringEngine.level(least));
            }
        } catch (CelEvaluationException wrong) {
            throw new IllegalStateException(wrong);
        }
        return sum;
    }
}

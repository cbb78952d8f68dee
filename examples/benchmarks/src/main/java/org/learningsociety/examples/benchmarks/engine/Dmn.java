package org.learningsociety.examples.benchmarks.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** Decision Model and Notation by Drools: two decisions, each a literal expression in FEEL. */
final class Dmn implements ScoringEngine {

    private final DMNRuntime runtime;
    private final DMNModel model;
    private final List<Map<String, Object>> rows;

    Dmn(Rows rows, int most) {
        Resource resource = ResourceFactory.newByteArrayResource(xml().getBytes(StandardCharsets.UTF_8))
                .setSourcePath("scorecard.dmn");
        runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(resource))
                .getOrElseThrow(IllegalStateException::new);
        model = runtime.getModels().get(0);
        this.rows = Variables.of(rows, most);
    }

    private static String xml() {
        String inputs = Variables.names().stream()
                .map(name -> "<inputData id='%1$s' name='%1$s'><variable name='%1$s' typeRef='number'/></inputData>"
                        .formatted(name))
                .collect(Collectors.joining());
        return "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='scorecard' name='scorecard'"
                + " namespace='urn:synthetic'>" + inputs + decision("low", new Formula(false))
                + decision("high", new Formula(true)) + "</definitions>";
    }

    private static String decision(String name, Formula formula) {
        String required = Variables.names().stream()
                .map(input -> "<informationRequirement id='%s-%s'><requiredInput href='#%s'/></informationRequirement>"
                        .formatted(name, input, input))
                .collect(Collectors.joining());
        String text = formula.in(
                (condition, then, otherwise) -> "(if %s then %s else %s)".formatted(condition, then, otherwise));
        return "<decision id='%1$s' name='%1$s'><variable name='%1$s' typeRef='number'/>%2$s<literalExpression id='%1$s-text'><text>%3$s</text></literalExpression></decision>"
                .formatted(name, required, text.replace("<", "&lt;").replace(">", "&gt;"));
    }

    @Override
    public long score(int count) {
        long sum = 0;
        for (int row = 0; row < count; row++) {
            DMNContext context = runtime.newContext();
            rows.get(row).forEach(context::set);
            DMNResult result = runtime.evaluateAll(model, context);
            int least = number(result, "low");
            sum += ScoringEngine.hash(row, least, number(result, "high"), ScoringEngine.level(least));
        }
        return sum;
    }

    private static int number(DMNResult result, String decision) {
        return ((Number) result.getDecisionResultByName(decision).getResult()).intValue();
    }
}

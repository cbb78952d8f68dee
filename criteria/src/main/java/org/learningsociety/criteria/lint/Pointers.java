package org.learningsociety.criteria.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rule;

/** Where things lie in the document of a rubric. */
final class Pointers {

    private final Map<CriterionId, String> criteria = new HashMap<>();

    Pointers(Rubric rubric) {
        add("/criteria", rubric.criteria(), "");
    }

    private void add(String list, List<Criterion> nodes, String below) {
        for (int i = 0; i < nodes.size(); i++) {
            add(list + "/" + i + below, nodes.get(i));
        }
    }

    private void add(String pointer, Criterion node) {
        criteria.put(node.id(), pointer);
        Rule rule = node.rule();
        if (rule instanceof Rule.Worth worth) {
            add(pointer + "/rule/test", worth.test());
        } else if (rule instanceof Rule.Limited || rule instanceof Rule.Deduction) {
            add(pointer + "/rule/part", rule.parts().get(0));
        } else {
            add(pointer + "/rule/parts", rule.parts(), rule instanceof Rule.WeightedSum ? "/part" : "");
        }
    }

    String of(CriterionId criterion) {
        return Objects.requireNonNull(criteria.get(criterion));
    }

    static String level(int level) {
        return "/levels/" + level;
    }

    static String requirement(int level, int requirement) {
        return level(level) + "/requirements/" + requirement;
    }
}

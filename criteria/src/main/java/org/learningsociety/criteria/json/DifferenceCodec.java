package org.learningsociety.criteria.json;

import java.util.List;
import java.util.Optional;
import org.learningsociety.core.json.Codecs;
import org.learningsociety.core.json.JsonCodec;
import org.learningsociety.core.json.JsonCursor;
import org.learningsociety.core.json.JsonField;
import org.learningsociety.core.json.JsonFields;
import org.learningsociety.core.json.JsonValue;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.scoring.Assessment;
import org.learningsociety.criteria.scoring.AssessmentDifference;
import org.learningsociety.criteria.scoring.Explanation;
import org.learningsociety.criteria.scoring.TreeDifference;

/** What differs between two assessments. */
final class DifferenceCodec implements JsonCodec<AssessmentDifference> {

    private static final JsonCodec<Assessment> ASSESSMENT = new AssessmentCodec();
    private static final JsonCodec<Explanation> EXPLANATION = new ExplanationCodec();
    private static final JsonCodec<TreeDifference> TREE = new TreeCodec();

    @Override
    public Validated<AssessmentDifference> decode(JsonCursor in) {
        JsonFields fields = in.object();
        JsonField<Assessment> before = fields.required("before", ASSESSMENT);
        JsonField<Assessment> after = fields.required("after", ASSESSMENT);
        JsonField<TreeDifference> criteria = fields.required("criteria", TREE);
        return fields.build(() -> new AssessmentDifference(before.get(), after.get(), criteria.get()));
    }

    @Override
    public JsonValue encode(AssessmentDifference difference) {
        return JsonObject.builder()
                .put("before", ASSESSMENT, difference.before())
                .put("after", ASSESSMENT, difference.after())
                .put("criteria", TREE, difference.criteria())
                .build();
    }

    /** A list of nodes, each with what differs below it. */
    private static final class TreeCodec implements JsonCodec<TreeDifference> {

        private static final JsonCodec<List<CriterionId>> ORDER = Codecs.list(Identifiers.CRITERION);

        @Override
        public Validated<TreeDifference> decode(JsonCursor in) {
            JsonFields fields = in.object();
            JsonField<List<TreeDifference.Node>> nodes = fields.required("nodes", Codecs.list(node()));
            JsonField<Optional<List<CriterionId>>> order = fields.optional("order", ORDER);
            return fields.build(
                    () -> new TreeDifference(nodes.get(), order.get().orElse(List.of())));
        }

        @Override
        public JsonValue encode(TreeDifference tree) {
            return JsonObject.builder()
                    .put("nodes", Codecs.list(node()), tree.nodes())
                    .putOptional("order", ORDER, Optional.of(tree.order()).filter(order -> !order.isEmpty()))
                    .build();
        }

        private JsonCodec<TreeDifference.Node> node() {
            return JsonCodec.of(
                    in -> {
                        JsonFields fields = in.object();
                        JsonField<CriterionId> criterion = fields.required("criterion", Identifiers.CRITERION);
                        JsonField<Optional<Explanation>> before = fields.optional("before", EXPLANATION);
                        JsonField<Optional<Explanation>> after = fields.optional("after", EXPLANATION);
                        JsonField<TreeDifference> parts = fields.required("parts", this);
                        return fields.build(
                                () -> new TreeDifference.Node(criterion.get(), before.get(), after.get(), parts.get()));
                    },
                    node -> JsonObject.builder()
                            .put("criterion", Identifiers.CRITERION, node.criterion())
                            .putOptional("before", EXPLANATION, node.before())
                            .putOptional("after", EXPLANATION, node.after())
                            .put("parts", this, node.parts())
                            .build());
        }
    }
}

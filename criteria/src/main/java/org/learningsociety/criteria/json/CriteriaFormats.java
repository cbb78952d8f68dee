package org.learningsociety.criteria.json;

import java.util.List;
import org.learningsociety.core.json.Codecs;
import org.learningsociety.core.json.JsonCodec;
import org.learningsociety.core.json.JsonField;
import org.learningsociety.core.json.JsonFields;
import org.learningsociety.core.json.JsonFormat;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.criteria.guidance.Costs;
import org.learningsociety.criteria.rubric.Overlay;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.scoring.Assessment;
import org.learningsociety.criteria.scoring.AssessmentDifference;

/** The documents of this module. */
public final class CriteriaFormats {

    private CriteriaFormats() {}

    /**
     * Returns the format of one rubric.
     *
     * @return {@code learning-society-rubric/1.0}
     */
    public static JsonFormat<Rubric> rubric() {
        return JsonFormat.of("learning-society-rubric", 1, 0, new RubricCodec());
    }

    /**
     * Returns the format of an overlay.
     *
     * @return {@code learning-society-overlay/1.0}
     */
    public static JsonFormat<Overlay> overlay() {
        return JsonFormat.of("learning-society-overlay", 1, 0, new OverlayCodec());
    }

    /**
     * Returns the format of what changes cost.
     *
     * @return {@code learning-society-costs/1.0}
     */
    public static JsonFormat<Costs> costs() {
        return JsonFormat.of("learning-society-costs", 1, 0, new CostsCodec());
    }

    /**
     * Returns the format of a list of assessments.
     *
     * @return {@code learning-society-assessments/1.0}
     */
    public static JsonFormat<List<Assessment>> assessments() {
        JsonCodec<List<Assessment>> list = Codecs.list(new AssessmentCodec());
        return JsonFormat.of(
                "learning-society-assessments",
                1,
                0,
                JsonCodec.of(
                        in -> {
                            JsonFields fields = in.object();
                            JsonField<List<Assessment>> assessments = fields.required("assessments", list);
                            return fields.build(assessments::get);
                        },
                        assessments -> JsonObject.builder()
                                .put("assessments", list, assessments)
                                .build()));
    }

    /**
     * Returns the format of the difference of two assessments.
     *
     * @return {@code learning-society-difference/1.0}
     */
    public static JsonFormat<AssessmentDifference> difference() {
        return JsonFormat.of("learning-society-difference", 1, 0, new DifferenceCodec());
    }
}

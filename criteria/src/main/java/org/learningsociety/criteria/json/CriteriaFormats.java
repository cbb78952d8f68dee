package org.learningsociety.criteria.json;

import java.util.List;
import org.learningsociety.core.json.Codecs;
import org.learningsociety.core.json.JsonCodec;
import org.learningsociety.core.json.JsonField;
import org.learningsociety.core.json.JsonFields;
import org.learningsociety.core.json.JsonFormat;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.territory.CodeSystem;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.criteria.guidance.Costs;
import org.learningsociety.criteria.membership.MemberRule;
import org.learningsociety.criteria.recognition.RecognitionRegister;
import org.learningsociety.criteria.recognition.RecognitionRules;
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
     * Returns the format of rules of recognition: who decides on titles, by which steps, and what a merger makes of them.
     *
     * @return {@code learning-society-recognition/1.0}
     */
    public static JsonFormat<RecognitionRules.Layer> recognition() {
        return JsonFormat.of("learning-society-recognition", 1, 0, new RecognitionLayerCodec());
    }

    /**
     * Returns the format of rules about which indicators count members with a title.
     *
     * @return {@code learning-society-members/1.0}
     */
    public static JsonFormat<List<MemberRule>> memberRules() {
        return JsonFormat.of("learning-society-members", 1, 0, MemberRulesCodec.create());
    }

    /**
     * Returns the format of a record of recognition, in which units stand by their codes: that of a subject's unit read on the day that
     * stands beside it, that of a body's on the day of its act.
     *
     * @param territory what the codes mean
     * @param system the system of the codes
     * @return {@code learning-society-events/1.0}
     */
    public static JsonFormat<RecognitionRegister> events(Gazetteer territory, CodeSystem system) {
        return JsonFormat.of("learning-society-events", 1, 0, new RegisterCodec(territory, system));
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

package org.learningsociety.core.json;

import org.learningsociety.core.target.MeasureId;
import org.learningsociety.core.target.ReadingId;
import org.learningsociety.core.target.Target;
import org.learningsociety.core.target.TargetId;

/** The codecs of targets, and of what refers to them. */
public final class TargetCodecs {

    private TargetCodecs() {}

    /**
     * Ids of targets, such as {@code "adults-2025"}.
     *
     * @return the codec
     */
    public static JsonCodec<TargetId> targetId() {
        return Codecs.parsed("adults-2025", TargetId::of, TargetId::toString);
    }

    /**
     * Ids of measures, such as {@code "adults-with-title"}.
     *
     * @return the codec
     */
    public static JsonCodec<MeasureId> measureId() {
        return Codecs.parsed("adults-with-title", MeasureId::of, MeasureId::toString);
    }

    /**
     * Ids of readings, such as {@code "nested"}.
     *
     * @return the codec
     */
    public static JsonCodec<ReadingId> readingId() {
        return Codecs.parsed("nested", ReadingId::of, ReadingId::toString);
    }

    /**
     * Targets, of which each is an object in the list {@code targets} of a plan.
     *
     * <p>A target is not checked when it is read alone, but with its plan: {@link Target#check()}.
     *
     * <pre>{@code
     * {
     *   "id": "adults-2025", "measure": "adults-with-title",
     *   "name": {"vi": "Người lớn được công nhận Công dân học tập", "en": "Adults recognized as learning citizens"},
     *   "goal": {
     *     "kind": "SHARE",
     *     "base": {"kind": "STATED", "population": {"kind": "ANY_OF", "populations": [
     *       {"kind": "GROUP", "id": "adults-of-learning-families",
     *        "name": {"vi": "người lớn trong gia đình học tập", "en": "adults of learning families"}},
     *       {"kind": "GROUP", "id": "adults-of-learning-clans",
     *        "name": {"vi": "người lớn trong dòng họ học tập", "en": "adults of learning clans"}}]}},
     *     "counted": {"vi": "được công nhận Công dân học tập", "en": "recognized as learning citizens"},
     *     "threshold": {"comparison": "AT_LEAST", "usual": "2/5", "areas": [{"area": "mountainous", "value": "3/10"}]}
     *   },
     *   "window": {"from": "2025-01-01", "to": "2026-01-01"},
     *   "territory": {"vi": "phường, quận, huyện, thị xã", "en": "wards, districts and towns"},
     *   "citations": ["kh-290-ubnd-ha-noi-2023"], "verification": "VERIFIED", "notes": []
     * }
     * }</pre>
     *
     * <p>Values are fractions or decimals, {@code "2/5"} or {@code "0.4"}, never percents. {@code window} and {@code
     * territory} may be left out. A base that the document leaves open, and the other kinds of goals:
     *
     * <pre>{@code
     * "base": {"kind": "AMBIGUOUS", "readings": [
     *   {"id": "nested", "name": {"vi": "trong số người có kỹ năng số", "en": "of those with digital skills"},
     *    "population": {"kind": "HAVING", "of": {"kind": "GROUP", "id": "title-holders", "name": {…}},
     *                   "trait": {"vi": "có kỹ năng số", "en": "with digital skills"}},
     *    "within": "digital-skills"},
     *   {"id": "side-by-side", "name": {"vi": "trong số tất cả công dân học tập", "en": "of all holders"},
     *    "population": {"kind": "GROUP", "id": "title-holders", "name": {…}}}]}
     *
     * "goal": {"kind": "COUNT", "counted": {"kind": "GROUP", …},
     *          "threshold": {"comparison": "MORE_THAN", "usual": "50", "areas": []}}
     *
     * "goal": {"kind": "QUALITATIVE", "text": {"vi": "…", "en": "…"}}
     * }</pre>
     *
     * @return the codec
     */
    public static JsonCodec<Target> target() {
        return new TargetCodec();
    }
}

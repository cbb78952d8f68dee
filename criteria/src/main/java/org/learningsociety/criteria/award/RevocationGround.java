package org.learningsociety.criteria.award;

import org.learningsociety.core.law.Citation;
import org.learningsociety.core.text.LocalizedText;

/**
 * Why an award is taken back (Luật Thi đua, khen thưởng 06/2022/QH15, Điều 93). The law says so of awards; for the learning titles no
 * source read gives a ground.
 */
public enum RevocationGround {
    /** What was declared about the achievements was false. */
    FALSE_DECLARATION("kê khai gian dối về thành tích", "false declaration of achievements"),
    /** Papers were false or forged. */
    FORGED_PAPERS("hồ sơ, giấy tờ giả", "false or forged papers"),
    /** The dossier was appraised wrongly. */
    WRONGFUL_APPRAISAL("thẩm định, xét duyệt trái quy định", "wrongful appraisal"),
    /** A later conclusion or verdict shows that the standard was not met in the time that was rewarded. */
    STANDARD_NOT_MET(
            "kết luận, bản án về sau cho thấy không đạt tiêu chuẩn trong thời gian tính thành tích",
            "a later conclusion or verdict that the standard was not met in the time rewarded");

    private final String vi;
    private final String en;

    RevocationGround(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    /**
     * Says where the grounds stand.
     *
     * @return the provision
     */
    public Citation citation() {
        return Citation.parse("luat-06-2022-qh15, Điều 93");
    }

    /**
     * Says the ground to people.
     *
     * @return the ground in both languages
     */
    public LocalizedText label() {
        return LocalizedText.of(vi, en);
    }
}

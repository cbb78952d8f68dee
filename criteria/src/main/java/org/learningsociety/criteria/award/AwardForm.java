package org.learningsociety.criteria.award;

import org.learningsociety.core.text.LocalizedText;

/**
 * A form of commendation (hình thức khen thưởng) that the campaign names. It is neither a title nor computed from a score.
 *
 * <p>Source: 1315/QĐ-TTg as a newspaper reports it (PARTIAL); who proposes and how many there are was not read.
 */
public enum AwardForm {
    /** A commendation of an office below ministry and province. */
    GIAY_KHEN("Giấy khen", "Certificate of commendation"),
    /** A commendation of a ministry, a province or a central organization. */
    BANG_KHEN(
            "Bằng khen cấp bộ, ban, ngành, tỉnh, đoàn thể Trung ương",
            "Certificate of merit of a ministry, a province or a central organization"),
    /** The Prime Minister's commendation. */
    BANG_KHEN_THU_TUONG("Bằng khen của Thủ tướng Chính phủ", "Prime Minister's certificate of merit");

    private final String vi;
    private final String en;

    AwardForm(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    /**
     * Says the form to people.
     *
     * @return for example {@code Giấy khen}, {@code Certificate of commendation}
     */
    public LocalizedText label() {
        return LocalizedText.of(vi, en);
    }
}

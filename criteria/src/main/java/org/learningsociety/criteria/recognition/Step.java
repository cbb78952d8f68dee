package org.learningsociety.criteria.recognition;

import org.learningsociety.core.text.LocalizedText;

/** The steps towards a decision, in their order. A title's {@link Procedure} says which of them it takes. */
public enum Step {
    /** The subject is put forward, or registers. */
    NOMINATION("giới thiệu, đăng ký", "nomination"),
    /** The subject assesses itself and hands in its dossier. */
    SELF_ASSESSMENT("tự đánh giá", "self-assessment"),
    /** Somebody else checks the assessment. */
    VERIFICATION("kiểm tra, xác minh", "verification"),
    /** The dossier is put before whoever decides. */
    PROPOSAL("trình đề nghị", "proposal"),
    /** The competent body decides. */
    DECISION("quyết định", "decision"),
    /** The decision is made known. */
    PUBLICATION("công bố", "publication");

    private final String vi;
    private final String en;

    Step(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    /**
     * Says the step to people.
     *
     * @return for example {@code tự đánh giá}, {@code self-assessment}
     */
    public LocalizedText label() {
        return LocalizedText.of(vi, en);
    }
}

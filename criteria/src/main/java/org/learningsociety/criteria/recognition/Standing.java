package org.learningsociety.criteria.recognition;

import org.learningsociety.core.text.LocalizedText;

/** How a subject stands to a title on a day: in exactly one of these ways. */
public enum Standing {
    /** It has never held the title, and nothing is under way. */
    NEVER("chưa được công nhận", "never recognized"),
    /** It does not hold the title, and its recognition is under way. */
    PENDING("đang xét", "pending"),
    /** It holds the title. */
    HELD("đang giữ danh hiệu", "held"),
    /** It was recognized, and the effect is suspended. */
    SUSPENDED("tạm đình chỉ", "suspended"),
    /** It held the title until the end of its validity. */
    EXPIRED("hết thời hạn", "expired"),
    /** The recognition was revoked on a ground. */
    REVOKED("đã thu hồi", "revoked"),
    /** The recognition ended since what it stood on ended. */
    LAPSED("đã mất hiệu lực", "lapsed"),
    /** Another subject took over, such as the unit into which this one was merged. */
    SUPERSEDED("đã có chủ thể khác kế tục", "superseded"),
    /** The holder, or its level, is no more: the title can be cited for its days and is valid for nobody. */
    HISTORICAL("chỉ còn giá trị lịch sử", "historical");

    private final String vi;
    private final String en;

    Standing(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    /**
     * Says the standing to people.
     *
     * @return for example {@code đang giữ danh hiệu}, {@code held}
     */
    public LocalizedText label() {
        return LocalizedText.of(vi, en);
    }
}

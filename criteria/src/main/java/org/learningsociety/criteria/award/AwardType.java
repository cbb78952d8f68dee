package org.learningsociety.criteria.award;

import org.learningsociety.core.text.LocalizedText;

/** The six types of commendation of the law (Luật Thi đua, khen thưởng 06/2022/QH15, Điều 8). */
public enum AwardType {
    /** For merit and achievements (công trạng). */
    MERIT("công trạng", "merit", true),
    /** For what was achieved unexpectedly (đột xuất). */
    UNEXPECTED("đột xuất", "unexpected achievement", false),
    /** For an emulation movement or a theme of one (phong trào thi đua), such as this campaign. */
    MOVEMENT("phong trào thi đua", "emulation movement", false),
    /** For a course of dedication (quá trình cống hiến). */
    DEDICATION("quá trình cống hiến", "dedication", true),
    /** For years of service (niên hạn). */
    SERVICE("niên hạn", "years of service", true),
    /** For foreign relations (đối ngoại). */
    FOREIGN_RELATIONS("đối ngoại", "foreign relations", true);

    private final String vi;
    private final String en;
    private final boolean mayCount;

    AwardType(String vi, String en, boolean mayCount) {
        this.vi = vi;
        this.en = en;
        this.mayCount = mayCount;
    }

    /**
     * Tells whether the law keeps an award of this type from being counted towards a commendation for merit: awards for a theme and
     * unexpected ones are (152/2025/NĐ-CP, Điều 4).
     *
     * @return false for {@link #UNEXPECTED} and {@link #MOVEMENT}
     */
    public boolean mayCountAsMerit() {
        return mayCount;
    }

    /**
     * Says the type to people.
     *
     * @return for example {@code công trạng}, {@code merit}
     */
    public LocalizedText label() {
        return LocalizedText.of(vi, en);
    }
}

package org.learningsociety.core.subject;

import org.learningsociety.core.text.LocalizedText;

/** What kind of subject is assessed. */
public enum SubjectKind {
    /** A person (công dân). */
    CITIZEN("công dân", "citizen"),
    /** A family that lives together (hộ gia đình). */
    HOUSEHOLD("hộ gia đình", "household"),
    /** A clan (dòng họ). */
    CLAN("dòng họ", "clan"),
    /** A thôn, xóm, bản, buôn, tổ dân phố or the like: a community of residents, not a unit of government. */
    RESIDENTIAL_COMMUNITY("cộng đồng dân cư", "residential community"),
    /** An agency, school or organization (cơ quan, tổ chức); not a unit on the map. */
    UNIT("đơn vị", "unit"),
    /** An enterprise (doanh nghiệp). */
    ENTERPRISE("doanh nghiệp", "enterprise"),
    /** A commune, district or province that is itself assessed (đơn vị hành chính). */
    ADMINISTRATIVE_UNIT("đơn vị hành chính", "administrative unit"),
    /** Another kind. */
    OTHER("đối tượng khác", "other");

    private final String vi;
    private final String en;

    SubjectKind(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    /**
     * Says the kind to people.
     *
     * @return for example {@code hộ gia đình}, {@code household}
     */
    public LocalizedText label() {
        return LocalizedText.of(vi, en);
    }
}

package org.learningsociety.core.plan;

/** What part an {@link Actor} has in an {@link Assignment}. */
public enum Role {
    /** Leads and answers for it (chủ trì). */
    LEAD,
    /** Carries it out (tổ chức thực hiện). */
    CARRY_OUT,
    /** Works with who leads (phối hợp). */
    COORDINATE,
    /** Prepares documents and advises (tham mưu). */
    ADVISE,
    /** Checks and urges (kiểm tra, đôn đốc). */
    INSPECT,
    /** Makes it known (đăng tải, tuyên truyền). */
    PUBLISH
}

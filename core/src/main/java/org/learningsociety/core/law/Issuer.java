package org.learningsociety.core.law;

import org.learningsociety.core.text.LocalizedText;

/**
 * Who issued an instrument. Immutable and thread-safe.
 *
 * @param id the library's own name, equal for one body and different for two
 * @param name the name for people, such as "Bộ Giáo dục và Đào tạo", "Ministry of Education and Training"
 */
public record Issuer(IssuerId id, LocalizedText name) {}

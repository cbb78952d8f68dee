/**
 * How results are said to people, in Vietnamese and in English: numbers, dates, verdicts, and rates with their bounds.
 *
 * <p>Pictures, reports and programs say the same thing in the same words, because they all ask a
 * {@link org.learningsociety.reporting.wording.Wording}. The two languages show the same numbers.
 *
 * <pre>{@code
 * Wording.in(Language.VI).statement(tally);
 * // 41,2 % (chắc chắn từ 39,0 % đến 46,0 %; đã nhận 94,7 % số dự kiến)
 * }</pre>
 *
 * <p>The decision that binds: this is where exact numbers are rounded, and never in favor of anybody. Bounds are rounded outward,
 * and what is less than all is not shown as 100 %.
 */
@NullMarked
package org.learningsociety.reporting.wording;

import org.jspecify.annotations.NullMarked;

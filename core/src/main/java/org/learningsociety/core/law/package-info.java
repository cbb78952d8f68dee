/**
 * The documents that the library cites: what they are called, how they relate, and how far each was checked.
 *
 * <p>An {@link org.learningsociety.core.law.Instrument} is a document of law, administration or the Party, held as data: issuer,
 * type, {@linkplain org.learningsociety.core.law.DocumentSymbol number and symbol}, date, subject, period in force and relations
 * to others. {@link org.learningsociety.core.law.Instruments} is the register in which they are looked up; a
 * {@link org.learningsociety.core.law.Citation} is how every other value of the library says where it comes from.
 *
 * <pre>{@code
 * DocumentSymbol symbol = DocumentSymbol.parse("Số: 02/KH-UBND");    // prints as 2/KH-UBND
 * Citation source = Citation.parse("tt-22-2020-bgddt, Điều 6 khoản 1");
 * instruments.describe(source, Language.VI);                         // Thông tư 22/2020/TT-BGDĐT, Điều 6 khoản 1
 * instruments.matching(DocumentSymbol.parse("290/KH-UBND"));         // two plans of one issuer, 2021 and 2023
 * }</pre>
 *
 * <p>The decisions that bind: law is data with a citation and a {@linkplain org.learningsociety.core.law.Verification label},
 * and what nobody has read is absent. A document is identified by issuer, type, number and year, never by its symbol alone; a
 * draft may lack the number, and that is said. Sources that contradict each other stay side by side in the notes.
 */
@NullMarked
package org.learningsociety.core.law;

import org.jspecify.annotations.NullMarked;

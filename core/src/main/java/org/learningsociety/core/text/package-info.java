/**
 * Vietnamese text: what is said in two languages, when two spellings mean one name, and in which order names stand.
 *
 * <p>One Vietnamese name reaches a program in many spellings. Accents may come composed or decomposed; the tone of
 * <i>Hòa</i> may stand on the second letter or the third; a keyboard may give an Icelandic Ð for a Đ. A spelling is
 * never corrected here, for official papers quote each other to the letter. Instead, two keys say how far two
 * spellings agree, the finer one first:
 *
 * <ul>
 *   <li>{@link org.learningsociety.core.text.ToneKey} looks through letter case, blanks and the place of the tone
 *       mark. It keeps names apart that differ in Vietnamese: <i>Hòa</i> and <i>Hóa</i>.
 *   <li>{@link org.learningsociety.core.text.FoldedKey} looks through all accents, as text typed without them
 *       needs. It is ambiguous, even among the communes of one province, and so gives candidates, not an answer.
 * </ul>
 *
 * <p>{@link org.learningsociety.core.text.DictionaryKey} puts names into the order of a Vietnamese dictionary:
 *
 * <pre>{@code
 * List<String> names = new ArrayList<>(List.of("Hải Phòng", "Hà Tĩnh", "Phường 10", "Phường 2", "Đắk Lắk"));
 * names.sort(Comparator.comparing(DictionaryKey::of));
 * // Đắk Lắk, Hà Tĩnh, Hải Phòng, Phường 2, Phường 10
 * }</pre>
 *
 * <p>{@link org.learningsociety.core.text.LocalizedText} is a text in each
 * {@link org.learningsociety.core.text.Language} of the library;
 * {@link org.learningsociety.core.text.MessageBundle} holds the sentences that a room of the library says to
 * people.
 *
 * <p>{@link org.learningsociety.core.text.FileText} is the text of a UTF-8 file, of which nothing was replaced;
 * {@link org.learningsociety.core.text.IdentifierShape} says what an identifier of the library's own may look like.
 *
 * <p>The decision that binds: order and keys are computed here and depend on nothing that is installed or
 * configured on the machine. The JDK's Vietnamese collator comes in a module of its own, and without it names sort
 * wrongly and silently; it also skips blanks, which puts Hải Phòng before Hà Nội. In the tests it is the oracle,
 * applied syllable by syllable.
 */
@NullMarked
package org.learningsociety.core.text;

import org.jspecify.annotations.NullMarked;

/**
 * JSON that is strict, located and canonical.
 *
 * <p>Reading goes in two steps. A {@link org.learningsociety.core.json.JsonReader} turns text into a tree of
 * {@link org.learningsociety.core.json.JsonValue}s, each of which knows its line and column. Then a
 * {@link org.learningsociety.core.json.JsonDecoder} turns the tree into a value of the domain: it takes the
 * {@link org.learningsociety.core.json.JsonFields} of an object one by one, all checks run, and at the end the fields that nobody
 * asked for are reported too. So everything that is wrong with a document is said at once, each at its own pointer, line and
 * column.
 *
 * <p>A {@link org.learningsociety.core.json.JsonCodec} is a decoder and its inverse. {@link org.learningsociety.core.json.Codecs}
 * has those of the plain types; a {@link org.learningsociety.core.json.JsonUnion} joins the cases of a sealed type; a
 * {@link org.learningsociety.core.json.JsonFormat} puts name and version on a document.
 *
 * <pre>{@code
 * record Phase(String id, DateRange period, Optional<LocalizedText> name) {}
 *
 * final class PhaseCodec implements JsonCodec<Phase> {
 *     public Validated<Phase> decode(JsonCursor in) {
 *         JsonFields fields = in.object();
 *         JsonField<String> id = fields.required("id", Codecs.text());
 *         JsonField<DateRange> period = fields.required("period", Codecs.dateRange());
 *         JsonField<Optional<LocalizedText>> name = fields.optional("name", Codecs.localizedText());
 *         return fields.build(() -> new Phase(id.get(), period.get(), name.get()));
 *     }
 *
 *     public JsonValue encode(Phase phase) {
 *         return JsonObject.builder()
 *                 .put("id", Codecs.text(), phase.id())
 *                 .put("period", Codecs.dateRange(), phase.period())
 *                 .putOptional("name", Codecs.localizedText(), phase.name())
 *                 .build();
 *     }
 * }
 *
 * JsonFormat<Phase> format = JsonFormat.of("example-phase", 1, 0, new PhaseCodec());
 * Validated<Phase> phase = format.read("phase.json", bytes);
 * }</pre>
 *
 * <p>Decided here: nothing is converted silently ({@code "90"} is not 90, null is not absent, a missing list is not an empty
 * one); fields that begin with {@code x-} are allowed and skipped; texts are in Unicode form NFC; the written form is canonical
 * (members in the order of their names' code points, integers only), so that equal values have equal texts and hashes. Types of
 * the domain carry no annotation of Jackson; {@link org.learningsociety.core.json.LearningSocietyModule} lets an application's
 * own {@code ObjectMapper} use the same codecs.
 */
@NullMarked
package org.learningsociety.core.json;

import org.jspecify.annotations.NullMarked;

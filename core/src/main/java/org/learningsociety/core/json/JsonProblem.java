package org.learningsociety.core.json;

import org.learningsociety.core.problem.ProblemCode;
import org.learningsociety.core.text.MessageBundle;

/** What can be wrong with a JSON document. Immutable and thread-safe. */
public enum JsonProblem implements ProblemCode {
    /** There is no text at all. */
    EMPTY("json.empty"),
    /** A byte is not UTF-8. */
    NOT_UTF8("json.not-utf8"),
    /** The text is not JSON from this place on. */
    SYNTAX("json.syntax"),
    /** The text ends before the document does. */
    INCOMPLETE("json.incomplete"),
    /** Something follows the end of the document. */
    TRAILING_CONTENT("json.trailing-content"),
    /** A text holds a control character or half of a surrogate pair. */
    FORBIDDEN_CHARACTER("json.forbidden-character"),
    /** The document is longer than the limit. */
    DOCUMENT_TOO_LONG("json.document-too-long"),
    /** The document holds more values than the limit. */
    TOO_MANY_VALUES("json.too-many-values"),
    /** Objects and arrays are nested deeper than the limit. */
    TOO_DEEP("json.too-deep"),
    /** A member's name is longer than the limit. */
    NAME_TOO_LONG("json.name-too-long"),
    /** A text is longer than the limit. */
    TEXT_TOO_LONG("json.text-too-long"),
    /** A number has more digits than the limit, or than an integer of the library can hold. */
    NUMBER_TOO_LARGE("json.number-too-large"),
    /** Two members of an object have one name. */
    DUPLICATE_FIELD("json.duplicate-field"),
    /** A field is absent that must be there. */
    MISSING_FIELD("json.missing-field"),
    /** A field is there that the format does not know. */
    UNKNOWN_FIELD("json.unknown-field"),
    /** The value must be an object. */
    NOT_AN_OBJECT("json.not-an-object"),
    /** The value must be a list. */
    NOT_A_LIST("json.not-a-list"),
    /** The value must be a text. */
    NOT_A_TEXT("json.not-a-text"),
    /** The value must be an integer. */
    NOT_AN_INTEGER("json.not-an-integer"),
    /** The value must be true or false. */
    NOT_A_BOOLEAN("json.not-a-boolean"),
    /** The text must be one of a few names. */
    UNKNOWN_NAME("json.unknown-name"),
    /** A set holds one element twice. */
    REPEATED_ELEMENT("json.repeated-element"),
    /** The text cannot be read as what it must be. */
    UNREADABLE_TEXT("json.unreadable-text"),
    /** The type of the value refuses what the fields say. */
    INVALID("json.invalid"),
    /** The document does not say its format. */
    MISSING_FORMAT("json.missing-format"),
    /** The document has another format. */
    OTHER_FORMAT("json.other-format"),
    /** The document has a version of the format that this version of the library cannot read. */
    UNSUPPORTED_VERSION("json.unsupported-version");

    private final String id;

    JsonProblem(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public MessageBundle messages() {
        return Sentences.BUNDLE;
    }

    // Loaded when the first sentence is said: most programs never say one.
    private static final class Sentences {
        static final MessageBundle BUNDLE = MessageBundle.load(JsonProblem.class, "json");
    }
}

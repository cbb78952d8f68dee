package org.learningsociety.criteria.evidence;

import java.util.List;
import java.util.function.Function;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.table.Table;

/**
 * One observation as somebody wrote it, in a row of a table or an object of a document: fields of text, each at its place. Two are
 * never equal, however alike they are.
 */
final class RawObservation {

    static final List<String> FIELDS = List.of(
            "subject",
            "kind",
            "unit",
            "indicator",
            "value",
            "of",
            "state",
            "reason",
            "source",
            "observed_on",
            "recorded_on");

    /** A field that a table may have beside those. */
    static final String METHOD = "method";

    private static final int SHOWN_LENGTH = 60;

    private final int number;
    private final Place place;
    private final Function<String, String> texts;
    private final Function<String, Place> places;

    RawObservation(int number, Place place, Function<String, String> texts, Function<String, Place> places) {
        this.number = number;
        this.place = place;
        this.texts = texts;
        this.places = places;
    }

    static RawObservation of(Table.Row row) {
        return new RawObservation(row.place().row(), row.place(), row::cell, row::place);
    }

    /** The row as a spreadsheet numbers it; of a document, the number of the observation counted from 1. */
    int number() {
        return number;
    }

    Place place() {
        return place;
    }

    Place place(String field) {
        return places.apply(field);
    }

    /** By what a sentence names it to whoever knows the document already. */
    String label() {
        return place instanceof Place.Json json ? json.pointer() : Integer.toString(number);
    }

    /** The text without surrounding blanks, empty where nothing is written. */
    String text(String field) {
        return texts.apply(field);
    }

    /** The text, or as much of it as a sentence bears. */
    String shown(String field) {
        return shorten(text(field));
    }

    static String shorten(String text) {
        return text.codePointCount(0, text.length()) > SHOWN_LENGTH
                ? text.substring(0, text.offsetByCodePoints(0, SHOWN_LENGTH / 2)) + "…"
                : text;
    }
}

package org.learningsociety.examples.cli;

import java.util.List;
import java.util.Map;

/**
 * What a verb found, before it is written in one of the formats.
 *
 * @param json the result with the keys that other programs rely on
 * @param text the same for people, one element for each line
 * @param table the same as rows for a spreadsheet
 * @param found whether there is an answer at all
 */
record Answer(Map<String, Object> json, List<String> text, Rows table, boolean found) {

    String lines() {
        return String.join("\n", text) + "\n";
    }

    /**
     * Rows of text.
     *
     * @param columns the names of the columns
     * @param rows the cells, as many as there are columns in each row
     */
    record Rows(List<String> columns, List<List<String>> rows) {}
}

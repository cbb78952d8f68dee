package org.learningsociety.core.problem;

import java.util.Locale;
import java.util.Optional;
import org.learningsociety.core.text.Language;

/** Where a problem lies. Immutable and thread-safe. */
public sealed interface Place {

    /**
     * Returns the document that holds the place.
     *
     * @return a file name or another name by which the data's owner knows the document
     */
    String source();

    /**
     * Says the place to a person.
     *
     * @param language the language of the text
     * @return for example {@code minh-chung.csv, hàng 12, cột value}
     */
    String describe(Language language);

    /**
     * A value in a JSON document.
     *
     * @param source the document
     * @param pointer the JSON pointer (RFC 6901) of the value; empty for the whole document
     * @param line the line on which the value begins, counted from 1
     * @param column the column at which it begins, counted from 1
     */
    record Json(String source, String pointer, int line, int column) implements Place {
        @Override
        public String describe(Language language) {
            String template = language == Language.VI ? "%s, dòng %d, cột %d (%s)" : "%s, line %d, column %d (%s)";
            return String.format(Locale.ROOT, template, source, line, column, pointer.isEmpty() ? "/" : pointer);
        }
    }

    /**
     * A row or a cell of a table.
     *
     * @param source the document
     * @param row the row as a spreadsheet numbers it: the header is row 1
     * @param column the column's name, absent when the whole row is meant
     */
    record Cell(String source, int row, Optional<String> column) implements Place {
        @Override
        public String describe(Language language) {
            String whole =
                    String.format(Locale.ROOT, language == Language.VI ? "%s, hàng %d" : "%s, row %d", source, row);
            return column.map(name -> whole + (language == Language.VI ? ", cột " : ", column ") + name)
                    .orElse(whole);
        }
    }

    /**
     * A document as a whole, or a thing that came from no document.
     *
     * @param source the document, or the identifier of the thing
     */
    record Whole(String source) implements Place {
        @Override
        public String describe(Language language) {
            return source;
        }
    }
}

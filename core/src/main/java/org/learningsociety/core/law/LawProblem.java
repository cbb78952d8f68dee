package org.learningsociety.core.law;

import org.learningsociety.core.problem.ProblemCode;
import org.learningsociety.core.text.MessageBundle;

/** What can be wrong with a set of instruments. */
public enum LawProblem implements ProblemCode {
    /** Two instruments have one id; the later one is set aside. Argument: {@code value}, the id. */
    DUPLICATE_INSTRUMENT("law.duplicate-instrument"),
    /** A relation or a citation names an instrument that is not there. Argument: {@code value}, the id. */
    UNKNOWN_INSTRUMENT("law.unknown-instrument"),
    /** Two ids stand for one document. Arguments: {@code value}, the identity, and {@code other}, the earlier id. */
    SAME_IDENTITY("law.same-identity"),
    /** The year in the symbol is not the year of the date. Arguments: {@code value}, the symbol, and {@code year}. */
    YEAR_DIFFERS("law.year-differs"),
    /** The type in the symbol is not the type of the instrument. Arguments: {@code value}, the symbol, and {@code type}. */
    TYPE_DIFFERS("law.type-differs");

    private final String id;

    LawProblem(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public MessageBundle messages() {
        return LawMessages.BUNDLE;
    }
}

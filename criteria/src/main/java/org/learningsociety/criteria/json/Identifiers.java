package org.learningsociety.criteria.json;

import java.time.LocalDate;
import java.util.function.Function;
import org.learningsociety.core.json.Codecs;
import org.learningsociety.core.json.JsonCodec;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.MeasureUnit;
import org.learningsociety.criteria.rubric.OptionId;
import org.learningsociety.criteria.rubric.OverlayId;
import org.learningsociety.criteria.rubric.RubricId;
import org.learningsociety.criteria.rubric.SlotId;

/** The codecs of what is written as one text. */
final class Identifiers {

    private static final int LAST_YEAR = 9_999;

    static final JsonCodec<CriterionId> CRITERION = Codecs.parsed("TC1-CT2", CriterionId::new, CriterionId::value);
    static final JsonCodec<IndicatorId> INDICATOR = Codecs.parsed("2.3", IndicatorId::new, IndicatorId::value);
    static final JsonCodec<LevelId> LEVEL = Codecs.parsed("kha", LevelId::new, LevelId::value);
    static final JsonCodec<RubricId> RUBRIC = Codecs.parsed("dvht-tt-22-2020", RubricId::new, RubricId::value);
    static final JsonCodec<OptionId> OPTION = Codecs.parsed("tot", OptionId::new, OptionId::value);
    static final JsonCodec<OverlayId> OVERLAY = Codecs.parsed("phuong-an-a", OverlayId::new, OverlayId::value);
    static final JsonCodec<MeasureUnit> MEASURE_UNIT = Codecs.parsed("m2", MeasureUnit::new, MeasureUnit::value);
    static final JsonCodec<TitleId> TITLE = Codecs.parsed("don-vi-hoc-tap", TitleId::of, TitleId::value);
    static final JsonCodec<SlotId> SLOT = Codecs.parsed("1.1.partial", SlotId::new, SlotId::value);
    static final JsonCodec<Citation> CITATION =
            Codecs.parsed("tt-22-2020-bgddt, Điều 5", Citation::parse, Citation::toString);

    /** A day on which something was done; days far away cannot be calculated with. */
    static final JsonCodec<LocalDate> DAY = Codecs.date().as(Identifiers::day, Function.identity());

    private Identifiers() {}

    /** Words that somebody chose, such as the name of a paper: a blank says nothing. */
    static JsonCodec<String> words(String example) {
        return Codecs.parsed(example, Identifiers::notBlank, Function.identity());
    }

    private static LocalDate day(LocalDate day) {
        year(day.getYear());
        return day;
    }

    static int year(int year) {
        if (year < 1 || year > LAST_YEAR) {
            throw new IllegalArgumentException("a year must be from 1 to " + LAST_YEAR + ", but was " + year);
        }
        return year;
    }

    private static String notBlank(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("words must not be blank");
        }
        return text;
    }
}

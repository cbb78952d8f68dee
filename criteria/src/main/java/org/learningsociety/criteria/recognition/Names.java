package org.learningsociety.criteria.recognition;

import java.time.LocalDate;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Level;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.criteria.rubric.LevelId;

/**
 * What things are called in problems. A problem's arguments are the same in all languages, so what has a name in each is named in both;
 * what has none stands there by its identifier, in quotes.
 */
final class Names {

    private Names() {}

    static String of(TitleId title) {
        return title.name().map(LocalizedText::inBoth).orElseGet(() -> quoted(title.value()));
    }

    static String of(Level level) {
        return RecognitionMessages.BUNDLE
                .find("level." + level.name())
                .map(LocalizedText::inBoth)
                .orElseGet(() -> quoted(level.name()));
    }

    static String of(OfficeId office) {
        return office.name().map(LocalizedText::inBoth).orElseGet(() -> quoted(office.value()));
    }

    static String of(Body body, Gazetteer territory, LocalDate date) {
        return of(body.office()) + ", " + of(body.unit(), territory, date);
    }

    static String of(UnitId id, Gazetteer territory, LocalDate date) {
        return territory.find(id).map(unit -> unit.label(date)).orElseGet(() -> quoted(id.value()));
    }

    /** A level as records write it, and as people say it. */
    static String withId(LevelId level, LocalizedText name) {
        return quoted(level.value()) + " – " + name.inBoth();
    }

    static String quoted(String id) {
        return '"' + id + '"';
    }
}

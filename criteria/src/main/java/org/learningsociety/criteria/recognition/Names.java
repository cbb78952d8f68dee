package org.learningsociety.criteria.recognition;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.territory.AdministrativeUnit;
import org.learningsociety.core.territory.CodeSystem;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Level;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;

/**
 * What things are called in problems. A problem's arguments are the same in all languages, so what has a name in each is named in both;
 * what has none stands there by its identifier, in quotes.
 */
final class Names {

    private Names() {}

    static String of(LocalizedText label) {
        return label.in(Language.VI) + " (" + label.in(Language.EN) + ")";
    }

    static String of(TitleId title) {
        return known("title.", title.value());
    }

    static String of(Level level) {
        return known("level.", level.name());
    }

    static String of(OfficeId office) {
        return known("office.", office.value());
    }

    static String of(Body body, Gazetteer territory, LocalDate date) {
        return of(body.office()) + ", " + of(body.unit(), territory, date);
    }

    /** As it was called on the day; before it came to be as it was first called, and after its end as it was last. */
    static String of(UnitId id, Gazetteer territory, LocalDate date) {
        Optional<AdministrativeUnit> unit = territory.find(id);
        if (unit.isEmpty()) {
            return quoted(id.value());
        }
        UnitState state = unit.get()
                .states()
                .find(date)
                .orElseGet(() -> unit.get().states().at(unit.get().states().firstDay()));
        return state.code(CodeSystem.NSO)
                .map(code -> state.fullName() + " (" + code.value() + ")")
                .orElse(state.fullName());
    }

    private static String known(String kind, String id) {
        String key = kind + id;
        if (!RecognitionMessages.BUNDLE.keys().contains(key)) {
            return quoted(id);
        }
        return of(LocalizedText.of(
                RecognitionMessages.BUNDLE.format(Language.VI, key, Map.of()),
                RecognitionMessages.BUNDLE.format(Language.EN, key, Map.of())));
    }

    private static String quoted(String id) {
        return '"' + id + '"';
    }
}

package org.learningsociety.criteria.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the rules say of one title: the uppermost layer first, and the versions of its criteria. */
record TitleRules(List<RecognitionRules.Layer> layers, List<TitleTerms> versions) {

    static final TitleRules NONE = new TitleRules(List.of(), List.of());

    /** Those of the uppermost layer that has any for the day. */
    List<AuthorityRule> authorities(LocalDate date) {
        List<AuthorityRule> found = new ArrayList<>(1);
        for (RecognitionRules.Layer layer : layers) {
            for (AuthorityRule rule : layer.authorities()) {
                if (rule.inForce().mayContain(date)) {
                    found.add(rule);
                }
            }
            if (!found.isEmpty()) {
                break;
            }
        }
        return found;
    }

    Optional<Procedure> procedure(LocalDate date) {
        for (RecognitionRules.Layer layer : layers) {
            for (Procedure procedure : layer.procedures()) {
                if (procedure.inForce().mayContain(date)) {
                    return Optional.of(procedure);
                }
            }
        }
        return Optional.empty();
    }

    Optional<FateRule> fate(LocalDate date) {
        for (RecognitionRules.Layer layer : layers) {
            for (FateRule rule : layer.fates()) {
                if (rule.inForce().mayContain(date)) {
                    return Optional.of(rule);
                }
            }
        }
        return Optional.empty();
    }

    /** What the version of the criteria says that is in force on the day. */
    Optional<TitleTerms> terms(LocalDate date) {
        for (TitleTerms version : versions) {
            if (version.inForce().mayContain(date)) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }
}

package org.learningsociety.criteria.fate;

import java.util.Map;
import org.learningsociety.core.text.Language;
import org.learningsociety.criteria.recognition.FatePolicy;

/** Says a policy in a few words. */
final class PolicyText implements FatePolicy.Cases<String> {

    private final Language language;

    PolicyText(Language language) {
        this.language = language;
    }

    @Override
    public String ifAll(FatePolicy.IfAll policy) {
        return say("if-all", Map.of());
    }

    @Override
    public String ifAny(FatePolicy.IfAny policy) {
        return say("if-any", Map.of());
    }

    @Override
    public String majority(FatePolicy.Majority policy) {
        String basis = FateMessages.BUNDLE.format(language, "basis." + policy.basis(), Map.of());
        return say("majority", Map.of("basis", basis));
    }

    @Override
    public String reassess(FatePolicy.Reassess policy) {
        return say("reassess", Map.of());
    }

    @Override
    public String carryUntil(FatePolicy.CarryUntil policy) {
        return say("carry-until", Map.of("end", policy.end().toString()));
    }

    @Override
    public String lapse(FatePolicy.Lapse policy) {
        return say("lapse", Map.of());
    }

    private String say(String key, Map<String, String> arguments) {
        return FateMessages.BUNDLE.format(language, "policy." + key, arguments);
    }
}

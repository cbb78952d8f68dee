package org.learningsociety.criteria.json;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.learningsociety.core.json.Codecs;
import org.learningsociety.core.json.JsonCodec;
import org.learningsociety.core.json.JsonValue;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.Finding;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.rubric.IndicatorId;

/**
 * A hash of what some indicators of a subject show: of the findings and the documents behind them, which is all that a score can
 * depend on. When, how and in which row they were recorded makes no difference. Immutable and thread-safe.
 *
 * <p>It is the {@linkplain JsonValue#hash() hash} of an object with one member for each indicator, such as
 * {@code {"1.1":{"known":{"marks":["8"]},"source":"bb-01"},"2":{"missing":"NOT_RECORDED","reason":""}}}; the other cases are
 * {@code notApplicable} and {@code withheld}, each with its words. An indicator of which there is no observation is missing.
 *
 * <p>A hash hides nothing from whoever can try all values: of one yes or no there are two.
 *
 * @param indicators the indicators
 * @param hash 64 lower-case hexadecimal digits
 */
public record EvidenceFingerprint(SortedSet<IndicatorId> indicators, String hash) {

    private static final JsonCodec<ObservedValue> VALUE = new ObservedValueCodec();

    /**
     * Copies the indicators.
     *
     * @param indicators the indicators
     * @param hash 64 lower-case hexadecimal digits
     */
    public EvidenceFingerprint {
        indicators = Collections.unmodifiableSortedSet(new TreeSet<>(indicators));
    }

    /**
     * Takes the fingerprint of some of the evidence on a subject.
     *
     * @param evidence the evidence
     * @param indicators the indicators that matter, such as the {@linkplain
     *     org.learningsociety.criteria.scoring.Assessment#readSet() read set} of an assessment
     * @return the same for evidence that shows the same of these indicators
     */
    public static EvidenceFingerprint of(Evidence evidence, Collection<IndicatorId> indicators) {
        SortedSet<IndicatorId> ordered = new TreeSet<>(indicators);
        JsonObject.Builder shown = JsonObject.builder();
        ordered.forEach(indicator -> shown.put(indicator.value(), shown(evidence, indicator)));
        return new EvidenceFingerprint(ordered, shown.build().hash());
    }

    private static JsonObject shown(Evidence evidence, IndicatorId indicator) {
        Optional<String> source = evidence.find(indicator)
                .flatMap(observation -> observation.provenance().source());
        JsonObject.Builder object = JsonObject.builder().putOptional("source", Codecs.text(), source);
        Finding finding = evidence.finding(indicator);
        if (finding instanceof Finding.Known known) {
            object.put("known", VALUE, known.value());
        } else if (finding instanceof Finding.NotApplicable exempt) {
            object.put("notApplicable", Codecs.text(), exempt.justification());
        } else if (finding instanceof Finding.Withheld withheld) {
            object.put("withheld", Codecs.text(), withheld.reason());
        } else {
            Finding.Missing missing = (Finding.Missing) finding;
            object.put("missing", Codecs.text(), missing.cause().name()).put("reason", Codecs.text(), missing.reason());
        }
        return object.build();
    }
}

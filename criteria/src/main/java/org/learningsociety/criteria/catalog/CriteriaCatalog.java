package org.learningsociety.criteria.catalog;

import java.util.List;
import org.learningsociety.core.catalog.CatalogFolder;
import org.learningsociety.core.catalog.CatalogManifest;
import org.learningsociety.criteria.json.CriteriaFormats;
import org.learningsociety.criteria.membership.MemberRule;
import org.learningsociety.criteria.recognition.RecognitionRules;
import org.learningsociety.criteria.rubric.Rubrics;

/** The rubrics and the rules of recognition that this module ships. Immutable and thread-safe. */
public final class CriteriaCatalog {

    private static final String CASES = ".cases.json";

    private final CatalogManifest manifest;
    private final Rubrics rubrics;
    private final RecognitionRules recognition;
    private final List<MemberRule> memberRules;

    private CriteriaCatalog(
            CatalogManifest manifest, Rubrics rubrics, RecognitionRules recognition, List<MemberRule> memberRules) {
        this.manifest = manifest;
        this.rubrics = rubrics;
        this.recognition = recognition;
        this.memberRules = List.copyOf(memberRules);
    }

    /**
     * Reads and verifies everything.
     *
     * @return the catalog
     * @throws IllegalStateException if a file is missing or altered
     */
    public static CriteriaCatalog load() {
        CatalogFolder folder = CatalogFolder.open(CriteriaCatalog.class, "rubrics");
        Rubrics rubrics = Rubrics.of(folder.files().stream()
                .filter(file -> !file.endsWith(CASES))
                .map(file -> folder.read(file, CriteriaFormats.rubric()))
                .toList());
        CatalogFolder recognition = CatalogFolder.open(CriteriaCatalog.class, "recognition");
        RecognitionRules.Layer shipped = recognition.read("recognition.json", CriteriaFormats.recognition());
        return new CriteriaCatalog(
                folder.manifest(),
                rubrics,
                RecognitionRules.of(shipped, rubrics),
                recognition.read("members.json", CriteriaFormats.memberRules()));
    }

    /**
     * Returns the rubrics.
     *
     * @return every version that is known as data
     */
    public Rubrics rubrics() {
        return rubrics;
    }

    /**
     * Returns who decides on the titles and by which steps, as far as the sources say. From 2025-07-01 on they name nobody for what an
     * office of a district decided on before.
     *
     * @return the rules
     */
    public RecognitionRules recognition() {
        return recognition;
    }

    /**
     * Returns which indicators of the rubrics count members with a title, as far as the sources say: the members and the learners of a
     * unit run by a province, by 24/2023/TT-BGDĐT Điều 12. Learners are enrolled with the role {@code learner}.
     *
     * @return the rules
     */
    public List<MemberRule> memberRules() {
        return memberRules;
    }

    /**
     * Returns what the catalog of rubrics says about itself.
     *
     * @return its version, its sources, how far it was checked and when
     */
    public CatalogManifest manifest() {
        return manifest;
    }
}

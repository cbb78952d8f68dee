package org.learningsociety.criteria.catalog;

import org.learningsociety.core.catalog.CatalogFolder;
import org.learningsociety.core.catalog.CatalogManifest;
import org.learningsociety.criteria.json.CriteriaFormats;
import org.learningsociety.criteria.rubric.Rubrics;

/** The rubrics that this module ships. Immutable and thread-safe. */
public final class CriteriaCatalog {

    private static final String CASES = ".cases.json";

    private final CatalogManifest manifest;
    private final Rubrics rubrics;

    private CriteriaCatalog(CatalogManifest manifest, Rubrics rubrics) {
        this.manifest = manifest;
        this.rubrics = rubrics;
    }

    /**
     * Reads and verifies everything.
     *
     * @return the catalog
     * @throws IllegalStateException if a file is missing or altered
     */
    public static CriteriaCatalog load() {
        CatalogFolder folder = CatalogFolder.open(CriteriaCatalog.class, "rubrics");
        return new CriteriaCatalog(
                folder.manifest(),
                Rubrics.of(folder.files().stream()
                        .filter(file -> !file.endsWith(CASES))
                        .map(file -> folder.read(file, CriteriaFormats.rubric()))
                        .toList()));
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
     * Returns what the catalog says about itself.
     *
     * @return its version, its sources, how far it was checked and when
     */
    public CatalogManifest manifest() {
        return manifest;
    }
}

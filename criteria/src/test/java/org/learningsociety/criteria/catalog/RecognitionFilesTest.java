package org.learningsociety.criteria.catalog;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.testkit.CatalogFiles;
import org.learningsociety.criteria.json.CriteriaFormats;

class RecognitionFilesTest {

    @Test
    void rulesAreCanonicalAndTheManifestNamesThem() {
        Path folder = CatalogFiles.sources("recognition");
        CatalogFiles.assertCanonical(folder.resolve("recognition.json"), CriteriaFormats.recognition());
        CatalogFiles.assertCanonical(folder.resolve("members.json"), CriteriaFormats.memberRules());
        CatalogFiles.assertManifest(folder);
    }
}

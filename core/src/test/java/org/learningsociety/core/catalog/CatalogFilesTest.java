package org.learningsociety.core.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.json.PlanCodecs;
import org.learningsociety.core.testkit.CatalogFiles;

class CatalogFilesTest {

    @Test
    void theManifestOfInstrumentsIsTrue() {
        CatalogFiles.assertManifest(CatalogFiles.sources("instruments"));
    }

    @Test
    void theManifestOfTheTerritoryIsTrue() {
        CatalogFiles.assertManifest(CatalogFiles.sources("territory"));
    }

    @Test
    void theCampaignIsCanonicalAndItsManifestTrue() {
        Path folder = CatalogFiles.sources("campaign");

        CatalogFiles.assertCanonical(folder.resolve("campaign.json"), PlanCodecs.campaign());
        CatalogFiles.assertManifest(folder);
    }

    @Test
    void plansAreCanonicalAndTheirManifestTrue() throws IOException {
        Path folder = CatalogFiles.sources("plans");

        for (Path file : list(folder)) {
            CatalogFiles.assertCanonical(file, PlanCodecs.plan());
        }
        CatalogFiles.assertManifest(folder);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith("manifest.json"))
                    .sorted()
                    .toList();
        }
    }
}

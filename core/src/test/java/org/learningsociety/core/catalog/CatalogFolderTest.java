package org.learningsociety.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.json.PlanCodecs;

/** Reads the folders that lie with the tests: a file altered, a file missing, a manifest of another folder. */
class CatalogFolderTest {

    @Test
    void aDigestIsThatOfThePublishedExample() {
        assertThat(CatalogFolder.sha256("abc".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void aMissingFolderIsNamed() {
        assertThatThrownBy(() -> CatalogFolder.open(CatalogFolderTest.class, "test-none"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a catalog must have its files, but "
                        + "/META-INF/org.learningsociety/catalog/test-none/manifest.json is missing");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> CatalogFolder.open(CatalogFolderTest.class, "test-missing"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a catalog must have its files, but "
                        + "/META-INF/org.learningsociety/catalog/test-missing/gone.json is missing");
    }

    @Test
    void anAlteredFileIsNamedWithBothDigests() {
        assertThatThrownBy(() -> CatalogFolder.open(CatalogFolderTest.class, "test-altered"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("/META-INF/org.learningsociety/catalog/test-altered/data.json had ")
                .hasMessageEndingWith(" instead of 0000");
    }

    @Test
    void theManifestOfAnotherFolderIsRefused() {
        assertThatThrownBy(() -> CatalogFolder.open(CatalogFolderTest.class, "test-moved"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a manifest must have the id of its folder, but that of "
                        + "/META-INF/org.learningsociety/catalog/test-moved/ was \"test-elsewhere\"");
    }

    @Test
    void aFileThatTheManifestDoesNotNameIsNotRead() {
        CatalogFolder folder = CatalogFolder.open(CatalogFolder.class, "campaign");

        assertThat(folder.files()).containsExactly("campaign.json");
        assertThatThrownBy(() -> folder.read("manifest.json", PlanCodecs.campaign()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("file must be one of [campaign.json], but was \"manifest.json\"");
    }
}

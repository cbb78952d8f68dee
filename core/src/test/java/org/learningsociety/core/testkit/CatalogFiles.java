package org.learningsociety.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.learningsociety.core.catalog.CatalogFolder;
import org.learningsociety.core.catalog.CatalogManifest;
import org.learningsociety.core.json.JsonFormat;

/**
 * Keeps the files of a catalog folder in the source tree true: data in canonical form, the manifest with the digest of
 * each.
 *
 * <p>With {@code -Dgolden.update=true} the files are rewritten, so that whoever edits data runs the test once with it
 * and commits both.
 */
public final class CatalogFiles {

    private static final String MANIFEST = "manifest.json";

    private CatalogFiles() {}

    /**
     * Returns a catalog folder of the module whose tests run.
     *
     * @param name the name of the folder
     * @return the folder in the module's sources
     */
    public static Path sources(String name) {
        return Path.of(System.getProperty("basedir", "."))
                .resolve("src/main/resources/META-INF/org.learningsociety/catalog")
                .resolve(name);
    }

    /**
     * Expects a data file to be in the canonical form of its format.
     *
     * @param file the file
     * @param format its format
     * @param <T> what the file holds
     */
    public static <T> void assertCanonical(Path file, JsonFormat<T> format) {
        T value = format.read(file.getFileName().toString(), read(file)).orElseThrow();
        assertText(file, format.write(value));
    }

    /**
     * Expects a manifest to name exactly the files beside it, with their digests. To be called after the data files
     * were checked, which may rewrite them.
     *
     * @param folder the folder
     */
    public static void assertManifest(Path folder) {
        Path file = folder.resolve(MANIFEST);
        JsonFormat<CatalogManifest> format = CatalogManifest.format();
        CatalogManifest manifest = format.read(MANIFEST, read(file)).orElseThrow();
        assertText(file, format.write(manifest.withFiles(digests(folder))));
    }

    private static Map<String, String> digests(Path folder) {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> !file.endsWith(MANIFEST))
                    .forEach(file -> digests.put(file.getFileName().toString(), CatalogFolder.sha256(read(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return digests;
    }

    private static void assertText(Path file, String expected) {
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.writeString(file, expected);
            }
            assertThat(Files.readString(file))
                    .as("%s, which -Dgolden.update=true rewrites", file.getFileName())
                    .isEqualTo(expected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.learningsociety.core.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.learningsociety.core.json.JsonFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of data files in a module, verified against its manifest. Immutable and thread-safe.
 *
 * <p>The files lie in {@code META-INF/org.learningsociety/catalog/<name>/}, beside a {@code manifest.json}. What lies
 * in a jar can be altered or left out by packaging tools; then figures of law would be wrong without a word. So all
 * files that the manifest names are read and verified at once.
 */
public final class CatalogFolder {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogFolder.class);
    private static final String ROOT = "/META-INF/org.learningsociety/catalog/";
    private static final String MANIFEST = "manifest.json";

    private final CatalogManifest manifest;
    private final SortedMap<String, byte[]> contents;

    private CatalogFolder(CatalogManifest manifest, SortedMap<String, byte[]> contents) {
        this.manifest = manifest;
        this.contents = Collections.unmodifiableSortedMap(contents);
    }

    /**
     * Reads a folder and verifies every file.
     *
     * @param owner a class of the module that holds the folder
     * @param name the name of the folder
     * @return the folder
     * @throws IllegalStateException if the manifest or a file is missing, the manifest cannot be understood or is that
     *     of another folder, or a file is not the one of which the manifest holds the SHA-256
     * @throws UncheckedIOException if a file cannot be read
     */
    public static CatalogFolder open(Class<?> owner, String name) {
        String path = ROOT + name + "/";
        CatalogManifest manifest = CatalogManifest.format()
                .read(path + MANIFEST, read(owner, path + MANIFEST))
                .orElseThrow();
        if (!manifest.id().equals(name)) {
            throw new IllegalStateException("a manifest must have the id of its folder, but that of " + path + " was \""
                    + manifest.id() + "\"");
        }
        SortedMap<String, byte[]> contents = new TreeMap<>();
        manifest.files().forEach((file, digest) -> contents.put(file, verified(owner, path + file, digest)));
        LOG.debug("read catalog {} {} with files {}", name, manifest.version(), contents.keySet());
        return new CatalogFolder(manifest, contents);
    }

    /**
     * Computes the digest that a manifest holds.
     *
     * @param content the bytes of a file
     * @return its SHA-256 in 64 lower-case hexadecimal digits
     */
    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must have SHA-256", e);
        }
    }

    /**
     * Returns what the folder says about itself.
     *
     * @return the manifest
     */
    public CatalogManifest manifest() {
        return manifest;
    }

    /**
     * Returns the names of the data files.
     *
     * @return the names in their order, unmodifiable
     */
    public SortedSet<String> files() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(contents.keySet()));
    }

    /**
     * Decodes a data file.
     *
     * @param <T> what the file holds
     * @param file the name of the file
     * @param format the format of the file
     * @return its value
     * @throws IllegalArgumentException if the manifest names no such file
     * @throws IllegalStateException if the file is wrong; the message lists every error
     */
    public <T> T read(String file, JsonFormat<T> format) {
        byte[] content = contents.get(file);
        if (content == null) {
            throw new IllegalArgumentException(
                    "file must be one of " + contents.keySet() + ", but was \"" + file + "\"");
        }
        return format.read(manifest.id() + "/" + file, content).orElseThrow();
    }

    private static byte[] verified(Class<?> owner, String path, String digest) {
        byte[] content = read(owner, path);
        if (!sha256(content).equals(digest)) {
            throw new IllegalStateException("a catalog file must have the SHA-256 that its manifest says, but " + path
                    + " had " + sha256(content) + " instead of " + digest);
        }
        return content;
    }

    private static byte[] read(Class<?> owner, String path) {
        // META-INF is no package name, so the module system leaves what lies in it open to this class.
        try (InputStream file = owner.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("a catalog must have its files, but " + path + " is missing");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("a catalog file must be readable, but was not: " + path, e);
        }
    }
}

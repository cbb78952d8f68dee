package org.learningsociety.core.catalog;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.learningsociety.core.json.JsonFormat;
import org.learningsociety.core.law.InstrumentId;
import org.learningsociety.core.law.Verification;

/**
 * What a folder of data says about itself. Immutable and thread-safe.
 *
 * @param id the name of the catalog, equal to that of its folder
 * @param version the version of the data, which rises apart from that of the code: a correction raises the last number,
 *     new data the one before
 * @param sources the instruments from which the data come
 * @param verification how far the data as a whole were checked: the weakest label that they hold
 * @param reviewedOn the day of the last review
 * @param files the SHA-256 of each data file, in lower-case hexadecimal digits, by its name
 */
public record CatalogManifest(
        String id,
        String version,
        List<InstrumentId> sources,
        Verification verification,
        LocalDate reviewedOn,
        Map<String, String> files) {

    /**
     * Copies the collections; files come in the order of their names.
     *
     * @param id the name of the catalog, equal to that of its folder
     * @param version the version of the data, which rises apart from that of the code: a correction raises the last
     *     number, new data the one before
     * @param sources the instruments from which the data come
     * @param verification how far the data as a whole were checked: the weakest label that they hold
     * @param reviewedOn the day of the last review
     * @param files the SHA-256 of each data file, in lower-case hexadecimal digits, by its name
     */
    public CatalogManifest {
        SortedMap<String, String> sorted = new TreeMap<>(files);
        files = Collections.unmodifiableSortedMap(sorted);
        sources = List.copyOf(sources);
    }

    /**
     * Returns the same manifest over other files.
     *
     * @param digests the SHA-256 of each data file by its name
     * @return a manifest that differs in its files only
     */
    public CatalogManifest withFiles(Map<String, String> digests) {
        return new CatalogManifest(id, version, sources, verification, reviewedOn, digests);
    }

    /**
     * Documents that hold a manifest.
     *
     * <pre>{@code
     * {
     *   "files": {"campaign.json": "9f86d0…"}, "format": "learning-society-manifest/1.0", "id": "campaign",
     *   "reviewedOn": "2026-11-22", "sources": ["qd-1315-ttg-2023"], "verification": "PARTIAL", "version": "1.0.0"
     * }
     * }</pre>
     *
     * @return the format
     */
    public static JsonFormat<CatalogManifest> format() {
        return JsonFormat.of("learning-society-manifest", 1, 0, new ManifestCodec());
    }
}

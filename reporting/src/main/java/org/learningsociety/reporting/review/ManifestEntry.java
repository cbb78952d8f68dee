package org.learningsociety.reporting.review;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.text.LocalizedText;

/**
 * Something of which a review was made, so that it can be made again. Immutable and thread-safe.
 *
 * @param what for example the map of a day, a rubric, a file of evidence
 * @param version its version or day
 * @param hash the SHA-256 of its content in hexadecimal digits
 */
public record ManifestEntry(LocalizedText what, String version, String hash) {

    /**
     * Names a file.
     *
     * @param what what it holds
     * @param name its name
     * @param content its content
     * @return the entry, with the name as version and the SHA-256 of the content
     */
    public static ManifestEntry ofFile(LocalizedText what, String name, byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new ManifestEntry(what, name, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every run time has SHA-256", impossible);
        }
    }

    /**
     * Names the map of a day.
     *
     * @param map the units of the day
     * @param day the day
     * @return the entry, with the day as version
     */
    public static ManifestEntry ofMap(Hierarchy map, LocalDate day) {
        return new ManifestEntry(ReviewWords.say("manifest.map"), day.toString(), map.hash());
    }
}

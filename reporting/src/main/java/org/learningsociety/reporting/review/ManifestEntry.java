package org.learningsociety.reporting.review;

import org.learningsociety.core.text.LocalizedText;

/**
 * Something of which a review was made, so that it can be made again. Immutable and thread-safe.
 *
 * @param what for example the map of a day, a rubric, a file of evidence
 * @param version its version or day
 * @param hash the SHA-256 of its content in hexadecimal digits
 */
public record ManifestEntry(LocalizedText what, String version, String hash) {}

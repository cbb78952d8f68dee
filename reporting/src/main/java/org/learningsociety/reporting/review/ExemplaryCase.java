package org.learningsociety.reporting.review;

import java.util.Optional;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.reporting.report.Source;

/**
 * A case that others may learn from. Immutable and thread-safe.
 *
 * @param name who, never a private person
 * @param reason why, with the figures that show it
 * @param source where that is recorded; absent where it is not
 */
public record ExemplaryCase(LocalizedText name, LocalizedText reason, Optional<Source> source) {}

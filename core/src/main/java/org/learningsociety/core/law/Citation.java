package org.learningsociety.core.law;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where something stands: an instrument, and the provision in it.
 *
 * <p>The provision is Vietnamese as printed, in both languages of the library, so that it can be found in the text; it is
 * brought to Unicode form NFC and single blanks, so that two citations that look alike are equal. Immutable and thread-safe.
 *
 * <pre>{@code
 * Citation.parse("tt-22-2020-bgddt, Điều 6 khoản 1").provision()   // Optional[Điều 6 khoản 1]
 * Citation.parse("tt-22-2020-bgddt").provision()                   // Optional.empty
 * }</pre>
 *
 * @param instrument the instrument
 * @param provision the article, clause or annex; absent when the instrument as a whole is meant
 */
public record Citation(InstrumentId instrument, Optional<String> provision) {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    /**
     * Folds the provision's Unicode form and blanks.
     *
     * @param instrument the instrument
     * @param provision the article
     * @throws IllegalArgumentException if the provision is blank
     */
    public Citation {
        provision = provision.map(Citation::fold);
        if (provision.filter(String::isEmpty).isPresent()) {
            throw new IllegalArgumentException("a provision must not be blank, but the one in " + instrument + " was");
        }
    }

    /**
     * Cites an instrument as a whole.
     *
     * @param instrument the instrument
     * @return the citation
     */
    public static Citation of(InstrumentId instrument) {
        return new Citation(instrument, Optional.empty());
    }

    /**
     * Cites a provision.
     *
     * @param instrument the instrument
     * @param provision such as {@code Điều 6 khoản 1}
     * @return the citation
     * @throws IllegalArgumentException if the provision is blank
     */
    public static Citation of(InstrumentId instrument, String provision) {
        return new Citation(instrument, Optional.of(provision));
    }

    /**
     * Reads the text that {@link #toString()} writes.
     *
     * @param text the id of the instrument and, behind a comma, the provision
     * @return the citation
     * @throws IllegalArgumentException if the id is none, or a comma is followed by nothing
     */
    public static Citation parse(String text) {
        String line = fold(text);
        int comma = line.indexOf(',');
        return comma < 0
                ? of(InstrumentId.of(line))
                : of(InstrumentId.of(line.substring(0, comma).strip()), line.substring(comma + 1));
    }

    private static String fold(String text) {
        String nfc = Normalizer.normalize(text, Normalizer.Form.NFC);
        return BLANKS.matcher(nfc).replaceAll(" ").strip();
    }

    /**
     * Returns the citation for files.
     *
     * @return the id of the instrument and, behind a comma and a blank, the provision
     */
    @Override
    public String toString() {
        return instrument + provision.map(text -> ", " + text).orElse("");
    }
}

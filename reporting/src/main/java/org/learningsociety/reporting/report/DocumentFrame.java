package org.learningsociety.reporting.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.learningsociety.core.text.LocalizedText;

/**
 * What stands around the text of an administrative document, in the order of 30/2020/NĐ-CP: who issues it under which number, when and
 * where, on what legal basis, who signs and who receives it. Immutable and thread-safe.
 *
 * <p>A draft has neither number nor day; blanks are left for both. The name of the person who signs is never part of it: a blank is
 * left for that too.
 */
@Value.Immutable
public interface DocumentFrame extends WithDocumentFrame {

    /**
     * Returns the body above the issuing one.
     *
     * @return absent where the issuing body stands alone, as a people's committee does
     */
    Optional<LocalizedText> superior();

    /**
     * Returns the issuing body.
     *
     * @return for example {@code Ủy ban nhân dân huyện Krông Nô}
     */
    LocalizedText issuer();

    /**
     * Returns the number that the document was given.
     *
     * @return absent in a draft
     */
    Optional<String> number();

    /**
     * Returns the symbol that follows the number.
     *
     * @return the abbreviations of type and issuer, for example {@code BC-UBND}
     */
    String symbol();

    /**
     * Returns where the document is issued.
     *
     * @return for example {@code Krông Nô}
     */
    LocalizedText place();

    /**
     * Returns the day on which the document is issued.
     *
     * @return absent in a draft
     */
    Optional<LocalDate> issuedOn();

    /**
     * Returns the type of the document.
     *
     * @return for example {@code Báo cáo}
     */
    LocalizedText type();

    /**
     * Returns what the document is based on.
     *
     * @return the bases in the order of their rank
     */
    List<LocalizedText> legalBases();

    /**
     * Returns in whose name and capacity the document is signed.
     *
     * @return the lines above the signature, for example {@code TM. Ủy ban nhân dân} and {@code Chủ tịch}
     */
    List<LocalizedText> signature();

    /**
     * Returns who receives the document.
     *
     * @return the receivers, the file copy last
     */
    List<LocalizedText> recipients();

    /**
     * Makes the frame of a report of which nobody knows yet who will issue it: each part says what belongs there.
     *
     * @return a frame without number and day
     */
    static DocumentFrame draft() {
        return builder()
                .issuer(LocalizedText.of("Cơ quan ban hành (mẫu)", "Issuing body (sample)"))
                .symbol("BC-…")
                .place(LocalizedText.of("Địa danh", "Place"))
                .type(LocalizedText.of("Báo cáo", "Report"))
                .addSignature(LocalizedText.of("Quyền hạn, chức vụ của người ký", "Capacity of who signs"))
                .addRecipients(LocalizedText.of("…", "…"), LocalizedText.of("Lưu: VT", "File copy"))
                .build();
    }

    /**
     * Starts a frame.
     *
     * @return a builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a frame. */
    final class Builder extends ImmutableDocumentFrame.Builder {
        Builder() {}
    }
}

package org.learningsociety.core.law;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.core.time.PartialDate;

/**
 * A document of law, administration or the Party (văn bản) that the library cites.
 *
 * <p>It holds what is needed to find the document and to place it among others, not its text. What its sources do not give is
 * absent; what they contradict each other in stands in {@link #notes()} and is decided by nobody here. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * Instrument circular = Instrument.builder()
 *         .id(InstrumentId.of("tt-24-2023-bgddt"))
 *         .addIssuers(ministry)
 *         .type(thongTu)
 *         .symbol(DocumentSymbol.parse("24/2023/TT-BGDĐT"))
 *         .subject(LocalizedText.of("Đơn vị học tập cấp huyện, cấp tỉnh", "Learning units at district and province level"))
 *         .addRelations(new Relation(Relation.Kind.REPEALS, InstrumentId.of("tt-22-2020-bgddt")))
 *         .verification(Verification.PARTIAL)
 *         .addSources(LocalizedText.ofName("lawnet.vn 129761"))
 *         .build();
 * }</pre>
 */
@Value.Immutable
public interface Instrument extends WithInstrument {

    /**
     * Returns the library's own name of the instrument.
     *
     * @return the id
     */
    InstrumentId id();

    /**
     * Returns who issued it.
     *
     * @return the issuers, more than one for a joint document, in the order of the document
     */
    List<Issuer> issuers();

    /**
     * Returns its type.
     *
     * @return the type
     */
    InstrumentType type();

    /**
     * Returns its number and symbol.
     *
     * @return the symbol as printed; absent when the sources give none, and without a number in a draft
     */
    Optional<DocumentSymbol> symbol();

    /**
     * Returns the date on which it was signed or passed.
     *
     * @return as much of the date as is known
     */
    Optional<PartialDate> date();

    /**
     * Returns what it is about.
     *
     * @return a paraphrase, not the title
     */
    LocalizedText subject();

    /**
     * Returns when it is in force, or which period a plan covers.
     *
     * @return the range, open at the end where nothing is known to have ended it, unknown at an end that there is but no
     *     source gives; absent when neither end is known
     */
    Optional<DateRange> inForce();

    /**
     * Returns what it says about other instruments.
     *
     * @return the relations
     */
    List<Relation> relations();

    /**
     * Returns how far all this was checked.
     *
     * @return the label
     */
    Verification verification();

    /**
     * Returns where all this was read.
     *
     * @return the sources, such as {@code lawnet.vn 147155} or "bài báo về …", "article on …"
     */
    List<LocalizedText> sources();

    /**
     * Returns what a reader should know before relying on the entry.
     *
     * @return contradictions between sources, and limits of what was read
     */
    List<LocalizedText> notes();

    /**
     * Returns the year within which its number is unique: the one in the symbol, else that of the date.
     *
     * @return the year, absent when neither says it
     */
    default OptionalInt year() {
        OptionalInt printed = symbol().map(DocumentSymbol::year).orElse(OptionalInt.empty());
        return printed.isPresent()
                ? printed
                : date().stream().mapToInt(PartialDate::year).findFirst();
    }

    /**
     * Returns the identity by which two entries are known to be one document.
     *
     * @return issuers, type, number and year; absent in a draft or entry that lacks the number or the year
     */
    default Optional<Key> key() {
        OptionalInt number = symbol().map(DocumentSymbol::number).orElse(OptionalInt.empty());
        if (number.isEmpty() || year().isEmpty()) {
            return Optional.empty();
        }
        List<IssuerId> ids = issuers().stream().map(Issuer::id).toList();
        return Optional.of(new Key(ids, type().id(), number.getAsInt(), year().getAsInt()));
    }

    /**
     * Refuses an instrument without an issuer.
     *
     * @throws IllegalArgumentException if there is none
     */
    @Value.Check
    default void check() {
        if (issuers().isEmpty()) {
            throw new IllegalArgumentException("an instrument must have an issuer, but " + id() + " has none");
        }
    }

    /**
     * Starts a new instrument.
     *
     * @return a builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Instrument}. */
    final class Builder extends ImmutableInstrument.Builder {
        Builder() {}
    }

    /**
     * The identity of a document. Immutable and thread-safe.
     *
     * <p>Number and symbol alone are not enough: one issuer has signed two 290/KH-UBND, in 2021 and in 2023. Legal source:
     * numbers are unique for the issuer within a year, 30/2020/NĐ-CP, Điều 15; that issuer, type, number and year together
     * identify a document is derived from it.
     *
     * @param issuers the issuers in the order of their ids, so that the order on the paper does not matter
     * @param type the type
     * @param number the number
     * @param year the year
     */
    record Key(List<IssuerId> issuers, InstrumentTypeId type, int number, int year) {

        /**
         * Brings the issuers into the order of their ids.
         *
         * @param issuers the issuers
         * @param type the type
         * @param number the number
         * @param year the year
         */
        public Key {
            issuers = issuers.stream().sorted().distinct().toList();
        }

        /** Returns the parts for people who look for the document, such as {@code bgddt thong-tu 24/2023}. */
        @Override
        public String toString() {
            String who = String.join("+", issuers.stream().map(IssuerId::value).toList());
            return who + " " + type + " " + number + "/" + year;
        }
    }
}

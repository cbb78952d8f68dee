package org.learningsociety.core.json;

import java.util.List;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.DocumentSymbol;
import org.learningsociety.core.law.Instrument;
import org.learningsociety.core.law.InstrumentId;
import org.learningsociety.core.law.Verification;

/** The codecs of instruments and of what refers to them. */
public final class LawCodecs {

    private LawCodecs() {}

    /**
     * Ids of instruments, such as {@code "tt-22-2020-bgddt"}.
     *
     * @return the codec
     */
    public static JsonCodec<InstrumentId> instrumentId() {
        return Codecs.parsed("tt-22-2020-bgddt", InstrumentId::of, InstrumentId::toString);
    }

    /**
     * Citations, such as {@code "tt-22-2020-bgddt, Điều 6 khoản 1"}.
     *
     * @return the codec
     */
    public static JsonCodec<Citation> citation() {
        return Codecs.parsed("tt-22-2020-bgddt, Điều 6 khoản 1", Citation::parse, Citation::toString);
    }

    /**
     * Symbols, such as {@code "24/2023/TT-BGDĐT"}.
     *
     * @return the codec
     */
    public static JsonCodec<DocumentSymbol> documentSymbol() {
        return Codecs.parsed("24/2023/TT-BGDĐT", DocumentSymbol::parse, DocumentSymbol::toString);
    }

    /**
     * Labels, such as {@code "VERIFIED"}.
     *
     * @return the codec
     */
    public static JsonCodec<Verification> verification() {
        return Codecs.constant(Verification.class);
    }

    /**
     * Documents that list instruments.
     *
     * <p>Issuers and types stand once, by id, beside the list. How the instruments fit together is not checked here, because a
     * list may relate to instruments of another one: see {@link org.learningsociety.core.law.Instruments#of}. An issuer or a
     * type that has two names in one list cannot be written: {@link JsonCodec#encode} throws an
     * {@link IllegalArgumentException}.
     *
     * <pre>{@code
     * {
     *   "format": "learning-society-instruments/1.0",
     *   "instruments": [{
     *     "id": "tt-24-2023-bgddt", "issuers": ["bgddt"], "type": "thong-tu", "symbol": "24/2023/TT-BGDĐT",
     *     "date": "2023-12-11", "inForce": {"from": "2024-01-26", "to": null},
     *     "relations": [{"kind": "REPEALS", "target": "tt-22-2020-bgddt"}],
     *     "subject": {"vi": "…", "en": "…"}, "verification": "PARTIAL", "sources": [], "notes": []
     *   }],
     *   "issuers": {"bgddt": {"vi": "Bộ Giáo dục và Đào tạo", "en": "Ministry of Education and Training"}},
     *   "types": {"thong-tu": {"abbreviation": "TT", "name": {"vi": "Thông tư", "en": "Circular"}}}
     * }
     * }</pre>
     *
     * @return the format
     */
    public static JsonFormat<List<Instrument>> instruments() {
        return JsonFormat.of("learning-society-instruments", 1, 0, new InstrumentListCodec());
    }
}

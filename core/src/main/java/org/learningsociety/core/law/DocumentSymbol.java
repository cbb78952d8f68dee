package org.learningsociety.core.law;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number and symbol (số, ký hiệu) under which a document is cited, such as {@code 24/2023/TT-BGDĐT}.
 *
 * <p>Eight ways of writing are met, of two {@linkplain Form forms}:
 *
 * <table>
 * <caption>Symbols and what they say</caption>
 * <tr><th>written</th><th>what it is</th><th>type</th><th>bodies</th></tr>
 * <tr><td>{@code 24/2023/TT-BGDĐT}</td><td>normative act: its year is in the symbol</td><td>TT</td><td>BGDĐT</td></tr>
 * <tr><td>{@code 489/QĐ-TTg}</td><td>administrative act: its year is only in the date</td><td>QĐ</td><td>TTg</td></tr>
 * <tr><td>{@code 17/HD-SGĐT-HKH}</td><td>joint act</td><td>HD</td><td>SGĐT, HKH</td></tr>
 * <tr><td>{@code 06/2022/QH15}</td><td>law or resolution of a Quốc hội</td><td>absent</td><td>QH15</td></tr>
 * <tr><td>{@code 1671/NQ-UBTVQH15}</td><td>resolution of its Standing Committee</td><td>NQ</td><td>UBTVQH15</td></tr>
 * <tr><td>{@code 6782/BGDĐT-GDTX}</td><td>letter (công văn): issuer, then unit</td><td>absent</td><td>BGDĐT, GDTX</td></tr>
 * <tr><td>{@code /KH-KHCN}</td><td>draft whose number is not filled in</td><td>KH</td><td>KHCN</td></tr>
 * <tr><td>{@code 23-NQ/TU}</td><td>Party document</td><td>NQ</td><td>TU</td></tr>
 * </table>
 *
 * <p>Whether a symbol has a year is information: {@code 19/2025/QĐ-TTg} is normative, {@code 489/QĐ-TTg} is not. Leading
 * zeros are not: {@code 02/KH-UBND} equals {@code 2/KH-UBND}. A symbol does not identify a document, because numbers start
 * anew each year and {@code KH-UBND} is used by every People's Committee; see {@link Instrument#key()}.
 *
 * <p>The abbreviations read as types are those met in the sources: QĐ, KH, CT, TT, NĐ, NQ, HD and KL, in either case. The
 * first part of a State symbol that is none of these is read as a body, so {@code 5/TTr-UBND} prints as it was written but
 * has no type. Immutable and thread-safe.
 *
 * <p>Legal source: 30/2020/NĐ-CP, Điều 15 (numbers run from 01 within the issuer's year).
 *
 * @param form where the hyphen and the slash stand
 * @param number the number, from 1; absent in a draft
 * @param year the year in the symbol, of four digits; always absent in a Party document
 * @param type the abbreviated type, as printed; always present in a Party document
 * @param bodies the abbreviated issuing bodies, as printed, at least one; after a missing type the second is a unit of the
 *     first
 */
public record DocumentSymbol(
        Form form, OptionalInt number, OptionalInt year, Optional<String> type, List<String> bodies) {

    private static final Set<String> TYPES = Set.of("QĐ", "KH", "CT", "TT", "NĐ", "NQ", "HD", "KL");

    private static final String BODY = "\\p{L}[\\p{L}\\p{Nd}&]*";
    private static final String BODIES = "(?<bodies>" + BODY + "(?:-" + BODY + ")*)";
    private static final String NUMBER = "(?<number>[0-9]{1,9})?";
    private static final Pattern STATE = Pattern.compile(NUMBER + "/(?:(?<year>[0-9]{4})/)?" + BODIES);
    private static final Pattern PARTY = Pattern.compile(NUMBER + "-(?<type>" + BODY + ")/" + BODIES);

    private static final Pattern LABEL = Pattern.compile("^Số\\s*:?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern BLANKS_AT_SEPARATORS = Pattern.compile(" ?([-/]) ?");

    /** Where the hyphen and the slash of a symbol stand. */
    public enum Form {
        /** The slash comes first: {@code 489/QĐ-TTg}. */
        STATE,
        /** The hyphen comes first, and the level of the Party stands behind the slash: {@code 23-NQ/TU}. */
        PARTY
    }

    /**
     * Refuses parts that would not read back as they are.
     *
     * @param form where the hyphen and the slash stand
     * @param number the number
     * @param year the year in the symbol
     * @param type the abbreviated type
     * @param bodies the abbreviated issuing bodies
     * @throws IllegalArgumentException if a part breaks its rule; the message names the rule
     */
    public DocumentSymbol {
        type = type.map(DocumentSymbol::nfc);
        bodies = bodies.stream().map(DocumentSymbol::nfc).toList();
        int digits = number.orElse(1);
        require(digits >= 1 && digits <= 999_999_999, "a number must have one to nine digits and not be 0", digits);
        require(
                year.orElse(1000) >= 1000 && year.orElse(1000) <= 9999,
                "a year must have four digits",
                year.orElse(1000));
        require(
                !bodies.isEmpty() && bodies.stream().allMatch(body -> body.matches(BODY)),
                "bodies must be one or more abbreviations",
                bodies);
        if (form == Form.PARTY) {
            require(year.isEmpty(), "a Party symbol must have no year", year.orElse(0));
            require(type.orElse("").matches(BODY), "a Party symbol must have a type", type.orElse("none"));
        } else {
            require(
                    type.isEmpty() || isType(type.get()),
                    "a State symbol's type must be a known abbreviation",
                    type.orElse(""));
            require(type.isPresent() || !isType(bodies.get(0)), "a type must be followed by a body", bodies);
        }
    }

    /**
     * Reads a symbol as it is printed.
     *
     * <p>Blanks around the separators, the label {@code Số:} before the number, dashes in place of hyphens and decomposed
     * letters are accepted. Letters keep the case in which they are written.
     *
     * @param text for example {@code 1912/QĐ- UBND}, {@code Số: 02/KH-UBND} or {@code /KH-KHCN}
     * @return the symbol
     * @throws IllegalArgumentException if the text is none of the ways of writing listed above
     */
    public static DocumentSymbol parse(String text) {
        String tidy = tidy(text);
        Matcher state = STATE.matcher(tidy);
        if (state.matches()) {
            return state(state);
        }
        Matcher party = PARTY.matcher(tidy);
        require(
                party.matches(),
                "a symbol must read like 24/2023/TT-BGDĐT, 489/QĐ-TTg, 06/2022/QH15, /KH-KHCN or 23-NQ/TU",
                text);
        return new DocumentSymbol(
                Form.PARTY,
                integer(party, "number"),
                OptionalInt.empty(),
                Optional.of(party.group("type")),
                bodies(party));
    }

    private static DocumentSymbol state(Matcher matcher) {
        List<String> parts = bodies(matcher);
        boolean typed = isType(parts.get(0)) && parts.size() > 1;
        return new DocumentSymbol(
                Form.STATE,
                integer(matcher, "number"),
                integer(matcher, "year"),
                typed ? Optional.of(parts.get(0)) : Optional.empty(),
                typed ? parts.subList(1, parts.size()) : parts);
    }

    private static String tidy(String text) {
        String plain = BLANKS.matcher(DASHES.matcher(nfc(text)).replaceAll("-")).replaceAll(" ");
        String unlabeled = LABEL.matcher(plain.strip()).replaceFirst("");
        return BLANKS_AT_SEPARATORS.matcher(unlabeled).replaceAll("$1").strip();
    }

    private static OptionalInt integer(Matcher matcher, String group) {
        String digits = matcher.group(group);
        return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
    }

    private static List<String> bodies(Matcher matcher) {
        return List.of(matcher.group("bodies").split("-", -1));
    }

    private static boolean isType(String part) {
        return TYPES.contains(part.toUpperCase(Locale.ROOT));
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static void require(boolean holds, String rule, Object value) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ", but was: " + value);
        }
    }

    /**
     * Returns the symbol as it is printed.
     *
     * @return text that {@link #parse(String)} reads back; the number has at least two digits where the symbol has a year,
     *     and no leading zero elsewhere
     */
    @Override
    public String toString() {
        String digits = number.isPresent() ? Integer.toString(number.getAsInt()) : "";
        String issuers = String.join("-", bodies);
        if (form == Form.PARTY) {
            return digits + "-" + type.orElseThrow() + "/" + issuers;
        }
        String kind = type.map(abbreviation -> abbreviation + "-").orElse("") + issuers;
        if (year.isEmpty()) {
            return digits + "/" + kind;
        }
        return (digits.length() == 1 ? "0" : "") + digits + "/" + year.getAsInt() + "/" + kind;
    }
}

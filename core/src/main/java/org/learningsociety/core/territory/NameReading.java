package org.learningsociety.core.territory;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.learningsociety.core.text.FoldedKey;

/** One way to read a name that somebody wrote: as it stands, or with its abbreviated type written out. */
record NameReading(String text, boolean abbreviated) {

    private static final Map<String, String> TYPES = Map.of(
            "t", "Tỉnh",
            "tp", "Thành phố",
            "q", "Quận",
            "h", "Huyện",
            "tx", "Thị xã",
            "tt", "Thị trấn",
            "x", "Xã",
            "p", "Phường",
            "dk", "Đặc khu");

    // The point may be left out where a blank or a digit follows: TP Huế, Q1.
    private static final Pattern ABBREVIATED = Pattern.compile(
            "(TP?|Q|H|TX|TT|X|P|[ĐDÐƉ]K)(?:\\. ?| |(?=\\d))(\\S.*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    /** Returns the text as it stands and then, if it begins like an abbreviated type, written out. */
    static List<NameReading> of(String text) {
        String plain = UnitName.withSingleBlanks(text);
        NameReading asItStands = new NameReading(plain, false);
        Matcher matcher = ABBREVIATED.matcher(plain);
        if (!matcher.matches()) {
            return List.of(asItStands);
        }
        String type = TYPES.get(FoldedKey.of(matcher.group(1)).value());
        return List.of(asItStands, new NameReading(Objects.requireNonNull(type) + " " + matcher.group(2), true));
    }
}

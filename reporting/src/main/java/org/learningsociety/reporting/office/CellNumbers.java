package org.learningsociety.reporting.office;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;
import org.learningsociety.core.number.DecimalNotation;

/** What the numbers of cells say: a sheet holds days, percents and codes as numbers too, and only their formats tell. */
final class CellNumbers {

    /** As Excel calculates and shows; what comes after them is noise of the binary fraction. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private static final int LONGEST = 40;
    private static final int LARGEST_EXPONENT = 400;
    private static final int AMBIGUOUS_DECIMALS = 3;
    private static final Pattern PADDING = Pattern.compile("0{2,}");

    private enum Form {
        NUMBER,
        DAY,
        PERCENT,
        PADDED
    }

    private final @Nullable StylesTable styles;
    private final boolean from1904;
    private final Optional<DecimalNotation> notation;
    private final Map<Integer, Form> forms = new HashMap<>();

    CellNumbers(@Nullable StylesTable styles, boolean from1904, Optional<DecimalNotation> notation) {
        this.styles = styles;
        this.from1904 = from1904;
        this.notation = notation;
    }

    /** The number as a text; one that is none is left for the reader to refuse. */
    String text(String written, int style, boolean isFigure) {
        Optional<BigDecimal> number = number(written);
        return number.isEmpty() ? written : text(number.get(), style, isFigure);
    }

    private String text(BigDecimal number, int style, boolean isFigure) {
        return switch (forms.computeIfAbsent(style, this::form)) {
            case DAY -> day(number).orElseGet(() -> plain(number));
            case PERCENT -> plain(number.movePointRight(2)) + "%";
            case PADDED -> padded(plain(number), format(style).length());
            case NUMBER -> isFigure ? figure(number) : plain(number);
        };
    }

    private static Optional<BigDecimal> number(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(written).round(DIGITS);
            boolean absurd = Math.abs((long) number.scale()) > LARGEST_EXPONENT;
            return absurd ? Optional.empty() : Optional.of(number.stripTrailingZeros());
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private Form form(int style) {
        String format = format(style);
        if (DateUtil.isADateFormat(id(style), format)) {
            return Form.DAY;
        }
        if (format.contains("%")) {
            return Form.PERCENT;
        }
        return PADDING.matcher(format).matches() ? Form.PADDED : Form.NUMBER;
    }

    private String format(int style) {
        return style(style)
                .flatMap(known -> Optional.ofNullable(known.getDataFormatString()))
                .orElse("");
    }

    private int id(int style) {
        return style(style).map(known -> (int) known.getDataFormat()).orElse(0);
    }

    private Optional<XSSFCellStyle> style(int index) {
        return Optional.ofNullable(styles).flatMap(table -> Optional.ofNullable(table.getStyleAt(index)));
    }

    /** A time of day is shown, so that whoever wants a day refuses it. */
    private Optional<String> day(BigDecimal number) {
        if (!DateUtil.isValidExcelDate(number.doubleValue())) {
            return Optional.empty();
        }
        LocalDateTime time = DateUtil.getLocalDateTime(number.doubleValue(), from1904, true);
        return Optional.of(
                time.toLocalTime().equals(LocalTime.MIDNIGHT)
                        ? time.toLocalDate().toString()
                        : time.toString());
    }

    private String figure(BigDecimal number) {
        if (notation.isPresent()) {
            String plain = plain(number);
            return notation.get() == DecimalNotation.VIETNAMESE ? plain.replace('.', ',') : plain;
        }
        return plain(number.scale() == AMBIGUOUS_DECIMALS ? number.setScale(AMBIGUOUS_DECIMALS + 1) : number);
    }

    private static String padded(String number, int digits) {
        boolean counts = number.chars().allMatch(Character::isDigit);
        return counts ? "0".repeat(Math.max(0, digits - number.length())) + number : number;
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}

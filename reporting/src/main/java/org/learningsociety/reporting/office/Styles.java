package org.learningsociety.reporting.office;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks of the cells of one workbook. */
final class Styles {

    private static final int MOST_CHARACTERS = 32_767;
    private static final String TEXT_FORMAT = "@";
    private static final byte[] GRAY = {(byte) 0xee, (byte) 0xee, (byte) 0xee};
    private static final byte[] BLUE = {0x1d, 0x5a, (byte) 0x84};
    private static final byte[] PALE = {(byte) 0xdb, (byte) 0xe7, (byte) 0xf0};

    enum Look {
        TITLE,
        NOTICE,
        PLAIN,
        LINK,
        HEADER,
        TEXT,
        NONE,
        COUNT,
        POINTS,
        PERCENT,
        DATE,
        /** Stands for itself and is locked. */
        CLOSED,
        /** Explains, and is locked. */
        HINT,
        /** Is filled in by people, whose text Excel must not change. */
        OPEN,
        /** The same where nothing stands yet. */
        OPEN_BELOW
    }

    private final XSSFWorkbook workbook;
    private final Map<String, XSSFCellStyle> made = new HashMap<>();

    Styles(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** Writes a text; one that is too long for a cell ends in an ellipsis. */
    void text(XSSFCell cell, String text, Look look) {
        cell.setCellValue(text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS - 1) + "…");
        cell.setCellStyle(get(look));
    }

    XSSFCellStyle get(Look look) {
        return made.computeIfAbsent(look.name(), name -> make(look));
    }

    /** The same, for the row of totals. */
    XSSFCellStyle total(Look look) {
        return made.computeIfAbsent(look + " total", name -> {
            XSSFCellStyle style = make(look);
            style.setFont(font(true, 11));
            fill(style, PALE);
            return style;
        });
    }

    /** A cell of a picture. */
    XSSFCellStyle shaded(Shade shade) {
        return made.computeIfAbsent(shade.toString(), name -> {
            XSSFCellStyle style = make(Look.TEXT);
            XSSFFont font = font(false, 11);
            font.setColor(color(shade.letters()));
            style.setFont(font);
            style.setAlignment(HorizontalAlignment.CENTER);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            fill(style, HexFormat.of().parseHex(shade.ground()));
            return style;
        });
    }

    private static XSSFColor color(String digits) {
        return new XSSFColor(HexFormat.of().parseHex(digits), new DefaultIndexedColorMap());
    }

    private XSSFCellStyle make(Look look) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(
                font(look == Look.TITLE || look == Look.NOTICE || look == Look.HEADER, look == Look.TITLE ? 14 : 11));
        switch (look) {
            case HEADER -> {
                style.setWrapText(true);
                style.setVerticalAlignment(VerticalAlignment.CENTER);
                style.setAlignment(HorizontalAlignment.CENTER);
                fill(style, PALE);
            }
            case TEXT -> {
                style.setWrapText(true);
                // Whoever edits the cell does not turn its text into a formula either.
                style.setQuotePrefixed(true);
            }
            case NONE -> {
                style.getFont().setItalic(true);
                style.setAlignment(HorizontalAlignment.RIGHT);
            }
            case LINK -> {
                style.getFont().setUnderline(XSSFFont.U_SINGLE);
                style.getFont().setColor(new XSSFColor(BLUE, new DefaultIndexedColorMap()));
            }
            case COUNT -> format(style, "#,##0");
            case POINTS -> format(style, "#,##0.####");
            case PERCENT -> format(style, "0.0%");
            case DATE -> format(style, "dd/mm/yyyy");
            case CLOSED -> {
                format(style, TEXT_FORMAT);
                fill(style, GRAY);
            }
            case HINT -> {
                format(style, TEXT_FORMAT);
                style.setWrapText(true);
                fill(style, GRAY);
            }
            case OPEN, OPEN_BELOW -> {
                format(style, TEXT_FORMAT);
                style.setWrapText(true);
                style.setLocked(false);
            }
            case TITLE, NOTICE, PLAIN -> style.setQuotePrefixed(true);
        }
        if (look.compareTo(Look.HEADER) >= 0 && look != Look.OPEN_BELOW) {
            border(style);
        }
        return style;
    }

    private void format(XSSFCellStyle style, String pattern) {
        style.setDataFormat(workbook.createDataFormat().getFormat(pattern));
        style.setVerticalAlignment(VerticalAlignment.TOP);
    }

    private XSSFFont font(boolean bold, int points) {
        XSSFFont font = workbook.createFont();
        font.setFontName("Times New Roman");
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        return font;
    }

    private static void fill(XSSFCellStyle style, byte[] color) {
        style.setFillForegroundColor(new XSSFColor(color, new DefaultIndexedColorMap()));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private static void border(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        short color = IndexedColors.GREY_40_PERCENT.getIndex();
        style.setTopBorderColor(color);
        style.setBottomBorderColor(color);
        style.setLeftBorderColor(color);
        style.setRightBorderColor(color);
    }
}

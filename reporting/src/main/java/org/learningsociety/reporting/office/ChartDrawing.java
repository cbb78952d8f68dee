package org.learningsociety.reporting.office;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import javax.xml.namespace.QName;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFFillProperties;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.ScatterStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.learningsociety.reporting.office.OfficeChart.Look;
import org.learningsociety.reporting.office.OfficeChart.Series;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTMarker;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTScatterSer;

/** Draws an {@link OfficeChart} where Excel and Word alike keep their charts. */
final class ChartDrawing {

    private static final double TENTH = 0.1;
    private static final double MANY_TENTHS = 0.6;
    // A little more than a year, so that no mark of the axis falls on the last day of the year before.
    private static final double YEAR = 366;
    private static final int MOST_YEARS = 8;

    private final XDDFChart chart;
    private final OfficeChart drawn;
    private final Data data;

    private ChartDrawing(XDDFChart chart, OfficeChart drawn, Data data) {
        this.chart = chart;
        this.drawn = drawn;
        this.data = data;
    }

    /** Where the numbers of a chart are: in the sheet that holds it, or in a workbook of its own. */
    interface Data {
        XDDFCategoryDataSource names();

        XDDFDataSource<?> days();

        XDDFNumericalDataSource<Double> values(int series);
    }

    static void draw(XDDFChart chart, OfficeChart drawn, Data data) {
        new ChartDrawing(chart, drawn, data).draw();
    }

    private void draw() {
        chart.setTitleOverlay(false);
        chart.setAutoTitleDeleted(true);
        chart.displayBlanksAs(DisplayBlanks.GAP);
        switch (drawn.form()) {
            case BARS -> bars();
            case COLUMNS -> columns();
            case LINES -> lines();
        }
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    }

    /** What is hidden has no name in the legend either; deleting its entry there is read differently by different programs. */
    private static String title(Series one) {
        return one.look() == Look.HIDDEN ? "\u00a0" : one.title();
    }

    private void bars() {
        XDDFCategoryAxis down = chart.createCategoryAxis(AxisPosition.LEFT);
        // The first bar stands on top.
        down.setOrientation(AxisOrientation.MAX_MIN);
        XDDFValueAxis across = shares(AxisPosition.TOP);
        stack(BarDirection.BAR, down, across);
    }

    private void columns() {
        XDDFCategoryAxis across = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis up = shares(AxisPosition.LEFT);
        stack(BarDirection.COL, across, up);
        XDDFLineChartData marks = (XDDFLineChartData) chart.createData(ChartTypes.LINE, across, up);
        marks.setVaryColors(false);
        for (int i = 0; i < drawn.series().size(); i++) {
            Series one = drawn.series().get(i);
            if (one.look() == Look.MARK) {
                XDDFLineChartData.Series made =
                        (XDDFLineChartData.Series) marks.addSeries(data.names(), data.values(i));
                made.setTitle(title(one), null);
                made.setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
                made.setMarkerStyle(MarkerStyle.DASH);
            }
        }
        chart.plot(marks);
        chart.getCTChart()
                .getPlotArea()
                .getLineChartArray(0)
                .getSerList()
                .forEach(one -> mark(one.getMarker(), 20, Look.MARK));
    }

    private void stack(BarDirection direction, XDDFCategoryAxis names, XDDFValueAxis shares) {
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, shares);
        bars.setBarDirection(direction);
        bars.setBarGrouping(BarGrouping.STACKED);
        bars.setGapWidth(direction == BarDirection.BAR ? 40 : 120);
        for (int i = 0; i < drawn.series().size(); i++) {
            Series one = drawn.series().get(i);
            if (one.look() != Look.MARK) {
                XDDFBarChartData.Series made = (XDDFBarChartData.Series) bars.addSeries(data.names(), data.values(i));
                made.setTitle(title(one), null);
                made.setFillProperties(fill(one.look()));
            }
        }
        chart.plot(bars);
        overlap();
    }

    private void lines() {
        XDDFValueAxis days = chart.createValueAxis(AxisPosition.BOTTOM);
        LocalDate first = drawn.days().stream().min(LocalDate::compareTo).orElseThrow();
        LocalDate last = drawn.days().stream().max(LocalDate::compareTo).orElseThrow();
        int years = last.getYear() + 1 - first.getYear();
        days.setMinimum(DateUtil.getExcelDate(first.withDayOfYear(1)));
        days.setMaximum(DateUtil.getExcelDate(last.withDayOfYear(1).plusYears(1)) + years);
        int step = (years + MOST_YEARS - 1) / MOST_YEARS;
        days.setMajorUnit(YEAR * step);
        days.setNumberFormat("yyyy");
        XDDFValueAxis up = shares(AxisPosition.LEFT);
        days.crossAxis(up);
        up.crossAxis(days);
        XDDFScatterChartData lines = (XDDFScatterChartData) chart.createData(ChartTypes.SCATTER, days, up);
        lines.setStyle(ScatterStyle.LINE_MARKER);
        lines.setVaryColors(false);
        for (int i = 0; i < drawn.series().size(); i++) {
            Series one = drawn.series().get(i);
            XDDFScatterChartData.Series made =
                    (XDDFScatterChartData.Series) lines.addSeries(data.days(), data.values(i));
            made.setTitle(title(one), null);
            made.setSmooth(false);
            made.setLineProperties(line(one.look()));
            made.setMarkerStyle(one.look() == Look.DARK ? MarkerStyle.CIRCLE : MarkerStyle.DASH);
        }
        chart.plot(lines);
        List<CTScatterSer> made =
                chart.getCTChart().getPlotArea().getScatterChartArray(0).getSerList();
        for (int i = 0; i < made.size(); i++) {
            Look look = drawn.series().get(i).look();
            mark(made.get(i).getMarker(), look == Look.MARK ? 12 : 8, look);
        }
    }

    private XDDFValueAxis shares(AxisPosition position) {
        XDDFValueAxis shares = chart.createValueAxis(position);
        shares.setCrosses(AxisCrosses.AUTO_ZERO);
        shares.setMinimum(0d);
        double highest = drawn.highest();
        shares.setMaximum(highest);
        shares.setMajorUnit(highest > MANY_TENTHS ? 2 * TENTH : TENTH);
        shares.setNumberFormat("0%");
        return shares;
    }

    private static XDDFFillProperties fill(Look look) {
        return look == Look.HIDDEN
                ? new XDDFNoFillProperties()
                : new XDDFSolidFillProperties(XDDFColor.from(color(look)));
    }

    /** Colors that differ in lightness too, so that a color-blind reader and a black-and-white print tell them apart. */
    private static byte[] color(Look look) {
        return HexFormat.of()
                .parseHex(
                        switch (look) {
                            case DARK -> "1d5a84";
                            case MIDDLE -> "8fb8d6";
                            case LIGHT, HIDDEN -> "e9eaec";
                            case WARM -> "d9913f";
                            case MARK -> "1c2126";
                        });
    }

    private static XDDFLineProperties line(Look look) {
        XDDFLineProperties line = new XDDFLineProperties(fill(look));
        line.setWidth(look == Look.DARK ? 2.25 : 1.0);
        if (look != Look.DARK) {
            line.setPresetDash(new XDDFPresetLineDash(PresetLineDash.DASH));
        }
        return line;
    }

    private static void mark(CTMarker marker, int size, Look look) {
        number(marker.addNewSize(), size);
        marker.addNewSpPr().addNewSolidFill().addNewSrgbClr().setVal(color(look));
    }

    /** Stacked bars lie over each other. */
    private void overlap() {
        number(chart.getCTChart().getPlotArea().getBarChartArray(0).addNewOverlap(), 100);
    }

    /** The reduced schemas that come with the library lack the types of some numbers. */
    private static void number(XmlObject holder, int number) {
        try (XmlCursor cursor = holder.newCursor()) {
            cursor.setAttributeText(new QName("val"), Integer.toString(number));
        }
    }
}

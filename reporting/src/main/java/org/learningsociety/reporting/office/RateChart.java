package org.learningsociety.reporting.office;

import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.xmlbeans.XmlCursor;
import org.learningsociety.core.number.Rational;
import org.learningsociety.reporting.chart.RateBars;
import org.learningsociety.reporting.tally.Rate;

/** Bars of one length as a native chart: what is achieved, what is open, what is not achieved. */
final class RateChart {

    /** Colors that differ in lightness too, so that a color-blind reader and a black-and-white print tell them apart. */
    private static final List<Part> PARTS = List.of(
            new Part("met", rgb(0x1d, 0x5a, 0x84), Rate::low),
            new Part("open", rgb(0x8f, 0xb8, 0xd6), rate -> rate.high().minus(rate.low())),
            new Part("not-met", rgb(0xe9, 0xea, 0xec), rate -> Rational.ONE.minus(rate.high())));

    private RateChart() {}

    interface Share {
        Rational of(Rate rate);
    }

    record Part(String word, XDDFColor color, Share share) {

        /** Absent where there is nothing to show. */
        Optional<Double> in(RateBars.Bar bar) {
            return bar.tally().rate().map(share::of).map(Numbers::toDouble);
        }
    }

    static List<Part> parts() {
        return PARTS;
    }

    static void draw(
            XDDFChart chart,
            XDDFCategoryDataSource names,
            List<XDDFNumericalDataSource<Double>> shares,
            OfficeWords words) {
        XDDFCategoryAxis down = chart.createCategoryAxis(AxisPosition.LEFT);
        // The first bar stands on top.
        down.setOrientation(AxisOrientation.MAX_MIN);
        XDDFValueAxis across = chart.createValueAxis(AxisPosition.TOP);
        across.setCrosses(AxisCrosses.AUTO_ZERO);
        across.setMinimum(0d);
        across.setMaximum(1d);
        across.setNumberFormat("0%");
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, down, across);
        bars.setBarDirection(BarDirection.BAR);
        bars.setBarGrouping(BarGrouping.STACKED);
        bars.setGapWidth(40);
        for (int i = 0; i < PARTS.size(); i++) {
            XDDFBarChartData.Series series = (XDDFBarChartData.Series) bars.addSeries(names, shares.get(i));
            series.setTitle(words.say(PARTS.get(i).word()), null);
            series.setFillProperties(new XDDFSolidFillProperties(PARTS.get(i).color()));
        }
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        chart.plot(bars);
        overlap(chart);
    }

    /** Stacked bars lie over each other. The reduced schemas that come with the library lack the type of this number. */
    private static void overlap(XDDFChart chart) {
        try (XmlCursor overlap = chart.getCTChart()
                .getPlotArea()
                .getBarChartArray(0)
                .addNewOverlap()
                .newCursor()) {
            overlap.setAttributeText(new QName("val"), "100");
        }
    }

    private static XDDFColor rgb(int red, int green, int blue) {
        return XDDFColor.from(new byte[] {(byte) red, (byte) green, (byte) blue});
    }
}

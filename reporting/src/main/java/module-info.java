/** Results that add up the hierarchy, and reports people can read. */
module org.learningsociety.reporting {
    requires gg.jte.runtime;
    requires java.xml;
    requires static org.apache.poi.ooxml;
    requires static org.apache.poi.ooxml.schemas;
    requires static org.apache.poi.poi;
    requires static org.apache.xmlbeans;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;
    requires transitive org.learningsociety.criteria;

    exports org.learningsociety.reporting.attribution;
    exports org.learningsociety.reporting.batch;
    exports org.learningsociety.reporting.chart;
    exports org.learningsociety.reporting.json;
    exports org.learningsociety.reporting.office;
    exports org.learningsociety.reporting.plausibility;
    exports org.learningsociety.reporting.render;
    exports org.learningsociety.reporting.report;
    exports org.learningsociety.reporting.review;
    exports org.learningsociety.reporting.tally;
    exports org.learningsociety.reporting.wording;

    // The template engine finds the compiled templates by name.
    opens org.learningsociety.reporting.render.template to
            gg.jte.runtime;
}

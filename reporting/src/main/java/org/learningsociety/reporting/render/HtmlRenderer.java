package org.learningsociety.reporting.render;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.learningsociety.core.text.Language;
import org.learningsociety.reporting.render.template.Page;
import org.learningsociety.reporting.report.Report;

/**
 * Writes a report as one page of HTML that needs nothing else: no network, no script, no font.
 *
 * <p>The page is for screens of any width, in light and dark, for paper (A4) and for screen readers. It is also well-formed XML.
 * Immutable and thread-safe.
 */
public final class HtmlRenderer {

    private HtmlRenderer() {}

    /**
     * Writes a report.
     *
     * @param report the report
     * @param language the language of the page
     * @return the page; equal reports give equal pages
     */
    public static String render(Report report, Language language) {
        StringOutput page = new StringOutput();
        Templates.ENGINE.render("report.jte", new Page(report, language), page);
        return page.toString();
    }

    /** Finds the compiled templates when the first page is asked for. */
    private static final class Templates {
        static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
                null, ContentType.Html, HtmlRenderer.class.getClassLoader(), Page.class.getPackageName());

        private Templates() {}
    }
}

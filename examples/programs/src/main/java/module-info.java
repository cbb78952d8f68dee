/** The quick start and the seed plans. */
module org.learningsociety.examples.programs {
    requires static org.jspecify;
    requires org.learningsociety.reporting;
}

/** Rubrics as data, evidence, scoring with bounds and explanations. */
module org.learningsociety.criteria {
    requires static org.immutables.value.annotations;
    requires static org.jspecify;
    requires transitive org.learningsociety.core;

    exports org.learningsociety.criteria.award;
    exports org.learningsociety.criteria.batch;
    exports org.learningsociety.criteria.catalog;
    exports org.learningsociety.criteria.certificate;
    exports org.learningsociety.criteria.evidence;
    exports org.learningsociety.criteria.fate;
    exports org.learningsociety.criteria.guidance;
    exports org.learningsociety.criteria.json;
    exports org.learningsociety.criteria.lint;
    exports org.learningsociety.criteria.membership;
    exports org.learningsociety.criteria.recognition;
    exports org.learningsociety.criteria.rubric;
    exports org.learningsociety.criteria.scoring;
}

/** Numbers, dates, texts, law, territory, subjects and plans as immutable values. */
module org.learningsociety.core {
    requires transitive com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.dataformat.csv;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;
    requires org.slf4j;

    exports org.learningsociety.core.catalog;
    exports org.learningsociety.core.crosswalk;
    exports org.learningsociety.core.json;
    exports org.learningsociety.core.law;
    exports org.learningsociety.core.number;
    exports org.learningsociety.core.plan;
    exports org.learningsociety.core.problem;
    exports org.learningsociety.core.subject;
    exports org.learningsociety.core.submission;
    exports org.learningsociety.core.tailoring;
    exports org.learningsociety.core.table;
    exports org.learningsociety.core.target;
    exports org.learningsociety.core.territory;
    exports org.learningsociety.core.text;
    exports org.learningsociety.core.time;
    exports org.learningsociety.core.unitlist;
}

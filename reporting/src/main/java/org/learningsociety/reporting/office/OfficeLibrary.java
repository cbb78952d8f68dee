package org.learningsociety.reporting.office;

/** Apache POI, which may be absent: the renderers that a program sees hold none of its types, so that they load without it. */
final class OfficeLibrary {

    private OfficeLibrary() {}

    /** Where it is absent, the caller learns what to add rather than which class was missed. */
    static void require() {
        try {
            Class.forName("org.apache.poi.ooxml.POIXMLDocument", false, OfficeLibrary.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError absent) {
            throw new IllegalStateException(
                    "files for Word and Excel need Apache POI: add org.apache.poi:poi-ooxml to the class path, or to the module path "
                            + "with --add-modules org.apache.poi.ooxml",
                    absent);
        }
    }
}

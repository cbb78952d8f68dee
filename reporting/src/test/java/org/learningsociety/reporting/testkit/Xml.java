package org.learningsociety.reporting.testkit;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/** Reads back pages and pictures. */
public final class Xml {

    private Xml() {}

    /**
     * Reads a document.
     *
     * @param text its text
     * @return the document
     * @throws AssertionError if it is not well-formed
     */
    public static Document parse(String text) {
        try {
            DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new StringReader(text)));
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + e.getMessage(), e);
        }
    }

    /**
     * Returns the elements of a name.
     *
     * @param document the document
     * @param name the name, or {@code *} for all
     * @return the elements in the order of the document
     */
    public static List<Element> elements(Document document, String name) {
        return list(document.getElementsByTagName(name));
    }

    /**
     * Returns the elements of a name below another.
     *
     * @param above the other
     * @param name the name
     * @return the elements in the order of the document
     */
    public static List<Element> elements(Element above, String name) {
        return list(above.getElementsByTagName(name));
    }

    private static List<Element> list(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }
}

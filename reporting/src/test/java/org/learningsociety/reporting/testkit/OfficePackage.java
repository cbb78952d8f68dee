package org.learningsociety.reporting.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The parts of a file for Word or Excel. */
public final class OfficePackage {

    private OfficePackage() {}

    /**
     * Unpacks a file, and the workbooks that it embeds.
     *
     * @param file the content of the file
     * @return each part's content by its name
     */
    public static Map<String, byte[]> parts(byte[] file) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readAllBytes();
                String name = entry.getName();
                parts.put(name, content);
                if (name.endsWith(".xlsx")) {
                    parts(content).forEach((part, inner) -> parts.put(name + "!" + part, inner));
                }
            }
        } catch (IOException broken) {
            throw new IllegalArgumentException("the file is no zip file", broken);
        }
        return parts;
    }

    /**
     * Asserts that every part is well-formed XML, that none refers to anything outside the file, and that none can run.
     *
     * @param file the content of the file
     */
    public static void assertSound(byte[] file) {
        parts(file).forEach((name, content) -> {
            assertThat(name).doesNotContain("vba", "activeX", "oleObject");
            if (name.endsWith(".xml") || name.endsWith(".rels")) {
                Xml.parse(new String(content, StandardCharsets.UTF_8));
            }
            if (name.endsWith(".rels")) {
                assertThat(new String(content, StandardCharsets.UTF_8)).doesNotContain("TargetMode=\"External\"");
            }
        });
    }
}

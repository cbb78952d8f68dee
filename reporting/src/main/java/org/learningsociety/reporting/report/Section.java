package org.learningsociety.reporting.report;

import java.util.List;
import java.util.stream.Stream;
import org.learningsociety.core.text.LocalizedText;

/**
 * A part of a report with a heading. Its number is counted when it is rendered. Immutable and thread-safe.
 *
 * @param id the name in links, unique in its report
 * @param title the heading
 * @param blocks what stands under the heading
 * @param sections the sections below it
 */
public record Section(String id, LocalizedText title, List<Block> blocks, List<Section> sections) {

    /**
     * Copies the lists.
     *
     * @param id the name in links, unique in its report
     * @param title the heading
     * @param blocks what stands under the heading
     * @param sections the sections below it
     * @throws IllegalArgumentException if the id is not lower-case ASCII words joined by hyphens
     */
    public Section {
        Anchor.check("the id of a section", id);
        blocks = List.copyOf(blocks);
        sections = List.copyOf(sections);
    }

    /**
     * Returns a section without sections below it.
     *
     * @param id the name in links, unique in its report
     * @param title the heading
     * @param blocks what stands under the heading
     * @return the section
     * @throws IllegalArgumentException if the id is not lower-case ASCII words joined by hyphens
     */
    public static Section of(String id, LocalizedText title, List<Block> blocks) {
        return new Section(id, title, blocks, List.of());
    }

    /**
     * Copies the section with sections below it.
     *
     * @param below the sections
     * @return the copy
     */
    public Section withSections(List<Section> below) {
        return new Section(id, title, blocks, below);
    }

    /**
     * Returns this section and all below it.
     *
     * @return the sections in reading order
     */
    public Stream<Section> nodes() {
        return Stream.concat(Stream.of(this), sections.stream().flatMap(Section::nodes));
    }

    Stream<String> ids() {
        return nodes().flatMap(section ->
                Stream.concat(Stream.of(section.id), section.blocks.stream().flatMap(Section::ids)));
    }

    private static Stream<String> ids(Block block) {
        if (block instanceof Block.Table table) {
            return Stream.of(table.id());
        }
        return block instanceof Block.Picture picture
                ? Stream.of(picture.chart().id())
                : Stream.empty();
    }
}

package org.learningsociety.reporting.render.template;

/**
 * A cell as text.
 *
 * @param text what to read first
 * @param detail what limits it, such as the bounds of a share; may be empty
 */
public record Shown(String text, String detail) {

    static Shown of(String text) {
        return new Shown(text, "");
    }

    public boolean hasDetail() {
        return !detail.isEmpty();
    }
}

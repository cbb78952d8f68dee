package org.learningsociety.criteria.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.number.Points;
import org.learningsociety.criteria.catalog.CriteriaCatalog;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.Overlay;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rule;

class OverlayFormatPageTest {

    private static final Path PAGE = Path.of("docs", "overlay-format.md");

    @Test
    void theExampleOnThePageDoesWhatThePageSays() throws IOException {
        Matcher example = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
        assertThat(example.find()).isTrue();

        Overlay overlay = CriteriaFormats.overlay()
                .read("overlay-format.md", example.group(1))
                .orElseThrow();
        Rubric filled = CriteriaCatalog.load()
                .rubrics()
                .get(overlay.rubric())
                .with(overlay)
                .orElseThrow();

        Rule.Content content =
                (Rule.Content) filled.find(new CriterionId("2.2")).orElseThrow().rule();
        assertThat(content.partial().low()).isEqualTo(Points.parse("2.5"));
        assertThat(content.partial().high()).isEqualTo(Points.parse("2.5"));
    }
}

package org.learningsociety.criteria.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.learningsociety.core.json.JsonProblem;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.criteria.json.CriteriaFormats;
import org.learningsociety.criteria.rubric.RubricProblem;
import org.learningsociety.criteria.rubric.Rubrics;
import org.learningsociety.criteria.testkit.SampleRubrics;

class RubricFolderTest {

    private static final String FLOORED = CriteriaFormats.rubric().write(SampleRubrics.floored());

    @TempDir
    Path folder;

    @Test
    void goodRubricsStandBesideTheOthersWhateverElseLiesThere() throws IOException {
        save("a.json", FLOORED);
        save("b.json", "{\"format\": \"learning-society-overlay/1.0\"}");
        save("c.txt", "{");
        save("d.json", "{\"format\": ");
        save("e.json", "{}");
        Files.createDirectory(folder.resolve("f.json"));

        Validated<Rubrics> read = RubricFolder.read(folder, Rubrics.of(List.of(SampleRubrics.ranked())));

        assertThat(read.value().orElseThrow().list())
                .containsExactlyInAnyOrder(SampleRubrics.ranked(), SampleRubrics.floored());
        assertThat(read.problems())
                .extracting(Problem::code, problem -> problem.place().source())
                .containsExactly(tuple(JsonProblem.INCOMPLETE, "d.json"), tuple(JsonProblem.MISSING_FORMAT, "e.json"));
    }

    @Test
    void anIdThatIsTakenIsLeftOut() throws IOException {
        save("a.json", FLOORED);
        save("b.json", FLOORED);

        Validated<Rubrics> read = RubricFolder.read(folder, Rubrics.of(List.of()));

        assertThat(read.value().orElseThrow().list()).containsExactly(SampleRubrics.floored());
        assertThat(read.problems()).extracting(Problem::code).containsExactly(RubricProblem.ID_TWICE);
        assertThat(read.problems().get(0).place().source()).isEqualTo("b.json");
    }

    @Test
    void aFolderThatIsNotThereCannotBeRead() {
        assertThatThrownBy(() -> RubricFolder.read(folder.resolve("absent"), Rubrics.of(List.of())))
                .isInstanceOf(NoSuchFileException.class);
    }

    private void save(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }
}

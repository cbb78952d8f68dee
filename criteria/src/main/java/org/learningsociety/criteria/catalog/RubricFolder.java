package org.learningsociety.criteria.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.learningsociety.core.json.JsonProblem;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.criteria.json.CriteriaFormats;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.RubricProblem;
import org.learningsociety.criteria.rubric.Rubrics;

/**
 * A folder of rubrics as a user keeps them: documents of the format {@code learning-society-rubric/1.0}, one in each file whose
 * name ends in {@code .json}.
 *
 * <pre>{@code
 * Validated<Rubrics> rubrics = RubricFolder.read(folder, CriteriaCatalog.load().rubrics());
 * }</pre>
 */
public final class RubricFolder {

    private final List<Rubric> rubrics;
    private final List<Problem> problems = new ArrayList<>();

    private RubricFolder(Rubrics base) {
        this.rubrics = new ArrayList<>(base.list());
    }

    /**
     * Reads a folder and puts its rubrics beside others. Files of other names are ignored, and so are JSON documents of another
     * format, such as overlays.
     *
     * @param folder the folder
     * @param base the other rubrics, such as those of {@link CriteriaCatalog#rubrics()}
     * @return all rubrics that could be read; beside them every problem in every file, and a problem
     *     {@link RubricProblem#ID_TWICE} for each rubric whose id another has, which is left out
     * @throws IOException if the folder or a file in it cannot be read
     */
    public static Validated<Rubrics> read(Path folder, Rubrics base) throws IOException {
        RubricFolder reading = new RubricFolder(base);
        List<Path> paths;
        try (Stream<Path> files = Files.list(folder)) {
            paths = files.filter(file -> name(file).endsWith(".json"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
        for (Path path : paths) {
            reading.add(name(path), Files.readAllBytes(path));
        }
        return Validated.of(Rubrics.of(reading.rubrics), reading.problems);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private void add(String file, byte[] bytes) {
        Validated<Rubric> read = CriteriaFormats.rubric().read(file, bytes);
        if (read.problems().stream().noneMatch(RubricFolder::isOtherFormat)) {
            problems.addAll(read.problems());
            read.value().ifPresent(rubric -> add(file, rubric));
        }
    }

    private static boolean isOtherFormat(Problem problem) {
        return problem.code() == JsonProblem.OTHER_FORMAT;
    }

    private void add(String file, Rubric rubric) {
        if (rubrics.stream().map(Rubric::id).anyMatch(rubric.id()::equals)) {
            problems.add(Problem.error(
                    RubricProblem.ID_TWICE,
                    new Place.Whole(file),
                    Map.of("value", rubric.id().value())));
        } else {
            rubrics.add(rubric);
        }
    }
}

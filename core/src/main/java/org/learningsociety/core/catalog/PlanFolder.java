package org.learningsociety.core.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.learningsociety.core.json.JsonProblem;
import org.learningsociety.core.json.PlanCodecs;
import org.learningsociety.core.plan.Plan;
import org.learningsociety.core.plan.PlanId;
import org.learningsociety.core.problem.Located;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.tailoring.TailoringProblem;

/**
 * Plans of a user's own: the files of a folder, laid beside other plans.
 *
 * <pre>{@code
 * CoreCatalog catalog = CoreCatalog.load();
 * Validated<PlanNetwork> network = PlanFolder.read(Path.of("my-catalog"), catalog.plans())
 *         .flatMap(plans -> PlanNetwork.ofLocated(List.of(catalog.campaign()), plans, catalog.instruments()));
 * }</pre>
 */
public final class PlanFolder {

    private PlanFolder() {}

    /**
     * Reads a folder and puts its plans beside others. Files of other names than {@code *.json} are ignored, and so are documents of
     * another format, such as rubrics.
     *
     * @param folder the folder
     * @param base the other plans, such as those of {@link CoreCatalog#plans()}
     * @return all plans that could be read, the base first, each with the places of its file; beside them every problem in
     *     every file, and a problem {@link TailoringProblem#DUPLICATE_PLAN} for each plan whose id another has, which is left
     *     out
     * @throws IOException if the folder or a file in it cannot be read
     */
    public static Validated<List<Located<Plan>>> read(Path folder, Collection<Plan> base) throws IOException {
        List<Located<Plan>> plans = new ArrayList<>();
        base.forEach(plan -> plans.add(Located.of(plan, plan.id().value())));
        List<Problem> problems = new ArrayList<>();
        for (Path path : files(folder)) {
            String name = String.valueOf(path.getFileName());
            Validated<Located<Plan>> read = PlanCodecs.plan().readLocated(name, Files.readAllBytes(path));
            if (read.problems().stream().noneMatch(problem -> problem.code() == JsonProblem.OTHER_FORMAT)) {
                problems.addAll(read.problems());
                read.value().ifPresent(plan -> add(plan, plans, problems));
            }
        }
        return Validated.of(plans, problems);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).endsWith(".json"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private static void add(Located<Plan> plan, List<Located<Plan>> plans, List<Problem> problems) {
        PlanId id = plan.value().id();
        if (plans.stream().anyMatch(other -> other.value().id().equals(id))) {
            problems.add(
                    Problem.error(TailoringProblem.DUPLICATE_PLAN, plan.place("/id"), Map.of("value", id.value())));
        } else {
            plans.add(plan);
        }
    }
}

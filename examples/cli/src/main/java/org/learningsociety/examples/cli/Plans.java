package org.learningsociety.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.catalog.PlanFolder;
import org.learningsociety.core.json.PlanCodecs;
import org.learningsociety.core.plan.Plan;
import org.learningsociety.core.problem.Located;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.tailoring.PlanNetwork;
import org.learningsociety.core.territory.Gazetteer;
import picocli.CommandLine.Option;

/** The option that names plans of the user's own, and the network made of them and of what the library ships. */
final class Plans {

    @Option(
            names = "--catalog",
            paramLabel = "DIR",
            description = {
                "Thư mục kế hoạch riêng (*.json), đặt bên cạnh các kế hoạch kèm thư viện.",
                "Folder of plans of your own (*.json), beside those that the library ships."
            })
    private Optional<Path> folder = Optional.empty();

    /** All plans, those that were asked for, by id or as files, and the map on which their units lie. */
    record Asked(CoreCatalog catalog, Gazetteer territory, PlanNetwork network, List<Located<Plan>> plans) {

        /** The first plan that was asked for. */
        Plan plan() {
            return plans.get(0).value();
        }
    }

    /** Puts all plans together with those that the user names; beside them all that is wrong with any of them. */
    Validated<Asked> ask(Territory.Loaded loaded, String... idsOrFiles) throws IOException {
        CoreCatalog catalog = loaded.catalog();
        Validated<List<Located<Plan>>> known = known(folder, catalog);
        List<Located<Plan>> all = new ArrayList<>(known.value().orElse(List.of()));
        List<Located<Plan>> asked = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(known.problems());
        for (String name : idsOrFiles) {
            Validated<Located<Plan>> plan = plan(name, all);
            problems.addAll(plan.problems());
            plan.value().ifPresent(found -> {
                asked.add(found);
                // A file stands in the place of the plan of its id.
                all.removeIf(other -> other.value().id().equals(found.value().id()));
                all.add(found);
            });
        }
        if (asked.size() < idsOrFiles.length) {
            return Validated.failed(problems);
        }
        return PlanNetwork.ofLocated(List.of(catalog.campaign()), all, catalog.instruments())
                .with(problems)
                .flatMap(network -> loaded.territory()
                        .flatMap(
                                map -> Validated.of(new Asked(catalog, map, network, asked), network.checkUnits(map))));
    }

    /** All plans: those that the library ships, and beside them those of a folder. */
    static Validated<List<Located<Plan>>> known(Optional<Path> folder, CoreCatalog catalog) throws IOException {
        if (folder.isEmpty()) {
            return Validated.of(catalog.plans().stream()
                    .map(plan -> Located.of(plan, plan.id().value()))
                    .toList());
        }
        if (!Files.isDirectory(folder.get())) {
            throw new NoSuchFileException(folder.get().toString());
        }
        return PlanFolder.read(folder.get(), catalog.plans());
    }

    private static Validated<Located<Plan>> plan(String name, List<Located<Plan>> all) throws IOException {
        Optional<Located<Plan>> known = all.stream()
                .filter(plan -> plan.value().id().value().equals(name))
                .findFirst();
        if (known.isPresent()) {
            return Validated.of(known.get());
        }
        if (isFile(name)) {
            UserFile file = UserFile.read(Path.of(name));
            return PlanCodecs.plan().readLocated(file.name(), file.bytes());
        }
        return CallProblem.UNKNOWN_PLAN.of(
                name,
                name,
                all.stream().map(plan -> plan.value().id().value()).sorted().toList());
    }

    private static boolean isFile(String name) {
        try {
            return name.endsWith(".json") || name.contains("/") || name.contains("\\") || Files.exists(Path.of(name));
        } catch (InvalidPathException noName) {
            return false;
        }
    }
}

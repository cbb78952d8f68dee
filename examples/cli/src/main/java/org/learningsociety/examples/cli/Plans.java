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
import org.learningsociety.core.plan.PlanId;
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

    /** All plans, and those that were asked for, by id or as files. */
    record Asked(CoreCatalog catalog, PlanNetwork network, List<Plan> plans) {

        /** The same, with what is wrong about the units that the plans name. */
        Validated<Asked> checkedAgainst(Validated<Gazetteer> territory) {
            return territory.flatMap(map -> Validated.of(this, network.checkUnits(map)));
        }
    }

    /** Puts all plans together with those that the user names. */
    Validated<Asked> ask(String... idsOrFiles) throws IOException {
        CoreCatalog catalog = CoreCatalog.load();
        Validated<List<Plan>> known = known(catalog);
        List<Plan> all = new ArrayList<>(known.value().orElse(List.of()));
        List<Plan> asked = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(known.problems());
        for (String name : idsOrFiles) {
            Validated<Plan> plan = plan(name, all);
            problems.addAll(plan.problems());
            plan.value().ifPresent(found -> {
                asked.add(found);
                // A file stands in the place of the plan of its id.
                all.removeIf(other -> other.id().equals(found.id()));
                all.add(found);
            });
        }
        if (asked.size() < idsOrFiles.length) {
            return Validated.failed(problems);
        }
        return PlanNetwork.of(List.of(catalog.campaign()), all, catalog.instruments())
                .map(network -> new Asked(catalog, network, asked))
                .with(problems);
    }

    private Validated<List<Plan>> known(CoreCatalog catalog) throws IOException {
        if (folder.isEmpty()) {
            return Validated.of(catalog.plans());
        }
        if (!Files.isDirectory(folder.get())) {
            throw new NoSuchFileException(folder.get().toString());
        }
        return PlanFolder.read(folder.get(), catalog.plans());
    }

    private static Validated<Plan> plan(String name, List<Plan> all) throws IOException {
        Optional<Plan> known =
                all.stream().filter(plan -> plan.id().value().equals(name)).findFirst();
        if (known.isPresent()) {
            return Validated.of(known.get());
        }
        if (isFile(name)) {
            UserFile file = UserFile.read(Path.of(name));
            return PlanCodecs.plan().read(file.name(), file.bytes());
        }
        return CallProblem.UNKNOWN_PLAN.of(
                name,
                name,
                all.stream().map(Plan::id).map(PlanId::value).sorted().toList());
    }

    private static boolean isFile(String name) {
        try {
            return name.endsWith(".json") || name.contains("/") || name.contains("\\") || Files.exists(Path.of(name));
        } catch (InvalidPathException noName) {
            return false;
        }
    }
}

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
import org.learningsociety.core.json.JsonProblem;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.tailoring.PlanNetwork;
import org.learningsociety.criteria.catalog.CriteriaCatalog;
import org.learningsociety.criteria.catalog.RubricFolder;
import org.learningsociety.criteria.json.CriteriaFormats;
import org.learningsociety.criteria.recognition.RecognitionRules;
import org.learningsociety.criteria.rubric.Overlay;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rubrics;
import picocli.CommandLine.Option;

/** The options that name rubrics of the user's own and overlays, and the rubrics made of them and of what the library ships. */
final class Catalog {

    @Option(
            names = "--catalog",
            paramLabel = "DIR",
            description = {
                "Thư mục bộ tiêu chí riêng (*.json), đặt bên cạnh các bộ kèm thư viện.",
                "Folder of rubrics of your own (*.json), beside those that the library ships."
            })
    private Optional<Path> folder = Optional.empty();

    @Option(
            names = "--overlay",
            paramLabel = "FILE",
            description = {
                "Tệp bổ sung: giá trị cho các ô còn trống, giả định, hoặc quy định công nhận danh hiệu. Có thể lặp lại, áp dụng theo thứ tự.",
                "Overlay: values for slots that a catalog lacks, a what-if, or rules of recognition. May be repeated,",
                "laid in that order."
            })
    private List<Path> overlayFiles = List.of();

    /** All rubrics, each with the overlays that are made for it. */
    Validated<Rubrics> rubrics() throws IOException {
        Validated<Rubrics> rubrics = all();
        for (Validated<Overlay> overlay : overlays()) {
            rubrics = rubrics.flatMap(known -> overlay.flatMap(one -> lay(known, one)));
        }
        return rubrics;
    }

    /** The rubric of an id or in a file, with all overlays. */
    Validated<Rubric> rubric(String idOrFile) throws IOException {
        Validated<Rubric> rubric = isFileName(idOrFile) ? read(Path.of(idOrFile)) : named(idOrFile);
        for (Validated<Overlay> overlay : overlays()) {
            rubric = rubric.flatMap(bare -> overlay.flatMap(bare::with));
        }
        return rubric;
    }

    /** What stands beside a rubric: all that the library ships and the folder holds, without overlays. */
    Rubrics beside() throws IOException {
        return all().value().orElseThrow();
    }

    /** The rules of recognition with the user's own laid over them, and the rubrics from which they take levels and times. */
    Validated<RecognitionRules> recognition() throws IOException {
        Validated<RecognitionRules> rules = rubrics().map(CriteriaCatalog.load().recognition()::withRubrics);
        for (Path path : overlayFiles) {
            Validated<RecognitionRules.Layer> layer = layer(path);
            if (!isOtherFormat(layer)) {
                rules = rules.flatMap(below -> layer.map(below::with));
            }
        }
        return rules;
    }

    /** All plans, those of the user's own beside those that the library ships. */
    Validated<PlanNetwork> plans(CoreCatalog shipped) throws IOException {
        return Plans.known(folder, shipped)
                .flatMap(plans -> PlanNetwork.ofLocated(List.of(shipped.campaign()), plans, shipped.instruments()));
    }

    private List<Validated<Overlay>> overlays() throws IOException {
        List<Validated<Overlay>> overlays = new ArrayList<>();
        for (Path path : overlayFiles) {
            if (isOtherFormat(layer(path))) {
                UserFile file = UserFile.read(path);
                overlays.add(CriteriaFormats.overlay().read(file.name(), file.bytes()));
            }
        }
        return overlays;
    }

    /** Rules of recognition are laid over others by the same option; the format of a file tells them from an overlay of a rubric. */
    private static Validated<RecognitionRules.Layer> layer(Path path) throws IOException {
        UserFile file = UserFile.read(path);
        return CriteriaFormats.recognition().read(file.name(), file.bytes());
    }

    private static boolean isOtherFormat(Validated<?> read) {
        return read.problems().stream().anyMatch(problem -> problem.code() == JsonProblem.OTHER_FORMAT);
    }

    private static boolean isFileName(String text) {
        return text.endsWith(".json") || text.contains("/") || text.contains("\\");
    }

    private Validated<Rubric> named(String id) throws IOException {
        Validated<Rubrics> known = all();
        List<Rubric> rubrics = known.value().map(Rubrics::list).orElse(List.of());
        Optional<Rubric> found = rubrics.stream()
                .filter(rubric -> rubric.id().value().equals(id))
                .findFirst();
        if (found.isPresent()) {
            return Validated.of(found.get(), known.problems());
        }
        if (exists(id)) {
            return read(Path.of(id));
        }
        return CallProblem.UNKNOWN_RUBRIC
                .<Rubric>of(id, id, rubrics.stream().map(Rubric::id).toList())
                .with(known.problems());
    }

    private static boolean exists(String name) {
        try {
            return Files.exists(Path.of(name));
        } catch (InvalidPathException noName) {
            return false;
        }
    }

    private Validated<Rubrics> all() throws IOException {
        Rubrics shipped = CriteriaCatalog.load().rubrics();
        if (folder.isEmpty()) {
            return Validated.of(shipped);
        }
        if (!Files.isDirectory(folder.get())) {
            throw new NoSuchFileException(folder.get().toString());
        }
        return RubricFolder.read(folder.get(), shipped);
    }

    private static Validated<Rubric> read(Path path) throws IOException {
        UserFile file = UserFile.read(path);
        return CriteriaFormats.rubric().read(file.name(), file.bytes());
    }

    private static Validated<Rubrics> lay(Rubrics rubrics, Overlay overlay) {
        List<Rubric> laid = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Rubric rubric : rubrics.list()) {
            boolean isMeant = rubric.id().equals(overlay.rubric());
            Validated<Rubric> with = isMeant ? rubric.with(overlay) : Validated.of(rubric);
            problems.addAll(with.problems());
            laid.add(with.value().orElse(rubric));
        }
        return rubrics.find(overlay.rubric()).isPresent()
                ? Validated.of(Rubrics.of(laid), problems)
                : CallProblem.UNKNOWN_RUBRIC.of(
                        overlay.id().value(),
                        overlay.rubric().value(),
                        rubrics.list().stream().map(Rubric::id).toList());
    }
}

package org.learningsociety.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.catalog.TerritoryFolder;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.TerritoryProblem;
import org.learningsociety.core.text.Language;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option that names a folder of unit lists, and the gazetteer made of it and of what the library ships. */
final class Territory {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec verb = CommandSpec.create();

    @Option(
            names = "--territory",
            paramLabel = "DIR",
            description = {
                "Thư mục danh mục đơn vị (units_NGÀY.csv, succession_NGÀY.csv, type_changes_*.csv), đặt chồng lên dữ liệu kèm thư viện.",
                "Folder of unit lists (units_DATE.csv, succession_DATE.csv, type_changes_*.csv), laid over what the library ships."
            })
    private Optional<Path> folder = Optional.empty();

    /** What was loaded: the shipped catalog and the gazetteer, absent when the folder has errors. */
    record Loaded(CoreCatalog catalog, Validated<Gazetteer> territory) {

        /** Says where a change stands, by the symbols of its documents. */
        Optional<String> describe(List<Citation> citations, Language language) {
            return Citations.describe(citations, catalog.instruments(), language);
        }
    }

    /** Checks that the data cover the dates. */
    Validated<Gazetteer> covered(Gazetteer gazetteer, LocalDate... dates) {
        List<Problem> problems = Arrays.stream(dates)
                .filter(date -> !gazetteer.covers(date))
                .map(date -> Problem.error(
                        TerritoryProblem.NOT_COVERED,
                        new Place.Whole(date.toString()),
                        Map.of(
                                "date",
                                date.toString(),
                                "first",
                                gazetteer.firstDay().toString())))
                .toList();
        return problems.isEmpty() ? Validated.of(gazetteer) : Validated.failed(problems);
    }

    Loaded load(Output output) throws IOException {
        String line = folder.map(path -> output.say("progress.folder", Map.of("folder", path.toString())))
                .orElseGet(() -> output.say("progress.shipped"));
        Progress progress = Progress.after(verb.commandLine().getErr(), line);
        try {
            return read();
        } finally {
            progress.done();
        }
    }

    private Loaded read() throws IOException {
        CoreCatalog catalog = CoreCatalog.load();
        if (folder.isEmpty()) {
            return new Loaded(catalog, Validated.of(catalog.territory()));
        }
        if (!Files.isDirectory(folder.get())) {
            throw new NoSuchFileException(folder.get().toString());
        }
        return new Loaded(catalog, TerritoryFolder.read(folder.get(), catalog.territory()));
    }
}

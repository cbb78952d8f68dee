package org.learningsociety.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;

/**
 * A folder of data.
 *
 * @param files the files that are known, in the order of their names
 */
record DataFolder(List<DataFile> files) {

    /** A file and what it holds. */
    record DataFile(UserFile file, DataKind kind) {}

    /** Reads the files of a folder, not those of folders in it; warns of each that is passed over. No value where none is left. */
    static Validated<DataFolder> read(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        List<DataFile> known = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path path : list(folder)) {
            String name = String.valueOf(path.getFileName());
            if (Files.isDirectory(path)) {
                problems.add(warning(CallProblem.FOLDER_NOT_READ, name));
                continue;
            }
            UserFile file = UserFile.read(path);
            Optional<DataKind> kind = DataKind.of(file);
            kind.ifPresentOrElse(
                    found -> known.add(new DataFile(file, found)),
                    () -> problems.add(warning(CallProblem.FILE_NOT_READ, name)));
        }
        return known.isEmpty()
                ? CallProblem.NO_DATA
                        .<DataFolder>of(folder.toString(), folder.toString(), List.of())
                        .with(problems)
                : Validated.of(new DataFolder(List.copyOf(known)), problems);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        }
    }

    private static Problem warning(CallProblem code, String name) {
        return Problem.warning(code, new Place.Whole(name), Map.of("value", name));
    }

    List<UserFile> list(DataKind kind) {
        return files.stream()
                .filter(one -> one.kind() == kind)
                .map(DataFile::file)
                .toList();
    }
}

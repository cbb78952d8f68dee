package org.learningsociety.core.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * Finds files at full scale that are not part of the project, in the folder that the system property {@code
 * learningsociety.shared} names. The build sets it; {@code -Dlearningsociety.shared=…} names another folder.
 */
public final class SharedData {

    private static final String FOLDER = "learningsociety.shared";

    private SharedData() {}

    /**
     * Finds a file or folder.
     *
     * @param relative the path inside the shared folder, such as {@code data/territory/units_2025-07-01.csv}
     * @return the path, absent when this machine does not have it
     */
    public static Optional<Path> find(String relative) {
        return Optional.ofNullable(System.getProperty(FOLDER))
                .map(folder -> Path.of(folder, relative))
                .filter(Files::exists);
    }

    /**
     * Finds a file or folder, or skips the test that asks for it.
     *
     * @param relative the path inside the shared folder
     * @return the path
     * @throws org.opentest4j.TestAbortedException if this machine does not have it
     */
    public static Path get(String relative) {
        Optional<Path> path = find(relative);
        Assumptions.assumeTrue(
                path.isPresent(), () -> "skipped: no " + relative + " in the folder of -D" + FOLDER + "=…");
        return path.orElseThrow();
    }
}

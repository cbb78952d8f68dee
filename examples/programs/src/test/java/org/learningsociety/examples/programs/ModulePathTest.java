package org.learningsociety.examples.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.module.FindException;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All other tests run on the class path; this one starts the program on the module path. */
class ModulePathTest {
    private static final String MODULE = "org.learningsociety.examples.programs";

    @Test
    void startsOnTheModulePath(@TempDir Path folder) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-p",
                        String.join(File.pathSeparator, modulePath()),
                        "-m",
                        MODULE + "/" + MODULE + ".KrongNo",
                        "--help")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ends by itself").isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(output, StandardCharsets.UTF_8))
                .isZero();
    }

    /** The entries of the class path that the program's module needs, and no test library. */
    private static List<String> modulePath() {
        Map<String, ModuleReference> known = new HashMap<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            find(Path.of(entry)).forEach((name, module) -> known.putIfAbsent(name, module));
        }
        Map<String, String> needed = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(MODULE));
        while (!open.isEmpty()) {
            String name = open.remove();
            ModuleReference module = known.get(name);
            if (module != null && !needed.containsKey(name)) {
                needed.put(name, Path.of(module.location().orElseThrow()).toString());
                module.descriptor().requires().stream()
                        .filter(one -> !one.modifiers().contains(Requires.Modifier.STATIC))
                        .map(Requires::name)
                        .forEach(open::add);
            }
        }
        return List.copyOf(needed.values());
    }

    private static Map<String, ModuleReference> find(Path entry) {
        try {
            return ModuleFinder.of(entry).findAll().stream()
                    .collect(Collectors.toMap(one -> one.descriptor().name(), one -> one));
        } catch (FindException notAModule) {
            return Map.of();
        }
    }
}

package org.learningsociety.examples.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README promises that its lines compile and says what they print. */
class ReadmeTest {

    private static final Path README = Path.of("..", "..", "README.md");
    private static final List<String> PACKAGES = List.of(
            "java.time",
            "java.util",
            "org.learningsociety.core.number",
            "org.learningsociety.core.subject",
            "org.learningsociety.core.text",
            "org.learningsociety.criteria.catalog",
            "org.learningsociety.criteria.evidence",
            "org.learningsociety.criteria.rubric",
            "org.learningsociety.criteria.scoring");

    @TempDir
    Path folder;

    @Test
    void theCodeCompilesAndPrintsWhatTheReadmeSays() throws Exception {
        List<String> printed = runReadme(fence("java")).lines().toList();

        assertThat(printed.get(0)).isEqualTo("UNDETERMINED [79.5, 79.5]");
        assertThat(printed).hasSizeGreaterThan(1);
        assertThat(Files.readString(README)).contains("`" + printed.get(0) + "`");
    }

    @Test
    void theSnippetNamesTheVersionThatIsBuilt() throws IOException {
        Matcher version =
                Pattern.compile("<version>(.*?)</version>").matcher(Files.readString(Path.of("..", "..", "pom.xml")));
        assertThat(version.find()).isTrue();

        assertThat(fence("xml")).contains("<version>" + version.group(1) + "</version>");
    }

    @Test
    void theCodeIsAtMostTenLines() throws IOException {
        assertThat(fence("java").lines().count()).isLessThanOrEqualTo(10);
    }

    private static String fence(String language) throws IOException {
        Matcher fence =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(README));
        assertThat(fence.find()).as("a fence of " + language).isTrue();
        return fence.group(1);
    }

    private String runReadme(String code) throws IOException, ReflectiveOperationException {
        String imports = PACKAGES.stream().map(one -> "import " + one + ".*;\n").collect(Collectors.joining());
        Path source = Files.writeString(
                folder.resolve("Readme.java"),
                imports + "public class Readme { public static void run() {\n" + code + "} }\n");
        List<String> options = Stream.of(
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.toString(),
                        source.toString())
                .toList();
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        int result = ToolProvider.getSystemJavaCompiler().run(null, messages, messages, options.toArray(String[]::new));
        assertThat(result).as(messages.toString(StandardCharsets.UTF_8)).isZero();
        return captured();
    }

    private String captured() throws IOException, ReflectiveOperationException, InvocationTargetException {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (URLClassLoader loader =
                        new URLClassLoader(new URL[] {folder.toUri().toURL()});
                PrintStream capture = new PrintStream(out, true, StandardCharsets.UTF_8)) {
            System.setOut(capture);
            loader.loadClass("Readme").getMethod("run").invoke(null);
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}

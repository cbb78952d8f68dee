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
            "org.learningsociety.core.catalog",
            "org.learningsociety.core.number",
            "org.learningsociety.core.subject",
            "org.learningsociety.core.territory",
            "org.learningsociety.core.text",
            "org.learningsociety.criteria.catalog",
            "org.learningsociety.criteria.evidence",
            "org.learningsociety.criteria.rubric",
            "org.learningsociety.criteria.scoring");

    @TempDir
    Path folder;

    @Test
    void theCodeCompilesAndPrintsWhatTheReadmeSays() throws Exception {
        assertPrints(0, "UNDETERMINED [79.5, 79.5]");
        assertPrints(1, "Phường Quỳnh Mai -> Phường Bạch Mai: WHOLE");
    }

    private void assertPrints(int fence, String first) throws IOException, ReflectiveOperationException {
        List<String> printed =
                runReadme("Readme" + fence, fences("java").get(fence)).lines().toList();

        assertThat(printed.get(0)).isEqualTo(first);
        assertThat(printed).hasSizeGreaterThan(1);
        assertThat(Files.readString(README)).contains("`" + first + "`");
    }

    @Test
    void theSnippetNamesTheVersionThatIsBuilt() throws IOException {
        Matcher version =
                Pattern.compile("<version>(.*?)</version>").matcher(Files.readString(Path.of("..", "..", "pom.xml")));
        assertThat(version.find()).isTrue();

        assertThat(fences("xml")).singleElement().asString().contains("<version>" + version.group(1) + "</version>");
    }

    @Test
    void eachPieceOfCodeIsAtMostTenLines() throws IOException {
        assertThat(fences("java")).hasSize(2).allMatch(code -> code.lines().count() <= 10);
    }

    private static List<String> fences(String language) throws IOException {
        Pattern fence = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL);
        return fence.matcher(Files.readString(README))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private String runReadme(String name, String code) throws IOException, ReflectiveOperationException {
        String imports = PACKAGES.stream().map(one -> "import " + one + ".*;\n").collect(Collectors.joining());
        Path source = Files.writeString(
                folder.resolve(name + ".java"),
                imports + "public class " + name + " { public static void run() {\n" + code + "} }\n");
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
        return captured(name);
    }

    private String captured(String name) throws IOException, ReflectiveOperationException, InvocationTargetException {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (URLClassLoader loader =
                        new URLClassLoader(new URL[] {folder.toUri().toURL()});
                PrintStream capture = new PrintStream(out, true, StandardCharsets.UTF_8)) {
            System.setOut(capture);
            loader.loadClass(name).getMethod("run").invoke(null);
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}

package org.learningsociety.reporting.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningsociety.core.text.Language;
import org.learningsociety.reporting.render.CsvRenderer;
import org.learningsociety.reporting.report.Report;

/** What a program sees that has not added the library for office files. */
class OfficeLibraryTest {

    @ParameterizedTest
    @ValueSource(strings = {"DocxRenderer", "XlsxRenderer"})
    void whereTheLibraryIsAbsentTheMessageSaysWhatToAdd(String renderer) throws Exception {
        try (URLClassLoader without = new URLClassLoader(urls(), ClassLoader.getPlatformClassLoader())) {
            Class<?> type = without.loadClass("org.learningsociety.reporting.office." + renderer);
            Class<?> language = without.loadClass(Language.class.getName());
            Method render = type.getMethod("render", without.loadClass(Report.class.getName()), language);
            Object report = report(without);

            assertThatThrownBy(() -> render.invoke(null, report, language.getEnumConstants()[0]))
                    .isInstanceOf(InvocationTargetException.class)
                    .cause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("org.apache.poi:poi-ooxml")
                    .hasMessageContaining("--add-modules org.apache.poi.ooxml");
            assertThat(csv(without, report, language.getEnumConstants()[0])).isNotNull();
        }
    }

    private static Object report(ClassLoader loader) throws ReflectiveOperationException {
        Class<?> sample = loader.loadClass("org.learningsociety.reporting.testkit.SampleReport");
        return sample.getMethod("report").invoke(null);
    }

    /** Everything else works without. */
    private static Object csv(ClassLoader loader, Object report, Object language) throws ReflectiveOperationException {
        Class<?> type = loader.loadClass(CsvRenderer.class.getName());
        return type.getMethod("render", loader.loadClass(Report.class.getName()), language.getClass())
                .invoke(null, report, language);
    }

    private static URL[] urls() throws IOException {
        List<URL> urls = new ArrayList<>();
        for (String part : Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(part -> !part.contains("poi"))
                .toList()) {
            urls.add(Path.of(part).toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }
}

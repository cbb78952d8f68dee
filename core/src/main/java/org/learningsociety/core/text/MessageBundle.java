package org.learningsociety.core.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The sentences that one room of the library says to people, in both languages. Immutable and thread-safe.
 *
 * <p>A sentence is found by its key and may name arguments in braces. For {@code load(owner, "problem")} it stands
 * in the two UTF-8 properties files
 *
 * <pre>
 * META-INF/org.learningsociety/messages/problem_vi.properties    unknown-code = Không có đơn vị nào mang mã {code}.
 * META-INF/org.learningsociety/messages/problem_en.properties    unknown-code = No unit has the code {code}.
 * </pre>
 *
 * <p>of the module or class path of {@code owner}; the file of one language that lacks a key or an argument of the
 * other is found when the bundle is loaded, not when a person should read the sentence.
 *
 * <p>An argument that stands there as <code>{on,date}</code> is a day, given as {@code yyyy-MM-dd}, and said as people write it: as {@code
 * 01/07/2025}. Each language says so for itself.
 *
 * <pre>{@code
 * messages.format(Language.EN, "unknown-code", Map.of("code", "99999"))   // "No unit has the code 99999."
 * }</pre>
 */
public final class MessageBundle {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)(,date)?\\}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern BRACE = Pattern.compile("[{}]");

    // Not a java.util.ResourceBundle: that falls back to the language of the machine when a file is absent, to
    // ISO-8859-1 when a file is not UTF-8, and does not compare the languages.
    private final SortedMap<String, LocalizedText> sentences;

    private MessageBundle(SortedMap<String, LocalizedText> sentences) {
        this.sentences = Collections.unmodifiableSortedMap(sentences);
    }

    /**
     * Reads the sentences of a bundle in both languages.
     *
     * @param owner a class of the module that holds the files
     * @param name the name of the bundle, the beginning of the files' names
     * @return the bundle
     * @throws IllegalStateException if a file is absent, or if the languages do not agree in their keys and in the
     *     arguments of each sentence; all that is wrong is named
     * @throws UncheckedIOException if a file cannot be read as UTF-8
     */
    public static MessageBundle load(Class<?> owner, String name) {
        Map<String, String> vi = read(owner, name, Language.VI);
        Map<String, String> en = read(owner, name, Language.EN);
        List<String> faults = faults(vi, en);
        if (!faults.isEmpty()) {
            throw new IllegalStateException(
                    "sentences of bundle \"" + name + "\" must agree in vi and en, but " + String.join("; ", faults));
        }
        SortedMap<String, LocalizedText> sentences = new TreeMap<>();
        vi.forEach((key, sentence) -> sentences.put(key, LocalizedText.of(sentence, en.getOrDefault(key, ""))));
        return new MessageBundle(sentences);
    }

    /**
     * Says one sentence with its arguments.
     *
     * @param language the language of the sentence
     * @param key the key of the sentence
     * @param arguments the values of the arguments that the sentence names; more are allowed
     * @return the sentence, each argument replaced by its value to the letter, but for the days in one that is named as a date
     * @throws IllegalArgumentException if the bundle lacks the key, or the arguments lack one that the sentence
     *     names
     */
    public String format(Language language, String key, Map<String, String> arguments) {
        LocalizedText sentence = sentences.get(key);
        if (sentence == null) {
            throw new IllegalArgumentException("key must be one of " + keys() + ", but was \"" + key + "\"");
        }
        return PLACEHOLDER.matcher(sentence.in(language)).replaceAll(place -> {
            String value = argument(key, place.group(1), arguments);
            return Matcher.quoteReplacement(place.group(2) == null ? value : withDays(value, language));
        });
    }

    /** What only looks like a day stays as it is, since a sentence must be said of bad input too. */
    private static String withDays(String value, Language language) {
        return DAY.matcher(value).replaceAll(day -> {
            try {
                return language.date(LocalDate.parse(day.group()));
            } catch (DateTimeParseException noDay) {
                return day.group();
            }
        });
    }

    /**
     * Finds a text that has no arguments, such as the name of a thing.
     *
     * @param key the key of the text
     * @return the text in both languages, as it is written; absent when the bundle lacks the key
     */
    public Optional<LocalizedText> find(String key) {
        return Optional.ofNullable(sentences.get(key));
    }

    /**
     * Returns the keys of the sentences.
     *
     * @return the keys in their natural order, unmodifiable
     */
    public SortedSet<String> keys() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(sentences.keySet()));
    }

    private static String argument(String key, String name, Map<String, String> arguments) {
        String value = arguments.get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "arguments of \"" + key + "\" must have {" + name + "}, but were " + new TreeMap<>(arguments));
        }
        return value;
    }

    private static Map<String, String> read(Class<?> owner, String name, Language language) {
        // META-INF is no package name, so the module system leaves what lies in it open to this class.
        String path = "/META-INF/org.learningsociety/messages/" + name + "_" + language.tag() + ".properties";
        Properties properties = new Properties();
        try (InputStream file = owner.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("bundle must have a file in each language, but lacks " + path);
            }
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8.newDecoder()));
        } catch (IOException e) {
            throw new UncheckedIOException("messages must be readable as UTF-8, but were not: " + path, e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, key -> properties.getProperty(key, "")));
    }

    private static List<String> faults(Map<String, String> vi, Map<String, String> en) {
        SortedSet<String> keys = new TreeSet<>(vi.keySet());
        keys.addAll(en.keySet());
        return keys.stream()
                .flatMap(key ->
                        fault(vi.getOrDefault(key, ""), en.getOrDefault(key, ""))
                                .map(fault -> key + " " + fault)
                                .stream())
                .toList();
    }

    private static Optional<String> fault(String vi, String en) {
        if (vi.isBlank() || en.isBlank()) {
            return Optional.of("has no sentence in " + (vi.isBlank() ? Language.VI : Language.EN));
        }
        if (hasLooseBrace(vi) || hasLooseBrace(en)) {
            return Optional.of("has a brace that is not part of an argument {name}");
        }
        SortedSet<String> inVi = arguments(vi);
        SortedSet<String> inEn = arguments(en);
        return inVi.equals(inEn) ? Optional.empty() : Optional.of("names " + inVi + " in vi but " + inEn + " in en");
    }

    private static boolean hasLooseBrace(String sentence) {
        return BRACE.matcher(PLACEHOLDER.matcher(sentence).replaceAll("")).find();
    }

    private static SortedSet<String> arguments(String sentence) {
        return PLACEHOLDER
                .matcher(sentence)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

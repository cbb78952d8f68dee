package org.learningsociety.examples.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.learningsociety.core.table.TableWriter;

/**
 * A made-up country of the size of the real one: 63 provinces, 693 districts and 10 080 communes on 2025-06-30, which became 63
 * provinces and 3 402 communes on 2025-07-01; every twelfth old commune was divided. The same on every machine.
 */
final class SyntheticCountry {

    private static final int PROVINCES = 63;
    private static final int DISTRICTS = 11;
    private static final int COMMUNES_OF_PROVINCE = 160;
    private static final int MERGED = 3;
    private static final int DIVIDED = 12;
    private static final List<String> UNITS = List.of("code", "name", "full_name", "type", "parent_code");
    private static final List<String> LINKS = List.of("old_code", "new_code", "kind", "area", "people");
    private static final String[] SYLLABLES = {
        "Đắk", "Hòa", "Thủy", "Nậm", "Mỹ", "Phú", "Tân", "Bình", "Long", "Sơn", "Yên", "Lộc", "Cẩm", "Vĩnh", "Quảng",
        "Krông"
    };

    private final List<List<String>> before = new ArrayList<>();
    private final List<List<String>> after = new ArrayList<>();
    private final List<List<String>> links = new ArrayList<>();
    private int communes;

    private SyntheticCountry() {
        for (int province = 0; province < PROVINCES; province++) {
            addProvince(code(2, province + 1));
        }
    }

    /** Writes the lists into the folder. */
    static void write(Path folder) {
        SyntheticCountry country = new SyntheticCountry();
        try {
            write(folder.resolve("units_2025-06-30.csv"), UNITS, country.before);
            write(folder.resolve("units_2025-07-01.csv"), UNITS, country.after);
            write(folder.resolve("units_2026-04-30.csv"), UNITS, country.after);
            write(folder.resolve("succession_2025-07-01.csv"), LINKS, country.links);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(Path file, List<String> columns, List<List<String>> rows) throws IOException {
        Files.writeString(file, TableWriter.comma().write(columns, rows));
    }

    private void addProvince(String province) {
        before.add(unit(province, "tỉnh", ""));
        after.add(unit(province, "tỉnh", ""));
        for (int district = 0; district < DISTRICTS; district++) {
            before.add(unit(district(province, district), "huyện", province));
        }
        int first = communes + 1;
        communes += COMMUNES_OF_PROVINCE;
        for (int i = 0; i < COMMUNES_OF_PROVINCE; i++) {
            before.add(unit(code(5, first + i), "xã", district(province, i % DISTRICTS)));
            addLinks(province, first, i);
        }
    }

    private void addLinks(String province, int first, int i) {
        String old = code(5, first + i);
        String into = code(5, first + i - i % MERGED);
        if (i % MERGED == 0) {
            after.add(unit(into, "xã", province));
        }
        if (i % DIVIDED == DIVIDED - 1) {
            String neighbor = code(5, first + i - i % MERGED - MERGED);
            links.add(List.of(old, into, "MERGED", "PART", "PART"));
            links.add(List.of(old, neighbor, "MERGED", "PART", "PART"));
        } else {
            links.add(List.of(old, into, "MERGED", "WHOLE", "WHOLE"));
        }
    }

    private static String district(String province, int district) {
        return code(3, (Integer.parseInt(province) - 1) * DISTRICTS + district + 1);
    }

    private static List<String> unit(String code, String type, String parent) {
        int number = Integer.parseInt(code);
        String name = SYLLABLES[number % SYLLABLES.length] + " "
                + SYLLABLES[number / SYLLABLES.length % SYLLABLES.length] + " " + number;
        String word = type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1);
        return List.of(code, name, word + " " + name, type, parent);
    }

    private static String code(int digits, int number) {
        return "0".repeat(digits - Integer.toString(number).length()) + number;
    }
}

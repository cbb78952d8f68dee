package org.learningsociety.examples.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.learningsociety.core.table.TableWriter;

/**
 * Makes up evidence for the assessment of Krông Nô: no real person, household, unit or enterprise stands behind it.
 *
 * <p>It holds gaps, exceptions and one bad row on purpose. {@link Random} with a fixed seed gives the same numbers on every
 * machine.
 */
final class SyntheticEvidence {

    private static final List<String> COLUMNS = List.of(
            "subject",
            "kind",
            "unit",
            "indicator",
            "value",
            "of",
            "state",
            "reason",
            "source",
            "observed_on",
            "recorded_on");
    private static final String SOURCE = "dữ liệu giả lập để minh họa (synthetic)";
    private static final List<String> COMMUNES = List.of(
            "24688", "24691", "24692", "24694", "24697", "24699", "24700", "24703", "24706", "24709", "24712", "24715");
    private static final List<String> SHARES = List.of("2.1", "2.2", "2.3", "2.4", "3.1");

    private final Random random = new Random(123);
    private final List<List<String>> rows = new ArrayList<>();

    static String csv() {
        SyntheticEvidence evidence = new SyntheticEvidence();
        COMMUNES.forEach(evidence::commune);
        COMMUNES.forEach(evidence::units);
        COMMUNES.forEach(evidence::households);
        COMMUNES.forEach(evidence::citizens);
        COMMUNES.forEach(evidence::enterprises);
        return TableWriter.comma().write(COLUMNS, evidence.rows);
    }

    private void commune(String code) {
        Subject commune = new Subject("xa-" + code, "administrative-unit", code, "2024-12-31", "2025-01-10");
        yesNo(commune, "xa-1", 90);
        yesNo(commune, "xa-2", 75);
        yesNo(commune, "xa-3", 70);
    }

    private void units(String code) {
        for (int i = 1; i <= 4; i++) {
            Subject unit = new Subject("dv-" + code + "-" + i, "unit", code, "2023-12-29", "2024-01-15");
            int members = 8 + random.nextInt(50);
            for (String content : List.of("1.1", "1.2", "1.3")) {
                mark(unit, content, 10);
            }
            for (String content : SHARES) {
                share(unit, content, members);
            }
            mark(unit, "3.2", 10);
            mark(unit, "3.3", 5);
        }
    }

    private void households(String code) {
        for (int i = 1; i <= 10; i++) {
            Subject household = new Subject("ho-" + code + "-" + i, "household", code, "2024-12-20", "2025-01-10");
            yesNo(household, "ho-1", 72);
            yesNo(household, "ho-2", 80);
        }
    }

    private void citizens(String code) {
        for (int i = 1; i <= 12; i++) {
            Subject citizen = new Subject("cd-" + code + "-" + i, "citizen", code, "2024-12-15", "2025-01-10");
            if (!missing(citizen, "total")) {
                int halves = 120 + random.nextInt(76);
                known(citizen, "total", halves / 2 + (halves % 2 == 0 ? "" : ".5"), "");
            }
            if (!missing(citizen, "lowest-index")) {
                known(
                        citizen,
                        "lowest-index",
                        Integer.toString(random.nextInt(100) < 88 ? 5 + random.nextInt(5) : 4),
                        "");
            }
        }
    }

    private void enterprises(String code) {
        for (int i = 1; i <= 3; i++) {
            Subject enterprise = new Subject("dn-" + code + "-" + i, "enterprise", code, "2024-12-18", "2025-01-10");
            yesNo(enterprise, "doanh-nghiep-1", 85);
            yesNo(enterprise, "doanh-nghiep-2", 80);
            yesNo(enterprise, "doanh-nghiep-3", 85);
            if (random.nextInt(100) < 20) {
                without(enterprise, "doanh-nghiep-4", "not-applicable", "không có tổ chức trực thuộc");
            } else {
                yesNo(enterprise, "doanh-nghiep-4", 75);
            }
        }
    }

    private void mark(Subject subject, String content, int max) {
        if (!missing(subject, content)) {
            int lost = random.nextInt(100) < 45 ? 0 : 1 + random.nextInt(max - 1);
            known(subject, content, Integer.toString(max - lost), "");
        }
    }

    private void share(Subject subject, String content, int members) {
        if (!missing(subject, content)) {
            int lacking = random.nextInt(100) < 60 ? 0 : 1 + random.nextInt(3);
            boolean bad = subject.id().equals("dv-24703-2") && content.equals("2.2");
            known(subject, content, Integer.toString(bad ? members + 3 : members - lacking), Integer.toString(members));
        }
    }

    private void yesNo(Subject subject, String indicator, int percentYes) {
        if (!missing(subject, indicator)) {
            known(subject, indicator, random.nextInt(100) < percentYes ? "có" : "không", "");
        }
    }

    private boolean missing(Subject subject, String indicator) {
        boolean missing = random.nextInt(100) < 6;
        if (missing) {
            without(subject, indicator, "missing", "chưa thu thập được minh chứng");
        }
        return missing;
    }

    private void known(Subject subject, String indicator, String value, String of) {
        row(subject, indicator, value, of, "known", "");
    }

    private void without(Subject subject, String indicator, String state, String reason) {
        row(subject, indicator, "", "", state, reason);
    }

    private void row(Subject subject, String indicator, String value, String of, String state, String reason) {
        rows.add(List.of(
                subject.id(),
                subject.kind(),
                subject.unit(),
                indicator,
                value,
                of,
                state,
                reason,
                SOURCE,
                subject.observedOn(),
                subject.recordedOn()));
    }

    private record Subject(String id, String kind, String unit, String observedOn, String recordedOn) {}
}

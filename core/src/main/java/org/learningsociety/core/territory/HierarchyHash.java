package org.learningsociety.core.territory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** Writes the text that {@link Hierarchy#hash()} describes. */
final class HierarchyHash {

    private final MessageDigest digest;

    private HierarchyHash(MessageDigest digest) {
        this.digest = digest;
    }

    static String of(Hierarchy hierarchy) {
        try {
            HierarchyHash hash = new HierarchyHash(MessageDigest.getInstance("SHA-256"));
            hash.add("hierarchy/1");
            hash.addLevels(hierarchy.levels());
            hash.addUnits(hierarchy.units());
            return HexFormat.of().formatHex(hash.digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must have SHA-256", e);
        }
    }

    private void addLevels(LevelScheme levels) {
        addCount(levels.tiers());
        for (LevelScheme.Tier tier : levels.tiers()) {
            add(tier.level().name());
            addCount(tier.types());
            tier.types().forEach(type -> add(type.name()));
        }
    }

    private void addUnits(List<UnitState> units) {
        addCount(units);
        units.stream().sorted(Comparator.comparing(UnitState::id)).forEach(unit -> {
            add(unit.id().value());
            add(unit.level().name());
            add(unit.type().name());
            add(unit.name());
            add(unit.parent().map(UnitId::value).orElse(""));
            addCount(unit.codes());
            unit.codes().forEach(code -> add(code.toString()));
        });
    }

    private void addCount(List<?> values) {
        add(Integer.toString(values.size()));
    }

    private void add(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
        digest.update((byte) ',');
    }
}

package org.learningsociety.core.territory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is said of a unit at one time: its name, type, parent and codes. Immutable and thread-safe.
 *
 * @param name the name without the type, such as {@code Krông Nô}; in Unicode form NFC
 * @param type the type
 * @param parent the unit to which it belongs, absent at the top of the tree
 * @param codes its codes, at most one in each system, in the order of the systems
 */
public record UnitDescription(String name, UnitType type, Optional<UnitId> parent, List<UnitCode> codes) {

    /**
     * Brings the name to NFC without surrounding blanks and the codes into order.
     *
     * @param name the name without the type, such as {@code Krông Nô}; in Unicode form NFC
     * @param type the type
     * @param parent the unit to which it belongs, absent at the top of the tree
     * @param codes its codes, at most one in each system, in the order of the systems
     * @throws IllegalArgumentException if the name is blank or two codes are of one system
     */
    public UnitDescription {
        name = UnitName.clean(name);
        codes = codes.size() < 2 ? List.copyOf(codes) : codes.stream().sorted().toList();
        for (int i = 1; i < codes.size(); i++) {
            if (codes.get(i).system().equals(codes.get(i - 1).system())) {
                throw new IllegalArgumentException("a unit must have one code in each system, but had " + codes);
            }
        }
    }

    /**
     * Describes a unit that has a parent.
     *
     * @param name the name without the type
     * @param type the type
     * @param parent the unit to which it belongs
     * @param codes its codes, at most one in each system
     * @return the description
     * @throws IllegalArgumentException if the name is blank or two codes are of one system
     */
    public static UnitDescription of(String name, UnitType type, UnitId parent, UnitCode... codes) {
        return new UnitDescription(name, type, Optional.of(parent), List.of(codes));
    }

    /**
     * Describes a unit at the top of the tree.
     *
     * @param name the name without the type
     * @param type the type
     * @param codes its codes, at most one in each system
     * @return the description
     * @throws IllegalArgumentException if the name is blank or two codes are of one system
     */
    public static UnitDescription ofTop(String name, UnitType type, UnitCode... codes) {
        return new UnitDescription(name, type, Optional.empty(), List.of(codes));
    }

    /**
     * Returns the name with the type before it.
     *
     * @return for example {@code Xã Krông Nô}
     */
    public String fullName() {
        return type.fullName(name);
    }

    /**
     * Finds the code in one system.
     *
     * @param system the system
     * @return the code, absent when the unit has none there
     */
    public Optional<UnitCode> code(CodeSystem system) {
        return codes.stream().filter(code -> code.system().equals(system)).findFirst();
    }

    /**
     * Replaces the name.
     *
     * @param newName the name without the type
     * @return the description with the name
     * @throws IllegalArgumentException if the name is blank
     */
    public UnitDescription withName(String newName) {
        return new UnitDescription(newName, type, parent, codes);
    }

    /**
     * Replaces the type.
     *
     * @param newType the type
     * @return the description with the type
     */
    public UnitDescription withType(UnitType newType) {
        return new UnitDescription(name, newType, parent, codes);
    }

    /**
     * Replaces the parent.
     *
     * @param newParent the unit to which it belongs
     * @return the description with the parent
     */
    public UnitDescription withParent(UnitId newParent) {
        return new UnitDescription(name, type, Optional.of(newParent), codes);
    }

    /**
     * Replaces the code in one system.
     *
     * @param code the code
     * @return the description with the code, and with no other of its system
     */
    public UnitDescription withCode(UnitCode code) {
        return withCodes(Stream.concat(withoutCode(code.system()).codes.stream(), Stream.of(code)));
    }

    /**
     * Takes away the code in one system.
     *
     * @param system the system
     * @return the description without a code of the system
     */
    public UnitDescription withoutCode(CodeSystem system) {
        return withCodes(codes.stream().filter(code -> !code.system().equals(system)));
    }

    private UnitDescription withCodes(Stream<UnitCode> newCodes) {
        return new UnitDescription(name, type, parent, newCodes.toList());
    }
}

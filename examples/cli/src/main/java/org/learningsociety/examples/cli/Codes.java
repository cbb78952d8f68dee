package org.learningsociety.examples.cli;

import org.learningsociety.core.territory.CodeSystem;
import picocli.CommandLine.Option;

/** The option that says whose codes of units are meant. */
final class Codes {

    @Option(
            names = "--system",
            defaultValue = "nso",
            paramLabel = "SYSTEM",
            description = {
                "Hệ thống mã; mặc định nso (Cục Thống kê).",
                "System of the codes; default nso (the statistical office)."
            })
    private CodeSystem system = CodeSystem.NSO;

    CodeSystem system() {
        return system;
    }
}

package org.platen.outputcreation;

import jakarta.enterprise.context.ApplicationScoped;
import org.platen.engine.Assembler;
import org.platen.engine.AssemblySettings;
import org.platen.engine.StreamingAssembler;
import org.platen.operation.Claim;
import org.platen.preset.OutputPreset.Format;

/** Says which engine makes the output. */
@ApplicationScoped
class Engine {

    Assembler assembler(Claim claim, Format format) {
        return new StreamingAssembler(
                settings(claim)
                        .withConformance(format.conformance())
                        .withContent(format.content()));
    }

    /** Without threads it makes the same bytes, one document at a time: so it is known which. */
    private static AssemblySettings settings(Claim claim) {
        var settings = AssemblySettings.defaults();
        return claim.isLastTry() ? settings.withThreads(0) : settings;
    }
}

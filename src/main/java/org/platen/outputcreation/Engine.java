package org.platen.outputcreation;

import jakarta.enterprise.context.ApplicationScoped;
import org.platen.engine.Assembler;
import org.platen.engine.AssemblySettings;
import org.platen.engine.StreamingAssembler;
import org.platen.preset.OutputPreset.Format;

/** Says which engine makes the output. */
@ApplicationScoped
class Engine {

    Assembler assembler(Format format) {
        return new StreamingAssembler(
                AssemblySettings.defaults()
                        .withConformance(format.conformance())
                        .withContent(format.content()));
    }
}

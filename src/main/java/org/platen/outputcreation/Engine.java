package org.platen.outputcreation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.platen.engine.Assembler;
import org.platen.engine.AssemblySettings;
import org.platen.engine.StreamingAssembler;

/** Says which engine makes the output. */
@ApplicationScoped
class Engine {

    @Produces
    @ApplicationScoped
    Assembler assembler() {
        return new StreamingAssembler(AssemblySettings.defaults());
    }
}

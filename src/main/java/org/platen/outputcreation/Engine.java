package org.platen.outputcreation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.platen.engine.Assembler;
import org.platen.engine.PdfBoxAssembler;

/** Says which engine makes the output. */
@ApplicationScoped
class Engine {

    @Produces
    @ApplicationScoped
    Assembler assembler() {
        return new PdfBoxAssembler();
    }
}

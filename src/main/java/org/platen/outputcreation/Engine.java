package org.platen.outputcreation;

import jakarta.enterprise.context.ApplicationScoped;
import org.platen.engine.Assembler;
import org.platen.engine.AssemblySettings;
import org.platen.engine.StreamingAssembler;
import org.platen.operation.Claim;

/** Says which engine makes the output. */
@ApplicationScoped
class Engine {

    private final Assembler assembler = new StreamingAssembler(AssemblySettings.defaults());

    /** Makes the same bytes, but reads one document at a time: so it is known which. */
    private final Assembler careful =
            new StreamingAssembler(AssemblySettings.defaults().withThreads(0));

    Assembler assembler(Claim claim) {
        return claim.isLastTry() ? careful : assembler;
    }
}

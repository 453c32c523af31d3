package org.platen.outputcreation;

import org.platen.engine.Assembler;
import org.platen.engine.AssemblySettings;
import org.platen.engine.assembly.StreamingAssembler;

/** Print files as PDF. */
record PdfFormat(AssemblySettings settings) implements OutputFormat {

    @Override
    public String extension() {
        return ".pdf";
    }

    @Override
    public Assembler assembler(boolean oneByOne) {
        return new StreamingAssembler(oneByOne ? settings.withThreads(0) : settings);
    }

    @Override
    public OutputRehearsal rehearsal() {
        return new OutputRehearsal(settings);
    }
}

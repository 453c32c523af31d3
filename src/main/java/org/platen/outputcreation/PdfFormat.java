package org.platen.outputcreation;

import java.util.function.Supplier;
import org.platen.engine.Assembler;
import org.platen.engine.AssemblySettings;
import org.platen.engine.assembly.StreamingAssembler;

/** Print files as PDF. */
final class PdfFormat implements OutputFormat {

    private final Supplier<AssemblySettings> settings;

    /**
     * @param settings asked only when an output is made, because the passwords are read from a file
     */
    PdfFormat(Supplier<AssemblySettings> settings) {
        this.settings = settings;
    }

    @Override
    public String extension() {
        return ".pdf";
    }

    @Override
    public Assembler assembler(boolean oneByOne) {
        var all = settings.get();
        return new StreamingAssembler(oneByOne ? all.withThreads(0) : all);
    }

    @Override
    public OutputRehearsal rehearsal() {
        return new OutputRehearsal(settings.get());
    }
}

package org.platen.outputcreation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.platen.content.imports.PdfPasswords;
import org.platen.engine.Assembler;
import org.platen.engine.AssemblySettings;
import org.platen.engine.assembly.StreamingAssembler;
import org.platen.operation.work.Claim;
import org.platen.preset.OutputPreset.Format;

/** Selects and configures the engine that makes the output. */
@ApplicationScoped
class Assemblers {

    @Inject PdfPasswords passwords;

    /**
     * Returns the engine for an attempt. The last attempt at an operation reads one document at a
     * time: it makes the same bytes, and the document in work is known.
     */
    Assembler assembler(Claim claim, Format format) {
        var settings = settings(format);
        return new StreamingAssembler(claim.isLastTry() ? settings.withThreads(0) : settings);
    }

    OutputRehearsal rehearsal(Format format) {
        return new OutputRehearsal(settings(format));
    }

    private AssemblySettings settings(Format format) {
        return AssemblySettings.defaults()
                .withConformance(format.conformance())
                .withContent(format.content())
                .withForms(format.forms())
                .withPasswords(passwords.all())
                .withOnBroken(format.onBroken());
    }
}

package org.platen.outputcreation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.platen.content.imports.PdfPasswords;
import org.platen.engine.AssemblySettings;
import org.platen.preset.OutputPreset.Format;

/** Selects and configures the format of print files that a preset requires. */
@ApplicationScoped
class OutputFormats {

    @Inject PdfPasswords passwords;

    OutputFormat of(Format format) {
        return new PdfFormat(() -> settings(format));
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

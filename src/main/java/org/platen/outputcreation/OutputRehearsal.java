package org.platen.outputcreation;

import java.io.Closeable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.platen.engine.AssemblySettings;
import org.platen.engine.BrokenDocumentException;
import org.platen.engine.Step;
import org.platen.engine.assembly.DocumentCheck;

/**
 * Checks documents that consist of several PDFs before any of their pages is written, if documents
 * may be left out. The engine knows only steps, and half a document must not be printed.
 */
final class OutputRehearsal implements Closeable {

    private final AssemblySettings settings;

    private @Nullable DocumentCheck check;

    /**
     * @param settings the settings of the assembly
     */
    OutputRehearsal(AssemblySettings settings) {
        this.settings = settings;
    }

    /**
     * Returns the reason why a document cannot be used. Empty if it can be used, or if no document
     * may be left out.
     */
    Optional<String> reasonAgainst(List<Step.Pages> steps, BooleanSupplier cancelled) {
        if (settings.onBroken() == AssemblySettings.OnBroken.STOP) {
            return Optional.empty();
        }
        if (check == null) {
            check = new DocumentCheck(settings, cancelled);
        }
        try {
            steps.forEach(check::check);
            return Optional.empty();
        } catch (BrokenDocumentException e) {
            return Optional.of(LeavingOut.reason(e));
        } catch (UncheckedIOException e) {
            throw LeavingOut.unreadable(
                    steps.get(0).label() + ": it cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        if (check != null) {
            check.close();
        }
    }
}

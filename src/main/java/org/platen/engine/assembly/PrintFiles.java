package org.platen.engine.assembly;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.engine.AssemblyListener;
import org.platen.engine.AssemblySettings;
import org.platen.engine.BrokenDocumentException;
import org.platen.engine.Checkpoint;
import org.platen.engine.PrintFile;
import org.platen.engine.Step;
import org.platen.engine.Warning;
import org.platen.engine.fragment.Fragment;
import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.write.PrintFileWriter;
import org.platen.engine.write.UnfitDocumentException;

/** The print files of an assembly, written one after the other. Used by the writer thread only. */
public final class PrintFiles implements Closeable {

    private final AssemblySettings settings;
    private final Checkpoint checkpoint;
    private final AssemblyListener listener;
    private @Nullable Path file;
    private @Nullable PrintFileWriter writer;
    private boolean goesOn = true;
    private final Set<String> warned = new HashSet<>();

    public PrintFiles(AssemblySettings settings, Checkpoint checkpoint, AssemblyListener listener) {
        this.settings = settings;
        this.checkpoint = checkpoint;
        this.listener = listener;
    }

    /** Finishes the current file, if any, and begins the next. */
    public void begin(Path next) {
        finish();
        try {
            writer = new PrintFileWriter(next, settings.form(), settings.executor(), checkpoint);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        file = next;
    }

    public void append(Fragment fragment, Step.Pages step) {
        checkpoint.pass();
        if (writer == null) {
            throw new IllegalArgumentException("the first step must name a print file");
        }
        goesOn = fragment.last();
        try {
            writer.write(fragment, step.blanksAfter());
        } catch (UnfitDocumentException e) {
            // Thrown before anything of the document is written. If the file is full, the rest
            // would not fit either.
            goesOn = !e.isFileFull();
            throw new BrokenDocumentException(step.label(), e.reason(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MalformedPdfException e) {
            goesOn = false;
            throw new BrokenDocumentException(step.label(), e.reason(), e);
        } catch (OutOfMemoryError e) {
            throw outOfMemory(e);
        }
        warn(step, fragment.warnings());
        warn(step, writer.takeWarnings());
        if (fragment.last()) {
            warned.clear();
            listener.written(step);
        }
    }

    private void warn(Step.Pages step, List<Warning> warnings) {
        for (int i = 0; i < warnings.size(); i++) {
            var warning = warnings.get(i);
            if (warned.add(warning.text())) {
                listener.warned(step, warning);
            }
        }
    }

    /**
     * Continues without a document if the settings permit it, the document alone is at fault, and
     * nothing of it is in the print file. Part of it can be there if its file was changed after it
     * was found sound.
     */
    public void leaveOut(Step.Pages step, BrokenDocumentException reason) {
        if (!goesOn || settings.onBroken() == AssemblySettings.OnBroken.STOP) {
            throw reason;
        }
        warned.clear();
        listener.leftOut(step, reason);
    }

    /** Finishes the current file, if any. */
    void finish() {
        var ended = writer;
        if (ended == null || file == null) {
            return;
        }
        try (ended) {
            var sha256 = ended.finish();
            listener.saved(ended.sharedBytes());
            writer = null;
            listener.finished(new PrintFile(file, ended.pages(), ended.length(), sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OutOfMemoryError e) {
            throw outOfMemory(e);
        }
    }

    private UncheckedIOException outOfMemory(OutOfMemoryError e) {
        return new UncheckedIOException(
                new IOException(
                        "there is not enough memory for " + file + "; give Java more (-Xmx)", e));
    }

    @Override
    public void close() {
        if (writer != null) {
            try {
                writer.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

package org.platen.engine.assembly;

import java.security.SecureRandom;
import java.util.Iterator;
import org.platen.engine.Assembler;
import org.platen.engine.AssemblyListener;
import org.platen.engine.AssemblySettings;
import org.platen.engine.Step;
import org.platen.engine.hash.ContentHash;

/**
 * Copies pages as bytes, without decoding them, and writes equal objects once.
 *
 * <p>Thread-safe; each call is an assembly of its own.
 */
public final class StreamingAssembler implements Assembler {

    private final AssemblySettings settings;

    public StreamingAssembler(AssemblySettings settings) {
        this.settings = settings;
    }

    @Override
    public void assemble(Iterator<? extends Step> steps, AssemblyListener listener) {
        var checkpoint = new ListenerCheckpoint(listener::cancelled);
        var library = new DocumentLibrary();
        var hash = new ContentHash(new SecureRandom());
        try (var files = new PrintFiles(settings, checkpoint, listener);
                var reader = new StepReader(settings, hash, library, checkpoint);
                var ahead =
                        new ReadAhead(
                                settings,
                                wanted ->
                                        new StepReader(
                                                settings, hash.sameKey(), library, wanted))) {
            new Assembly(ahead, reader, files, checkpoint).run(steps);
        } catch (ListenerFaultException e) {
            throw e.fault();
        }
    }
}

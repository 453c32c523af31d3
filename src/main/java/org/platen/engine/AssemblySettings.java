package org.platen.engine;

import org.platen.engine.read.Limits;
import org.platen.engine.repair.RepairLimits;
import org.platen.engine.write.FileForm;

/**
 * How a {@link StreamingAssembler} works. The bytes of its print files depend on the form alone.
 *
 * @param threads that read documents, beside the one that writes; 0 to do all in the calling thread
 * @param limits on what one document may ask for
 * @param repairLimits on what the repair of a damaged one may cost
 */
public record AssemblySettings(
        FileForm form, int threads, Limits limits, RepairLimits repairLimits) {

    public AssemblySettings {
        if (threads < 0) {
            throw new IllegalArgumentException("threads must be at least 0, but is " + threads);
        }
    }

    /** Small files, and one reading thread a processor. */
    public static AssemblySettings defaults() {
        return new AssemblySettings(
                FileForm.STREAMS,
                Runtime.getRuntime().availableProcessors(),
                Limits.defaults(),
                RepairLimits.defaults());
    }

    public AssemblySettings withForm(FileForm newForm) {
        return new AssemblySettings(newForm, threads, limits, repairLimits);
    }

    public AssemblySettings withThreads(int newThreads) {
        return new AssemblySettings(form, newThreads, limits, repairLimits);
    }
}

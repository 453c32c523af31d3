package org.platen.engine;

import java.util.Set;
import java.util.concurrent.Executor;
import org.platen.engine.crypt.Passwords;
import org.platen.engine.read.Limits;
import org.platen.engine.share.Conformance;
import org.platen.engine.share.Extra;
import org.platen.engine.share.Forms;
import org.platen.engine.write.Checksum;
import org.platen.engine.write.FileForm;
import org.platen.engine.write.PrintFileForm;

/**
 * How a {@link StreamingAssembler} works. The bytes of its print files depend on the form and the
 * content alone.
 *
 * @param content what comes into print files beside pages
 * @param forms what becomes of form fields
 * @param threads that read documents, beside the one that writes; 0 to do all in the calling thread
 * @param executor gives the threads; it may give fewer, but not the calling one
 * @param onBroken what to do with a document that cannot be used
 * @param limits on what one document may ask for
 * @param passwords are tried on encrypted documents, after those of a step
 */
public record AssemblySettings(
        PrintFileForm form,
        Set<Extra> content,
        Forms forms,
        int threads,
        Executor executor,
        OnBroken onBroken,
        Limits limits,
        Passwords passwords) {

    /** What becomes of a print file when one of its documents cannot be used. */
    public enum OnBroken {
        /** Nothing: the assembly ends. */
        STOP,
        /** It goes on without any page of that document, and the listener is told. */
        LEAVE_OUT
    }

    // More of them wait for the one that writes.
    private static final int MOST_THREADS_THAT_HELP = 2;

    public AssemblySettings {
        content = Set.copyOf(content);
        if (threads < 0) {
            throw new IllegalArgumentException("threads must be at least 0, but is " + threads);
        }
    }

    /** Small files, and reading threads of its own, as many as help. */
    public static AssemblySettings defaults() {
        return new AssemblySettings(
                new PrintFileForm(FileForm.STREAMS, Conformance.NONE, Checksum.SHA_256),
                Extra.ofPrintFiles(),
                Forms.KEEP,
                Math.min(MOST_THREADS_THAT_HELP, Runtime.getRuntime().availableProcessors()),
                AssemblySettings::startThread,
                OnBroken.STOP,
                Limits.defaults(),
                Passwords.NONE);
    }

    /** The standard that print files keep to. */
    public Conformance conformance() {
        return form.conformance();
    }

    public AssemblySettings withForm(FileForm newForm) {
        return with(new PrintFileForm(newForm, form.conformance(), form.checksum()));
    }

    public AssemblySettings withConformance(Conformance newConformance) {
        return with(new PrintFileForm(form.objects(), newConformance, form.checksum()));
    }

    public AssemblySettings withChecksum(Checksum newChecksum) {
        return with(new PrintFileForm(form.objects(), form.conformance(), newChecksum));
    }

    private AssemblySettings with(PrintFileForm newForm) {
        return new AssemblySettings(
                newForm, content, forms, threads, executor, onBroken, limits, passwords);
    }

    public AssemblySettings withContent(Set<Extra> newContent) {
        return new AssemblySettings(
                form, newContent, forms, threads, executor, onBroken, limits, passwords);
    }

    public AssemblySettings withForms(Forms newForms) {
        return new AssemblySettings(
                form, content, newForms, threads, executor, onBroken, limits, passwords);
    }

    public AssemblySettings withThreads(int newThreads) {
        return new AssemblySettings(
                form, content, forms, newThreads, executor, onBroken, limits, passwords);
    }

    public AssemblySettings withExecutor(Executor newExecutor) {
        return new AssemblySettings(
                form, content, forms, threads, newExecutor, onBroken, limits, passwords);
    }

    public AssemblySettings withOnBroken(OnBroken newOnBroken) {
        return new AssemblySettings(
                form, content, forms, threads, executor, newOnBroken, limits, passwords);
    }

    public AssemblySettings withLimits(Limits newLimits) {
        return new AssemblySettings(
                form, content, forms, threads, executor, onBroken, newLimits, passwords);
    }

    public AssemblySettings withPasswords(Passwords newPasswords) {
        return new AssemblySettings(
                form, content, forms, threads, executor, onBroken, limits, newPasswords);
    }

    private static void startThread(Runnable work) {
        var thread = new Thread(work, "platen-reader");
        thread.setDaemon(true);
        thread.start();
    }
}

package org.platen.engine;

import java.util.Set;
import java.util.concurrent.Executor;
import org.platen.engine.PrintFileForm.Checksum;

/**
 * Settings of an assembler. The bytes of its print files depend on the form, the content and the
 * treatment of form fields, never on the threads.
 *
 * @param content what print files contain besides pages
 * @param forms treatment of form fields
 * @param threads number of reader threads, besides the writer; 0 to do everything on the calling
 *     thread
 * @param executor runs the reader threads; it may run fewer, but none on the calling thread
 * @param onBroken what to do with an unusable document
 * @param limits on the resources that one document may use
 * @param passwords are tried on encrypted documents, after those of the step
 */
public record AssemblySettings(
        PrintFileForm form,
        Set<DocumentFeature> content,
        Forms forms,
        int threads,
        Executor executor,
        OnBroken onBroken,
        Limits limits,
        DocumentPasswords passwords) {

    /** Treatment of a print file when one of its documents is unusable. */
    public enum OnBroken {
        /** Ends the assembly. */
        STOP,
        /** Continues without any page of the document, and notifies the listener. */
        LEAVE_OUT
    }

    // Further reader threads would only wait for the writer.
    private static final int MAX_THREADS_THAT_HELP = 2;

    public AssemblySettings {
        content = Set.copyOf(content);
        if (threads < 0) {
            throw new IllegalArgumentException("threads must be at least 0, but is " + threads);
        }
    }

    /** Compact files, and reader threads of its own, as many as are useful. */
    public static AssemblySettings defaults() {
        return new AssemblySettings(
                new PrintFileForm(FileForm.STREAMS, Conformance.NONE, Checksum.SHA_256),
                DocumentFeature.ofPrintFiles(),
                Forms.KEEP,
                Math.min(MAX_THREADS_THAT_HELP, Runtime.getRuntime().availableProcessors()),
                AssemblySettings::startThread,
                OnBroken.STOP,
                Limits.defaults(),
                DocumentPasswords.NONE);
    }

    /** The standard that print files conform to. */
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

    public AssemblySettings withContent(Set<DocumentFeature> newContent) {
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

    public AssemblySettings withPasswords(DocumentPasswords newPasswords) {
        return new AssemblySettings(
                form, content, forms, threads, executor, onBroken, limits, newPasswords);
    }

    private static void startThread(Runnable work) {
        var thread = new Thread(work, "platen-reader");
        thread.setDaemon(true);
        thread.start();
    }
}

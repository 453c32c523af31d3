package org.platen.engine.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.platen.engine.AssemblyListener;
import org.platen.engine.BrokenDocumentException;
import org.platen.engine.PrintFile;
import org.platen.engine.Step;
import org.platen.engine.Warning;

/** Observes the assembly, and reports on the terminal what was done. */
final class AssemblyReport implements AssemblyListener {

    private static final double NANOS = 1e9;
    private static final double MEGABYTE = 1e6;
    private static final int MAX_FILES_LISTED = 10;

    private final PrintStream out;
    private final PrintStream err;
    private final ProgressBar bar;
    private final OutputFiles output;
    private final List<String> listed = new ArrayList<>();
    private final long start = System.nanoTime();
    private long ranges;
    private long pages;
    private long bytes;
    private long saved;
    private int files;
    private int leftOut;

    AssemblyReport(PrintStream out, PrintStream err, ProgressBar bar, OutputFiles output) {
        this.out = out;
        this.err = err;
        this.bar = bar;
        this.output = output;
    }

    @Override
    public void written(Step.Pages step) {
        ranges++;
        bar.show(ranges + leftOut);
    }

    @Override
    public void leftOut(Step.Pages step, BrokenDocumentException reason) {
        leftOut++;
        bar.clear();
        err.println("platen: left out " + reason.getMessage());
    }

    @Override
    public void warned(Step.Pages step, Warning warning) {
        bar.clear();
        String page = warning.page() == Warning.WHOLE_DOCUMENT ? "" : ", page " + warning.page();
        err.println("platen: warning: " + step.label() + page + ": " + warning.text());
    }

    @Override
    public void saved(long itsBytes) {
        saved += itsBytes;
    }

    @Override
    public void finished(PrintFile file) {
        if (file.pages() == 0) {
            output.discard(file.path());
            return;
        }
        pages += file.pages();
        bytes += file.bytes();
        if (++files <= MAX_FILES_LISTED) {
            listed.add(
                    file.path().getFileName()
                            + ": "
                            + Figures.grouped(file.pages())
                            + " pages, "
                            + megabytes(file.bytes()));
        }
    }

    @Override
    public boolean cancelled() {
        return false;
    }

    boolean wroteNothing() {
        return files == 0;
    }

    void end(long documents) {
        bar.clear();
        listed.forEach(out::println);
        out.println(
                Figures.grouped(documents - leftOut)
                        + " documents, "
                        + speed()
                        + "; "
                        + megabytes(bytes)
                        + " in "
                        + Figures.grouped(files)
                        + (files == 1 ? " file, " : " files, ")
                        + megabytes(saved)
                        + " saved by sharing");
        if (leftOut > 0) {
            out.println(Figures.grouped(leftOut) + " left out, because they could not be read");
        }
    }

    private String speed() {
        var time = Duration.ofNanos(System.nanoTime() - start);
        double seconds = Math.max(1, time.toNanos()) / NANOS;
        return Figures.grouped(pages)
                + " pages in "
                + Figures.rounded(seconds, 2)
                + " s: "
                + Figures.grouped(Math.round(pages / seconds))
                + " pages per second";
    }

    private static String megabytes(long count) {
        return Figures.rounded(count / MEGABYTE, 1) + " MB";
    }
}

package org.platen.outputcreation;

import io.opentelemetry.api.trace.Span;
import org.platen.engine.PrintFile;
import org.platen.trace.Spans;
import org.platen.trace.TraceParent;

/**
 * The spans of the print files of a run, one after the other. Names of files may be data of
 * customers, so spans have the number of the file instead.
 */
final class FileSpans {

    /** More would make a trace that no viewer shows. */
    private static final int MAX_FILES = 1_000;

    private Span span = Span.getInvalid();

    private int files;

    /** Begins the first file. */
    void begin() {
        span = TraceParent.isRecorded() ? Spans.begin("file") : Span.getInvalid();
    }

    /** Ends the span of a file that is complete, and begins that of the next one. */
    void finished(PrintFile file) {
        files++;
        span.setAttribute("print_file.nr", files);
        span.setAttribute("print_file.pages", file.pages());
        span.setAttribute("print_file.bytes", file.bytes());
        span.end();
        if (files < MAX_FILES) {
            begin();
        } else {
            span = Span.getInvalid();
        }
    }
}

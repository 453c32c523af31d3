package org.platen.engine;

import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Assembles by PDFBox, document by document. Keeps the print file in work in memory. */
public final class PdfBoxAssembler implements Assembler {

    @Override
    public void assemble(Iterator<? extends Step> steps, AssemblyListener listener) {
        try (var assembly = new Assembly(listener)) {
            steps.forEachRemaining(assembly::take);
            assembly.complete();
        }
    }

    /** One run: the print file in work, and the sources that are open. */
    private static final class Assembly implements AutoCloseable {

        private final AssemblyListener listener;

        private final OpenSources sources = new OpenSources();

        private @Nullable PrintFileInWork inWork;

        Assembly(AssemblyListener listener) {
            this.listener = listener;
        }

        void take(Step step) {
            if (step instanceof Step.NextFile next) {
                complete();
                sources.forgetCopies();
                inWork = new PrintFileInWork(next.file(), this::stopIfCancelled);
            } else if (step instanceof Step.Pages pages) {
                append(pages, current());
                listener.written(pages);
            }
        }

        private PrintFileInWork current() {
            return Optional.ofNullable(inWork)
                    .orElseThrow(() -> new IllegalStateException("pages before the first file"));
        }

        private void append(Step.Pages pages, PrintFileInWork file) {
            stopIfCancelled();
            var source = sources.open(pages);
            for (int page = 1; page <= pages.pageCount(); page++) {
                stopIfCancelled();
                file.add(source.copy(pages.firstPage() + page - 1, file.document(), pages.label()));
            }
            file.addBlanks(pages.blanksAfter());
        }

        private void stopIfCancelled() {
            if (listener.cancelled()) {
                throw new AssemblyCancelledException();
            }
        }

        void complete() {
            if (inWork != null) {
                listener.finished(inWork.complete());
                inWork.close();
                inWork = null;
            }
        }

        @Override
        public void close() {
            sources.close();
            if (inWork != null) {
                inWork.abandon();
            }
        }
    }
}

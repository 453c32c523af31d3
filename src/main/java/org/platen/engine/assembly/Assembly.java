package org.platen.engine.assembly;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.platen.engine.BrokenDocumentException;
import org.platen.engine.Checkpoint;
import org.platen.engine.Step;
import org.platen.engine.fragment.Fragment;

/**
 * One run over a sequence of steps: pulls and writes them on the calling thread, the writer thread
 * of {@link ReadAhead}.
 */
final class Assembly {

    private final ReadAhead ahead;
    private final StepReader reader;
    private final PrintFiles files;
    private final Checkpoint checkpoint;
    private final Fragment own = new Fragment();
    private int printFiles;
    private long steps;

    /**
     * @param reader belongs to the calling thread
     */
    Assembly(ReadAhead ahead, StepReader reader, PrintFiles files, Checkpoint checkpoint) {
        this.ahead = ahead;
        this.reader = reader;
        this.files = files;
        this.checkpoint = checkpoint;
    }

    void run(Iterator<? extends Step> all) {
        fill(all);
        while (!ahead.isEmpty()) {
            boolean unread = ahead.claimHead();
            if (!unread) {
                ahead.head().awaitReader(checkpoint);
            }
            for (var step : ahead.head().steps()) {
                write(step, unread);
            }
            ahead.release();
            fill(all);
        }
        files.finish();
    }

    private void fill(Iterator<? extends Step> all) {
        while (ahead.hasRoom() && all.hasNext()) {
            var batch = ahead.empty();
            while (!batch.isFull() && all.hasNext()) {
                batch.add(numbered(all.next()));
            }
            ahead.offer(batch);
        }
    }

    private StepReader.Numbered numbered(Step step) {
        if (step instanceof Step.NextFile) {
            printFiles++;
        }
        return new StepReader.Numbered(step, printFiles, steps++);
    }

    private void write(FragmentQueue work, boolean unread) {
        if (work.step().step() instanceof Step.NextFile next) {
            files.begin(next.file());
        } else if (work.step().step() instanceof Step.Pages pages) {
            try {
                if (unread) {
                    reader.read(pages, work.step(), work.hold(), new Direct(pages));
                } else {
                    writeRead(work, pages);
                }
            } catch (BrokenDocumentException e) {
                files.leaveOut(pages, e);
            }
            // After any other exception, the step may still be being read: ReadAhead releases it.
            work.hold().letGo();
        }
    }

    /**
     * Consumes all fragments of the step, even if the document turns out to be unfit. Otherwise its
     * reader would wait forever.
     */
    private void writeRead(FragmentQueue work, Step.Pages pages) {
        @Nullable BrokenDocumentException unfit = null;
        var fragment = work.next(checkpoint);
        while (fragment != null) {
            try {
                if (unfit == null) {
                    files.append(fragment, pages);
                }
            } catch (BrokenDocumentException e) {
                unfit = e;
            }
            work.written();
            fragment = work.next(checkpoint);
        }
        if (unfit != null) {
            throw unfit;
        }
    }

    /** Writes fragments that the writer thread itself has read. */
    private final class Direct implements StepReader.Exchange {

        private final Step.Pages pages;

        Direct(Step.Pages pages) {
            this.pages = pages;
        }

        @Override
        public Fragment empty() {
            return own;
        }

        @Override
        public void filled() {
            files.append(own, pages);
        }

        @Override
        public void awaitTurn() {
            // This thread is the writer, so everything before this step is written.
        }
    }
}

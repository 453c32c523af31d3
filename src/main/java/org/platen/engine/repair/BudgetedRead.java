package org.platen.engine.repair;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/** Reads a file as long as the budget allows. */
final class BudgetedRead extends RandomAccessReadBufferedFile {

    private static final int READS_BETWEEN_CHECKS = 4096;

    private final Budget budget;
    private int reads;

    BudgetedRead(Path file, Budget budget) throws IOException {
        super(file);
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        check();
        return super.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        check();
        return super.read(bytes, offset, length);
    }

    @Override
    public void seek(long position) throws IOException {
        check();
        super.seek(position);
    }

    private void check() throws IOException {
        if (++reads % READS_BETWEEN_CHECKS == 0) {
            budget.check();
        }
    }
}

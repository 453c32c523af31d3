package org.platen.engine.repair;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes as long as the budget allows. */
final class BudgetedOutput extends FilterOutputStream {

    private final Budget budget;

    BudgetedOutput(OutputStream out, Budget budget) {
        super(out);
        this.budget = budget;
    }

    @Override
    public void write(int b) throws IOException {
        budget.spendBytes(1);
        out.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        budget.spendBytes(count);
        out.write(bytes, from, count);
    }
}

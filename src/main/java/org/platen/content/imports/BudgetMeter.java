package org.platen.content.imports;

import org.platen.budget.Budget;
import org.platen.budget.Cost;
import org.platen.engine.Meter;

/** Charges the engine's work on imported documents to the budget of the import. */
record BudgetMeter(Budget budget) implements Meter {

    @Override
    public void decoded(long bytes) {
        budget.spend(Cost.DECODED_BYTES, bytes);
    }

    @Override
    public void pages(int count) {
        budget.spend(Cost.PAGES, count);
    }

    @Override
    public void text(long bytes) {
        budget.text(bytes);
    }

    @Override
    public void kept(long characters) {
        budget.spend(Cost.TEXT, characters);
    }

    @Override
    public void pass() {
        budget.pass();
    }
}

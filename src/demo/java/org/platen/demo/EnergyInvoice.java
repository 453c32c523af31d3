package org.platen.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * The annual invoice of a utility: the total on the first page, the readings on the following ones.
 */
final class EnergyInvoice extends Letter {

    private static final int VAT_PERCENT = 19;

    private final String contract;

    private final String meter;

    private final int kilowattHours;

    EnergyInvoice(Sample sample, Random lot) {
        super(Letterhead.UTILITY, sample, lot);
        contract = "V-" + (1_000_000 + lot.nextInt(9_000_000));
        meter = "1EMH00" + (10_000_000 + lot.nextInt(90_000_000));
        kilowattHours = 900 + lot.nextInt(6_000);
    }

    @Override
    String subject() {
        return "Electricity in 2025: invoice for contract " + contract;
    }

    @Override
    void writeFirst(Paper paper, float y) throws IOException {
        long energy = kilowattHours * 31L;
        long grid = 14_880;
        long net = energy + grid;
        long vat = net * VAT_PERCENT / 100;
        float next =
                say(
                        paper,
                        y,
                        "from 1 January to 31 December 2025 you used "
                                + String.format(Locale.ROOT, "%,d", kilowattHours)
                                + " kWh by meter "
                                + meter
                                + ". This is how the sum comes about:");
        next = table(paper, next + 10, "Invoice", rows(energy, grid, vat));
        next =
                say(
                        paper,
                        next,
                        "Please pay until 5 February 2026, naming your contract. From then on the"
                                + " monthly instalment is "
                                + euros((net + vat) / 12)
                                + ".");
        sign(paper, next + 8);
    }

    private static List<Row> rows(long energy, long grid, long vat) {
        return List.of(
                new Row("2025", "Energy at 0.31 EUR a kWh", euros(energy)),
                new Row("2025", "Grid and metering", euros(grid)),
                new Row("", "Value added tax, " + VAT_PERCENT + " %", euros(vat)),
                new Row("", "Sum", euros(energy + grid + vat)));
    }

    @Override
    void writeFurther(Paper paper, float y, int page) throws IOException {
        table(paper, y, "Readings of meter " + meter + ", sheet " + (page - 1), readings(page - 1));
    }

    private List<Row> readings(int sheet) {
        var rows = new ArrayList<Row>();
        long counter = 20_000L + sheet * 1_000L;
        for (int day = 1; day <= 38; day++) {
            int used = 2 + lot.nextInt(18);
            counter += used;
            var when = "day " + ((sheet - 1) * 38 + day);
            rows.add(new Row(when, String.format(Locale.ROOT, "%,d", counter), used + " kWh"));
        }
        return rows;
    }
}

package org.platen.outputcreation.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.platen.outputcreation.sheet.SheetLayout;

/** The pieces of an output that are to be made again. */
public record Selection(Unit unit, Ranges numbers) {

    /** The unit of selection. Units are numbered from 1 through the whole output. */
    public enum Unit {
        DOCUMENT("documents"),
        DOCUMENT_SET("documentSets"),
        SHEET("sheets");

        private final String key;

        Unit(String key) {
            this.key = key;
        }

        /** The name in requests and in the manifest. */
        public String key() {
            return key;
        }

        /** The name in messages. */
        public String words() {
            return (name() + "s").toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * The place of a document in the whole output.
     *
     * @param setNr the number of its document set
     * @param sheetsBefore the sheets of the files before its own
     * @param pagesBefore the pages before it in its own file
     * @param pages the number of its pages, including blank ones
     * @param onSheets whether it is in the output, and was not left out
     */
    public record Place(
            long documentNr,
            long setNr,
            long sheetsBefore,
            long pagesBefore,
            int pages,
            boolean onSheets) {

        /**
         * The number of the sheet that contains a page of the document; pages are numbered from 0.
         */
        long sheet(int page, SheetLayout layout) {
            return sheetsBefore + layout.sheetOf(pagesBefore + page + 1);
        }
    }

    /** Consecutive pages of one document; the first page is numbered from 0. */
    public record Pages(int first, int count) {

        public int end() {
            return first + count;
        }
    }

    /** Returns the pages of a document that are to be made again: none, some or all. */
    public List<Pages> of(Place place, SheetLayout layout) {
        return switch (unit) {
            case DOCUMENT -> all(place, numbers.contain(place.documentNr));
            case DOCUMENT_SET -> all(place, numbers.contain(place.setNr));
            case SHEET -> place.onSheets ? onSheets(place, layout) : List.of();
        };
    }

    private static List<Pages> all(Place place, boolean selected) {
        return selected ? List.of(new Pages(0, place.pages)) : List.of();
    }

    private List<Pages> onSheets(Place place, SheetLayout layout) {
        var runs = new ArrayList<Pages>();
        for (int page = 0; page < place.pages; page++) {
            if (numbers.contain(place.sheet(page, layout))) {
                add(page, runs);
            }
        }
        return runs;
    }

    private static void add(int page, List<Pages> runs) {
        int last = runs.size() - 1;
        if (last >= 0 && runs.get(last).end() == page) {
            runs.set(last, new Pages(runs.get(last).first, runs.get(last).count + 1));
        } else {
            runs.add(new Pages(page, 1));
        }
    }

    /** Returns whether neither this document nor any later one can be selected. */
    public boolean endsBefore(Place place, SheetLayout layout) {
        return numbers.endBefore(
                switch (unit) {
                    case DOCUMENT -> place.documentNr;
                    case DOCUMENT_SET -> place.setNr;
                    case SHEET -> place.sheet(0, layout);
                });
    }
}

package org.platen.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One instruction to the {@link Assembler}. A sequence of them describes print files from front to
 * back.
 */
public sealed interface Step {

    /**
     * Ends the current print file, if any, and begins the next one.
     *
     * @param file path of the new file; it must not exist, its folder must
     */
    record NextFile(Path file) implements Step {}

    /**
     * Appends pages of one PDF to the current print file, followed by blank pages. Links between
     * the pages of one step are kept.
     *
     * @param pdf the document that contains the pages
     * @param ranges of its pages, at least one; no page occurs twice in a step
     * @param blanksAfter number of blank pages, of the size of the last page, that follow
     * @param label names the document in messages, for example {@code document 4711 (letter.pdf)}
     * @param heading the bookmark of the document; null for none
     * @param passwords are tried before those of {@link AssemblySettings} if it is encrypted
     */
    record Pages(
            PdfSource pdf,
            List<Range> ranges,
            int blanksAfter,
            String label,
            @Nullable Heading heading,
            DocumentPasswords passwords)
            implements Step {

        /** All pages up to the last one. */
        public static final int TO_LAST = Integer.MAX_VALUE;

        public Pages {
            ranges = List.copyOf(ranges);
            if (ranges.isEmpty() || blanksAfter < 0) {
                throw new IllegalArgumentException(
                        label + ": pages " + ranges + ", blanks " + blanksAfter);
            }
        }

        /** Pages of a file, without a bookmark and without a password of its own. */
        public Pages(Path file, List<Range> ranges, int blanksAfter, String label) {
            this(PdfSource.of(file), ranges, blanksAfter, label, null, DocumentPasswords.NONE);
        }

        /** The same step with the given bookmark; null for none. */
        public Pages under(@Nullable Heading newHeading) {
            return Objects.equals(newHeading, heading)
                    ? this
                    : new Pages(pdf, ranges, blanksAfter, label, newHeading, passwords);
        }

        /**
         * A single range of the pages of a file.
         *
         * @param firstPage counted from 1
         * @param pageCount at least 1; {@link #TO_LAST} for all from the first page on
         */
        public Pages(Path file, int firstPage, int pageCount, int blanksAfter, String label) {
            this(file, List.of(new Range(firstPage, pageCount)), blanksAfter, label);
        }

        /**
         * The steps for a list of ranges of a file: a single step, unless a page is repeated, which
         * begins another step.
         *
         * @param blanksAfter number of blank pages after the last of them
         */
        public static List<Pages> of(Path file, List<Range> ranges, int blanksAfter, String label) {
            var pdf = PdfSource.of(file);
            var steps = new ArrayList<Pages>();
            int begin = 0;
            for (int end = 1; end < ranges.size(); end++) {
                if (ranges.subList(begin, end).stream().anyMatch(ranges.get(end)::overlaps)) {
                    steps.add(of(pdf, ranges.subList(begin, end), 0, label));
                    begin = end;
                }
            }
            steps.add(of(pdf, ranges.subList(begin, ranges.size()), blanksAfter, label));
            return steps;
        }

        private static Pages of(PdfSource pdf, List<Range> ranges, int blanks, String label) {
            return new Pages(pdf, ranges, blanks, label, null, DocumentPasswords.NONE);
        }

        /** The same step with passwords of its own. */
        public Pages withPasswords(DocumentPasswords itsPasswords) {
            return new Pages(pdf, ranges, blanksAfter, label, heading, itsPasswords);
        }

        /** The number of pages without blank ones; {@link #TO_LAST} if a range is open-ended. */
        public int pageCount() {
            long count = ranges.stream().mapToLong(Range::count).sum();
            return (int) Math.min(TO_LAST, count);
        }
    }

    /**
     * Consecutive pages.
     *
     * @param first counted from 1
     * @param count at least 1; {@link Pages#TO_LAST} for all from the first page on
     */
    record Range(int first, int count) {

        public Range {
            if (first < 1 || count < 1) {
                throw new IllegalArgumentException("pages " + first + "+" + count);
            }
        }

        boolean overlaps(Range other) {
            return first < (long) other.first + other.count && other.first < (long) first + count;
        }
    }
}

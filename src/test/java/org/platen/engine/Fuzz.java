package org.platen.engine;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.platen.engine.assembly.StreamingAssembler;

/**
 * Changes PDFs at random and assembles what comes out between two sound documents: it may be
 * refused, and nothing else. What is assembled must be read again without repair, and must look
 * like its source unless there is a warning; {@link FuzzPictures} compares a sample. The same seed
 * gives the same changes.
 *
 * <p>{@code java -cp … org.platen.engine.Fuzz folder runs seed [runs for one picture]} does so over
 * the PDFs of a folder, for example {@code ../shared/corpus 1000000 1 200}: one run in 200 is
 * looked at, and none with 0. What fails is kept beside the message, and the exit status is 1.
 */
public final class Fuzz {

    private static final int MAX_SIZE = 200_000;
    private static final int RUNS_BETWEEN_REPORTS = 10_000;
    private static final int MAX_THREADS = 2;
    private static final int RUNS_FOR_ONE_WITH_THREADS = 20;
    private static final int RUNS_FOR_ONE_CHECK = 500;
    private static final int RUNS_FOR_ONE_PICTURE = 200;
    private static final int MAX_STEPS = 3;
    private static final int MAX_PAGES = 3;
    // Time on a processor: others may keep the disk or the machine busy.
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private static final String MUTANT = "mutant";
    private static final Set<DocumentFeature> EVERYTHING = EnumSet.allOf(DocumentFeature.class);

    private final Random random;
    private final Path scratch;
    private final Mutation mutation;
    private Duration slowest = Duration.ZERO;
    private int refused;
    private int checked;
    private int lookedAt;
    private final int runsForOnePicture;
    private final FuzzPictures pictures;

    /**
     * @param runsForOnePicture 0 to look at none
     */
    Fuzz(long seed, int runsForOnePicture, Path scratch) throws IOException {
        random = new Random(seed);
        mutation = new Mutation(random);
        this.runsForOnePicture = FuzzPictures.canBeTaken() ? runsForOnePicture : 0;
        this.scratch = scratch;
        pictures = new FuzzPictures(Files.createDirectory(scratch.resolve("pictures")));
    }

    public static void main(String[] arguments) throws IOException {
        int rate = arguments.length < 4 ? RUNS_FOR_ONE_PICTURE : Integer.parseInt(arguments[3]);
        var fuzz = new Fuzz(Long.parseLong(arguments[2]), rate, Files.createTempDirectory("fuzz"));
        var seeds = small(Path.of(arguments[0]));
        int failures = fuzz.runAll(seeds, Long.parseLong(arguments[1]), System.out);
        System.exit(failures == 0 ? 0 : 1);
    }

    private static List<Path> small(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".pdf"))
                    .filter(file -> file.toFile().length() < MAX_SIZE)
                    .sorted()
                    .toList();
        }
    }

    private int runAll(List<Path> pdfs, long runs, PrintStream out) throws IOException {
        var seeds = new HashMap<Path, Seed>();
        int failures = 0;
        for (long run = 1; run <= runs; run++) {
            Path pdf = pdfs.get(random.nextInt(pdfs.size()));
            try {
                run(seed(pdf, seeds));
            } catch (RuntimeException | Error e) {
                Path kept = Files.copy(mutant(), scratch.resolve("failure-" + failures++ + ".pdf"));
                out.println(pdf + ", kept as " + kept + ": " + e);
            }
            if (run % RUNS_BETWEEN_REPORTS == 0) {
                out.printf(
                        "%,d runs, %,d refused, %,d asked qpdf, %,d looked at, %d failed, slowest %s,"
                                + " %d MiB in use, %d threads%n",
                        run,
                        refused,
                        checked,
                        lookedAt,
                        failures,
                        slowest,
                        memoryInUse(),
                        Thread.activeCount());
            }
        }
        out.printf("%,d runs, %d failed, slowest %s%n", runs, failures, slowest);
        return failures;
    }

    /** What is changed: the file, and its objects if it is not damaged. */
    @SuppressWarnings("ArrayRecordComponent") // not to be compared
    record Seed(byte[] pdf, @Nullable Anatomy anatomy) {

        static Seed of(byte[] pdf) {
            return new Seed(pdf, Anatomy.of(pdf));
        }

        int pages() {
            return anatomy == null ? 1 : anatomy.pages();
        }
    }

    private static Seed seed(Path pdf, Map<Path, Seed> known) throws IOException {
        if (known.size() > 100) {
            known.clear();
        }
        var seed = known.get(pdf);
        if (seed == null) {
            seed = Seed.of(Files.readAllBytes(pdf));
            known.put(pdf, seed);
        }
        return seed;
    }

    private static long memoryInUse() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }

    /** Assembles a changed copy. Throws what must not happen. */
    void run(Seed seed) {
        long start = THREADS.getCurrentThreadCpuTime();
        try {
            Files.write(mutant(), changed(seed));
            assemble(steps(seed.pages()), settings()).ifPresent(this::checkOutput);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            out().toFile().delete();
        }
        var time = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start);
        slowest = time.compareTo(slowest) > 0 ? time : slowest;
        if (time.compareTo(LIMIT) > 0) {
            throw new IllegalStateException("it took " + time);
        }
        if (runsForOnePicture > 0 && random.nextInt(runsForOnePicture) == 0) {
            look();
        }
    }

    private void look() {
        lookedAt++;
        var faults = pictures.faults(mutant(), AssemblySettings.defaults().withThreads(0));
        if (!faults.isEmpty()) {
            throw new IllegalStateException(faults + "");
        }
    }

    private byte[] changed(Seed seed) {
        return seed.anatomy() == null || random.nextInt(3) == 0
                ? mutation.ofBytes(seed.pdf())
                : mutation.ofObjects(seed.anatomy());
    }

    /** All pages of the changed copy, or some of them, also more than once. */
    private List<Step> steps(int pages) {
        var steps = new ArrayList<Step>();
        if (random.nextBoolean()) {
            steps.add(new Step.Pages(mutant(), 1, Step.Pages.TO_LAST, 1, MUTANT));
            return inPrintFile(steps);
        }
        for (int i = random.nextInt(MAX_STEPS); i >= 0; i--) {
            int first = 1 + random.nextInt(pages);
            int count = 1 + random.nextInt(Math.min(MAX_PAGES, pages - first + 1));
            steps.add(new Step.Pages(mutant(), first, count, random.nextInt(2), MUTANT));
        }
        return inPrintFile(steps);
    }

    private List<Step> inPrintFile(List<Step> steps) {
        var all = pictures.surrounded(steps);
        all.add(0, new Step.NextFile(out()));
        return all;
    }

    /** With all that a document may bring along, or with what is kept unless something is said. */
    private AssemblySettings settings() {
        int threads = random.nextInt(RUNS_FOR_ONE_WITH_THREADS) == 0 ? MAX_THREADS : 0;
        var form = random.nextBoolean() ? FileForm.STREAMS : FileForm.TABLE;
        var settings = AssemblySettings.defaults().withThreads(threads).withForm(form);
        return random.nextBoolean() ? settings.withContent(EVERYTHING) : settings;
    }

    /** The number of pages, if the file is not refused. */
    private Optional<Integer> assemble(List<Step> steps, AssemblySettings settings) {
        var listener = new RecordingListener();
        try {
            new StreamingAssembler(settings).assemble(steps.iterator(), listener);
            return Optional.of(listener.files.get(0).pages());
        } catch (BrokenDocumentException e) {
            refused++;
            return Optional.empty();
        }
    }

    private void checkOutput(int pages) {
        try (var pdf = ReadStrictly.pages(out())) {
            if (pdf.count() != pages) {
                throw new IllegalStateException(pages + " pages became " + pdf.count());
            }
        }
        if (Blame.canBeFound() && random.nextInt(RUNS_FOR_ONE_CHECK) == 0) {
            checked++;
            var faults = Blame.of(out(), mutant());
            if (!faults.isEmpty()) {
                throw new IllegalStateException("qpdf finds fault with the output: " + faults);
            }
        }
    }

    Duration slowest() {
        return slowest;
    }

    int lookedAt() {
        return lookedAt;
    }

    int refused() {
        return refused;
    }

    private Path mutant() {
        return scratch.resolve("mutant.pdf");
    }

    private Path out() {
        return scratch.resolve("out.pdf");
    }
}

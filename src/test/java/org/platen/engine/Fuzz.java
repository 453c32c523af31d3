package org.platen.engine;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Changes bytes of PDFs at random and assembles what comes out: it may be refused, and nothing
 * else. The same seed gives the same changes.
 *
 * <p>{@code java -cp … org.platen.engine.Fuzz folder runs seed} does so over the PDFs of a folder;
 * what fails is kept beside the message.
 */
public final class Fuzz {

    private static final int MOST_CHANGES = 8;
    private static final int LARGEST = 200_000;
    private static final byte[][] WORDS = words("0", "9999999999", "-1", "<<", ">>", "[", "]", "(");

    private final Random random;
    private final Path scratch;
    private Duration slowest = Duration.ZERO;
    private int refused;

    Fuzz(long seed, Path scratch) {
        random = new Random(seed);
        this.scratch = scratch;
    }

    private static byte[][] words(String... words) {
        return Stream.of(words).map(String::getBytes).toArray(byte[][]::new);
    }

    public static void main(String[] arguments) throws IOException {
        var out = System.out;
        var fuzz = new Fuzz(Long.parseLong(arguments[2]), Files.createTempDirectory("fuzz"));
        fuzz.runAll(small(Path.of(arguments[0])), Long.parseLong(arguments[1]), out);
    }

    private static List<Path> small(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".pdf"))
                    .filter(file -> file.toFile().length() < LARGEST)
                    .sorted()
                    .toList();
        }
    }

    private void runAll(List<Path> pdfs, long runs, PrintStream out) throws IOException {
        int failures = 0;
        for (long run = 0; run < runs; run++) {
            Path pdf = pdfs.get(random.nextInt(pdfs.size()));
            try {
                run(Files.readAllBytes(pdf));
            } catch (RuntimeException | Error e) {
                Path kept = Files.copy(mutant(), scratch.resolve("failure-" + failures++ + ".pdf"));
                out.println(pdf + ", kept as " + kept + ": " + e);
            }
            if (run % 10_000 == 9_999) {
                out.printf(
                        "%,d runs, %,d refused, %d failed, slowest %s, %d MiB in use%n",
                        run + 1, refused, failures, slowest, memoryInUse());
            }
        }
        out.printf("%,d runs, %d failed, slowest %s%n", runs, failures, slowest);
    }

    private static long memoryInUse() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }

    /** Assembles a changed copy. Throws what must not happen. */
    void run(byte[] pdf) {
        Path out = scratch.resolve("out.pdf");
        long start = System.nanoTime();
        try {
            Files.write(mutant(), mutate(pdf));
            var step = new Step.Pages(mutant(), 1, Step.Pages.TO_LAST, 1, "mutant");
            new StreamingAssembler(AssemblySettings.defaults().withThreads(0))
                    .assemble(
                            List.of(new Step.NextFile(out), step).iterator(),
                            new RecordingListener());
        } catch (BrokenDocumentException e) {
            refused++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            out.toFile().delete();
        }
        var time = Duration.ofNanos(System.nanoTime() - start);
        slowest = time.compareTo(slowest) > 0 ? time : slowest;
    }

    Duration slowest() {
        return slowest;
    }

    int refused() {
        return refused;
    }

    private Path mutant() {
        return scratch.resolve("mutant.pdf");
    }

    private byte[] mutate(byte[] pdf) {
        byte[] mutant = pdf.clone();
        int changes = 1 + random.nextInt(MOST_CHANGES);
        for (int i = 0; i < changes && mutant.length > 0; i++) {
            int at = random.nextInt(mutant.length);
            switch (random.nextInt(4)) {
                case 0 -> mutant[at] = (byte) random.nextInt();
                case 1 -> mutant[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
                case 2 -> overwrite(mutant, at, WORDS[random.nextInt(WORDS.length)], 0);
                default -> overwrite(mutant, at, pdf, random.nextInt(pdf.length));
            }
        }
        return mutant;
    }

    private void overwrite(byte[] mutant, int at, byte[] by, int from) {
        int most = Math.min(mutant.length - at, by.length - from);
        System.arraycopy(by, from, mutant, at, Math.min(most, 1 + random.nextInt(32)));
    }
}

package org.platen.engine.repair;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.platen.engine.read.BeyondLimitException;
import org.platen.engine.read.FileSource;
import org.platen.engine.read.MalformedPdfException;
import org.platen.engine.share.Checkpoint;

/** Rewrites a file that is encrypted with an empty user password as a plain one. */
public final class Repair {

    private static final String EMPTY_PASSWORD = "";
    private static final int HEADER_WITHIN = 1024;
    private static final long ALWAYS_PLAUSIBLE = 1_000_000;

    private final RepairLimits limits;
    private final Checkpoint checkpoint;

    public Repair(RepairLimits limits, Checkpoint checkpoint) {
        this.limits = limits;
        this.checkpoint = checkpoint;
    }

    /**
     * The plain file, which vanishes when it is closed.
     *
     * @throws MalformedPdfException when it cannot be repaired, or not opened without a password
     */
    public Repaired repair(Path file) throws IOException {
        long size = Files.size(file);
        if (size > limits.fileBytes()) {
            throw new BeyondLimitException(
                    "it is encrypted, and larger than "
                            + (limits.fileBytes() >> 20)
                            + " MiB; save it without encryption");
        }
        Path plain = Files.createTempFile("platen-", ".pdf");
        try {
            rewrite(file, plain, new Budget(limits, size, checkpoint));
            return new Repaired(FileSource.ofTemporary(plain), List.of());
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(plain);
            throw e;
        }
    }

    // A parser of damaged files meets what its authors did not foresee: whatever it stumbles over,
    // the file is what is wrong.
    private static void rewrite(Path file, Path plain, Budget budget) {
        try (var in = new BudgetedRead(file, budget);
                var out = new BufferedOutputStream(Files.newOutputStream(plain));
                var document = load(in)) {
            dropImplausibleNumbers(document.getDocument(), in.length());
            FlatPageTree.putInto(document);
            document.setAllSecurityToBeRemoved(true);
            document.save(new BudgetedOutput(out, budget), CompressParameters.NO_COMPRESSION);
        } catch (InvalidPasswordException e) {
            throw new MalformedPdfException("it is encrypted, and needs a password");
        } catch (StackOverflowError e) {
            throw new MalformedPdfException("it is encrypted, and nested too deep to be decrypted");
        } catch (OutOfMemoryError e) {
            throw BeyondLimitException.ofMemory("it is encrypted, and too much to be rewritten");
        } catch (LinkageError e) {
            throw new MalformedPdfException("it is encrypted for certain readers");
        } catch (MalformedPdfException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            budget.rethrow();
            throw new MalformedPdfException(
                    hasHeader(file)
                            ? "it is encrypted, and cannot be decrypted: " + e.getMessage()
                            : "it is no PDF");
        }
    }

    /**
     * The parser takes any number for that of an object, and what writes the plain file fills up
     * the numbers below. An object that is out of reach then is the null object (7.3.10).
     */
    private static void dropImplausibleNumbers(COSDocument document, long fileLength) {
        long most = Math.max(ALWAYS_PLAUSIBLE, fileLength);
        var numbers = document.getXrefTable().keySet();
        numbers.removeIf(key -> key.getNumber() > most);
        document.setHighestXRefObjectNumber(
                numbers.stream().mapToLong(COSObjectKey::getNumber).max().orElse(0));
    }

    /** Without a header (7.5.2) a file may be a PDF all the same, but hardly one beyond repair. */
    private static boolean hasHeader(Path file) {
        try (var in = Files.newInputStream(file)) {
            var head = new String(in.readNBytes(HEADER_WITHIN), StandardCharsets.ISO_8859_1);
            return head.contains("%PDF-");
        } catch (IOException e) {
            return false;
        }
    }

    private static PDDocument load(BudgetedRead in) throws IOException {
        return Loader.loadPDF(
                in, EMPTY_PASSWORD, null, null, IOUtils.createTempFileOnlyStreamCache());
    }
}

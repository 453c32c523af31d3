package org.platen.engine.repair;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import org.platen.engine.crypt.Passwords;
import org.platen.engine.read.BeyondLimitException;
import org.platen.engine.read.FileSource;
import org.platen.engine.read.MalformedPdfException;
import org.platen.engine.share.Checkpoint;

/** Rewrites a file that is damaged, and perhaps encrypted as well, as a plain one. */
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
     * @param passwords are tried if it is encrypted, after the empty one
     * @throws MalformedPdfException when it cannot be repaired, or not opened by a password
     */
    public Repaired repair(Path file, Passwords passwords) throws IOException {
        long size = Files.size(file);
        if (size > limits.fileBytes()) {
            throw new MalformedPdfException(
                    "it is damaged, and larger than " + limits.fileBytes() + " bytes");
        }
        Path plain = Files.createTempFile("platen-", ".pdf");
        try {
            rewrite(file, plain, passwords, new Budget(limits, size, checkpoint));
            return new Repaired(FileSource.ofTemporary(plain), List.of());
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(plain);
            throw e;
        }
    }

    // A parser of damaged files meets what its authors did not foresee: whatever it stumbles over,
    // the file is what is wrong.
    private static void rewrite(Path file, Path plain, Passwords passwords, Budget budget) {
        try (var out = new BufferedOutputStream(Files.newOutputStream(plain));
                var document = load(file, passwords, budget)) {
            dropImplausibleNumbers(document.getDocument(), Files.size(file));
            requireDecrypted(document, file);
            FlatPageTree.putInto(document);
            document.setAllSecurityToBeRemoved(true);
            document.save(new BudgetedOutput(out, budget), CompressParameters.NO_COMPRESSION);
        } catch (InvalidPasswordException e) {
            throw new MalformedPdfException(
                    "it is damaged and encrypted, and no password given opens it");
        } catch (StackOverflowError e) {
            throw new MalformedPdfException("it is damaged, and nested too deep to be repaired");
        } catch (OutOfMemoryError e) {
            throw BeyondLimitException.ofMemory("it is damaged, and too much to be rewritten");
        } catch (LinkageError e) {
            throw new MalformedPdfException("it is encrypted for certain readers' certificates");
        } catch (MalformedPdfException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            budget.rethrow();
            throw new MalformedPdfException(
                    hasHeader(file) ? "it cannot be repaired: " + e.getMessage() : "it is no PDF");
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

    private static PDDocument load(Path file, Passwords passwords, Budget budget)
            throws IOException {
        for (String password : passwords.texts()) {
            try {
                return load(file, password, budget);
            } catch (InvalidPasswordException e) {
                // The next one may be right.
            }
        }
        return load(file, EMPTY_PASSWORD, budget);
    }

    private static PDDocument load(Path file, String password, Budget budget) throws IOException {
        var in = new BudgetedRead(file, budget);
        try {
            return Loader.loadPDF(
                    in, password, null, null, IOUtils.createTempFileOnlyStreamCache());
        } catch (IOException | RuntimeException | Error e) {
            in.close();
            throw e;
        }
    }

    private static void requireDecrypted(PDDocument document, Path file) throws IOException {
        if (document.isEncrypted()) {
            refuseCryptFilters(document);
        } else if (LostEncryption.isIn(file)) {
            throw new MalformedPdfException(
                    "it is damaged and encrypted, and the repair does not find by what key; save it"
                            + " without encryption");
        }
    }

    /** The parser takes no notice of them (7.4.10), and makes nonsense of data. */
    private static void refuseCryptFilters(PDDocument document) {
        for (var key : document.getDocument().getXrefTable().keySet()) {
            var object = document.getDocument().getObjectFromPool(key).getObject();
            if (object instanceof COSStream stream && hasCryptFilter(stream.getFilters())) {
                throw new MalformedPdfException(
                        "it is damaged, and object "
                                + key.getNumber()
                                + " has a crypt filter of its own; save it without encryption");
            }
        }
    }

    private static boolean hasCryptFilter(@Nullable COSBase filters) {
        return COSName.CRYPT.equals(filters)
                || (filters instanceof COSArray array && array.toList().contains(COSName.CRYPT));
    }
}

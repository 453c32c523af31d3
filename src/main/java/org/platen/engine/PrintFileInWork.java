package org.platen.engine;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/** A print file that grows in memory and goes to disk when it is complete. */
final class PrintFileInWork implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private static final List<COSName> GEOMETRY =
            List.of(COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.ROTATE, COSName.USER_UNIT);

    private final Path file;

    private final Runnable stopIfCancelled;

    private final PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());

    private int pages;

    private @Nullable COSDictionary last;

    PrintFileInWork(Path file, Runnable stopIfCancelled) {
        this.file = file;
        this.stopIfCancelled = stopIfCancelled;
        // Otherwise PDFBox takes the time for it: the same steps are to give the same bytes.
        document.setDocumentId(0L);
        create();
    }

    private void create() {
        try {
            Files.createFile(file);
        } catch (IOException e) {
            IOUtils.closeQuietly(document);
            throw new UncheckedIOException(e);
        }
    }

    PDDocument document() {
        return document;
    }

    void add(COSDictionary page) {
        document.addPage(new PDPage(page));
        last = page;
        pages++;
    }

    /** Appends empty pages of the size of the last one. */
    void addBlanks(int count) {
        for (int i = 0; i < count; i++) {
            add(blank(last));
        }
    }

    private static COSDictionary blank(@Nullable COSDictionary like) {
        var page = new PDPage().getCOSObject();
        if (like != null) {
            GEOMETRY.stream()
                    .filter(like::containsKey)
                    .forEach(name -> page.setItem(name, like.getItem(name)));
        }
        return page;
    }

    PrintFile complete() {
        var digest = sha256();
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            save(new DigestOutputStream(Channels.newOutputStream(channel), digest));
            channel.force(true);
            return new PrintFile(
                    file, pages, channel.size(), HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void save(OutputStream out) throws IOException {
        var stoppable =
                new FilterOutputStream(out) {
                    @Override
                    public void write(byte[] bytes, int offset, int length) throws IOException {
                        stopIfCancelled.run();
                        out.write(bytes, offset, length);
                    }
                };
        var buffered = new BufferedOutputStream(stoppable, BUFFER);
        document.save(buffered, CompressParameters.NO_COMPRESSION);
        buffered.flush();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** No half file may look like a whole one. */
    void abandon() {
        close();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        IOUtils.closeQuietly(document);
    }
}

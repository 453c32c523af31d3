package org.platen.bench.tool;

import com.lowagie.text.Document;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.util.Version;
import org.platen.bench.peer.OpenPdfCopy;
import org.platen.bench.peer.PdfBoxMerge;

/** All tools that are compared, the fast ones first. */
public final class Tools {

    public static final String PDFBOX = "pdfbox";
    public static final String OPENPDF = "openpdf";

    private Tools() {}

    /**
     * The tools.
     *
     * @param home folder of Platen
     * @param version of Platen
     */
    public static List<Tool> all(Path home, String version) {
        return List.of(
                new Platen(home, version),
                new Cat(),
                openPdf(),
                pdfBox(),
                new Pdftk(),
                new Qpdf(),
                new Pdfunite(),
                new Mutool());
    }

    private static Tool openPdf() {
        return new JavaPeer(OPENPDF, Installed.version(Document.getVersion()), OpenPdfCopy.class);
    }

    private static Tool pdfBox() {
        return new JavaPeer(
                PDFBOX, Installed.version(String.valueOf(Version.getVersion())), PdfBoxMerge.class);
    }
}

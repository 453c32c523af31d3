package org.platen.engine.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platen.engine.Conformance;
import org.platen.engine.read.IndirectObject;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.syntax.PdfString;
import org.platen.engine.syntax.PdfValue;

/**
 * Claims of conformance in the metadata of a document: to which standards it conforms (ISO 19005,
 * ISO 15930), and the information that PDF/X requires. The claims are not verified.
 */
public final class ConformanceClaims {

    private static final String PDF_A = "http://www.aiim.org/pdfa/ns/id/";
    private static final String PDF_X = "http://www.npes.org/pdfx/ns/id/";
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
    private static final String XMP_BASIC = "http://ns.adobe.com/xap/1.0/";
    private static final String PDF = "http://ns.adobe.com/pdf/1.3/";

    // Stronger standards follow the weaker ones that they include. Metadata in longer packets count
    // as absent.
    private static final int MAX_PACKET = 4 << 20;
    private static final List<String> LEVELS = List.of("B", "U", "A");

    private final PdfDocument document;
    private final Xmp xmp;
    private final PdfValue info;

    private ConformanceClaims(PdfDocument document) {
        this.document = document;
        xmp = Xmp.of(packet(document));
        info = document.info();
    }

    static ConformanceClaims of(PdfDocument document) {
        return new ConformanceClaims(document);
    }

    private static byte[] packet(PdfDocument document) {
        var metadata = document.catalog().get("Metadata");
        try {
            @Nullable IndirectObject stream =
                    metadata == null ? null : document.find(metadata.reference());
            return stream == null || !stream.isStream()
                    ? new byte[0]
                    : document.decoded(stream, MAX_PACKET);
        } catch (MalformedPdfException e) {
            return new byte[0];
        }
    }

    /**
     * The reason why the document cannot be part of a print file that conforms to a standard; empty
     * if it can.
     */
    public Optional<String> reasonAgainst(Conformance wanted) {
        if (wanted == Conformance.NONE) {
            return Optional.empty();
        }
        if (!include(wanted)) {
            return Optional.of(
                    ("the print file must conform to %s, but this document claims"
                                    + " conformance to %s; convert it to %s, or request no conformance")
                            .formatted(wanted, this, wanted));
        }
        return wanted.isPrint() ? reasonAgainstPrint(wanted) : Optional.empty();
    }

    private Optional<String> reasonAgainstPrint(Conformance wanted) {
        if (printInfo().isEmpty()) {
            return Optional.of(
                    ("it claims conformance to %s, but does not state when it was"
                                    + " created and modified and whether it is trapped, as %s requires")
                            .formatted(wanted, wanted));
        }
        return Optional.empty();
    }

    private boolean include(Conformance wanted) {
        return wanted.isArchive()
                ? xmp.get(PDF_A, "part").equals(wanted.part())
                        && LEVELS.indexOf(level()) >= LEVELS.indexOf(wanted.level())
                : printStandard().equals(wanted.toString());
    }

    private String level() {
        return xmp.get(PDF_A, "conformance").toUpperCase(Locale.ROOT);
    }

    private String printStandard() {
        var detailed = text("GTS_PDFXConformance");
        var stated = detailed.isEmpty() ? text("GTS_PDFXVersion") : detailed;
        return stated.isEmpty() ? xmp.get(PDF_X, "GTS_PDFXVersion") : stated;
    }

    private String text(String key) {
        var value = document.resolve(info, key);
        return value.isString() ? PdfString.text(value).strip() : "";
    }

    /** The title in the metadata, or an empty text. */
    public String title() {
        return xmp.get(DUBLIN_CORE, "title");
    }

    /** The information that PDF/X requires, if the document has all of it. */
    public Optional<PrintInfo> printInfo() {
        var name = document.resolve(info, "Trapped");
        var trapped = name.isName() ? name.name() : xmp.get(PDF, "Trapped");
        var created = date("CreationDate", "CreateDate");
        var modified = date("ModDate", "ModifyDate");
        boolean whole =
                (trapped.equals("True") || trapped.equals("False"))
                        && created.isPresent()
                        && modified.isPresent();
        return whole
                ? Optional.of(
                        new PrintInfo(
                                trapped.equals("True"),
                                created.orElseThrow(),
                                modified.orElseThrow()))
                : Optional.empty();
    }

    private Optional<DocumentDate> date(String inInfo, String inXmp) {
        return DocumentDate.ofPdf(text(inInfo))
                .or(() -> DocumentDate.ofXmp(xmp.get(XMP_BASIC, inXmp)));
    }

    /** The standards, in readable form. */
    @Override
    public String toString() {
        var standards = new ArrayList<String>();
        if (!xmp.get(PDF_A, "part").isEmpty()) {
            standards.add("PDF/A-" + xmp.get(PDF_A, "part") + level().toLowerCase(Locale.ROOT));
        }
        if (!printStandard().isEmpty()) {
            standards.add(printStandard());
        }
        return standards.isEmpty() ? "no standard" : String.join(" and ", standards);
    }
}

package org.platen.engine;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Documents that conform to standards, and veraPDF, which knows whether a file does. */
final class Standards {

    private static final String FONT =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Standards() {}

    /** A letter with all that PDF/A asks for; more may be put into it before it is saved. */
    static PDDocument archive(String name, int pages, String part, String level)
            throws IOException {
        var document = letter(name, pages);
        metadata(
                document,
                "<rdf:Description rdf:about='' xmlns:pdfaid='http://www.aiim.org/pdfa/ns/id/'"
                        + " pdfaid:part='"
                        + part
                        + "' pdfaid:conformance='"
                        + level
                        + "'/>");
        intent(document, "GTS_PDFA1", "sRGB IEC61966-2.1");
        return document;
    }

    /** A letter that says of itself what PDF/X asks for. */
    static PDDocument print(String name, int pages, String version, boolean trapped)
            throws IOException {
        var document = letter(name, pages);
        var info = document.getDocumentInformation();
        info.setTitle(name);
        info.setCreationDate(date(2026, 3));
        info.setModificationDate(date(2026, 4));
        info.setTrapped(trapped ? "True" : "False");
        if (version.equals("PDF/X-4")) {
            metadata(
                    document,
                    "<rdf:Description rdf:about='' xmlns:pdfxid='http://www.npes.org/pdfx/ns/id/'>"
                            + "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>"
                            + "</rdf:Description>");
        } else if (version.equals("PDF/X-1a:2001")) {
            info.setCustomMetadataValue("GTS_PDFXVersion", "PDF/X-1:2001");
            info.setCustomMetadataValue("GTS_PDFXConformance", "PDF/X-1a:2001");
        } else {
            info.setCustomMetadataValue("GTS_PDFXVersion", version);
        }
        intent(document, "GTS_PDFX", "FOGRA39");
        return document;
    }

    private static Calendar date(int year, int month) {
        var date = new GregorianCalendar(TimeZone.getTimeZone("GMT+1"));
        date.clear();
        date.set(year, month - 1, 2, 3, 4, 5);
        return date;
    }

    private static PDDocument letter(String name, int pages) throws IOException {
        var document = new PDDocument();
        try (var file = PDDocument.class.getResourceAsStream(FONT)) {
            var font = PDType0Font.load(document, file, true);
            for (int number = 1; number <= pages; number++) {
                var page = new PDPage(PDRectangle.A4);
                page.setTrimBox(new PDRectangle(9, 9, 570, 820));
                page.setBleedBox(new PDRectangle(2, 2, 590, 838));
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(font, 12);
                    content.newLineAtOffset(72, 700);
                    content.showText(name + " " + number);
                    content.endText();
                }
            }
        }
        return document;
    }

    private static void metadata(PDDocument document, String description) throws IOException {
        var packet =
                "<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?>"
                        + "<x:xmpmeta xmlns:x='adobe:ns:meta/'>"
                        + "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                        + description
                        + "</rdf:RDF></x:xmpmeta><?xpacket end='w'?>";
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(packet.getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
    }

    private static void intent(PDDocument document, String kind, String condition)
            throws IOException {
        var profile = ((ICC_ColorSpace) ColorSpace.getInstance(ColorSpace.CS_sRGB)).getProfile();
        var intent = new PDOutputIntent(document, new ByteArrayInputStream(profile.getData()));
        intent.setOutputConditionIdentifier(condition);
        intent.setInfo(condition);
        intent.getCOSObject().setName(COSName.S, kind);
        document.getDocumentCatalog().setOutputIntents(List.of(intent));
    }

    static Path save(Path folder, String name, PDDocument document) throws IOException {
        Path file = folder.resolve(name + ".pdf");
        document.setVersion(1.4f);
        document.save(file.toFile(), CompressParameters.NO_COMPRESSION);
        return file;
    }

    /** What veraPDF finds wrong with a file, a line for each. */
    static List<String> faults(Path file, String flavour) {
        var wanted = PDFAFlavour.fromString(flavour);
        try (var in = Files.newInputStream(file);
                var parser = Foundries.defaultInstance().createParser(in, wanted)) {
            var result =
                    Foundries.defaultInstance().createValidator(wanted, false).validate(parser);
            return result.getTestAssertions().stream()
                    .map(fault -> fault.getRuleId() + " " + fault.getMessage())
                    .distinct()
                    .toList();
        } catch (VeraPDFException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

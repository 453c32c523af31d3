package org.platen.engine.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.platen.engine.Conformance;
import org.platen.engine.document.PrintInfo;
import org.platen.engine.primitive.Bytes;

/**
 * Writes the metadata of a print file: the standard to which it conforms. Dates are those of its
 * first document, so that the same documents always produce the same bytes.
 */
final class MetadataWriter {

    private static final String PRODUCER = "Platen";

    private final ObjectOutput objects;
    private final Conformance conformance;
    private final String title;
    private @Nullable PrintInfo info;

    /**
     * @param fileName of the print file
     */
    MetadataWriter(ObjectOutput objects, Conformance conformance, String fileName) {
        this.objects = objects;
        this.conformance = conformance;
        title = fileName.replaceFirst("(?i)\\.pdf(\\.part)?$", "");
    }

    /**
     * Begins a step.
     *
     * @throws UnfitDocumentException if the document is trapped and others are not, or vice versa
     */
    void begin(@Nullable PrintInfo its) {
        if (info != null && its != null && info.trapped() != its.trapped()) {
            throw new UnfitDocumentException(
                    "it is "
                            + (its.trapped() ? "trapped" : "not trapped")
                            + ", unlike the documents before it, and "
                            + conformance
                            + " requires all or none; put them into different print files");
        }
        info = info == null ? its : info;
    }

    /**
     * Writes the metadata, if a standard requires them, and adds them to the catalogue.
     *
     * @return the key of the trailer that leads to the document information, or an empty text
     */
    String finish(Bytes catalog) throws IOException {
        if (conformance.isArchive()) {
            writePacket(catalog, archiveProperties());
        }
        if (conformance == Conformance.PDF_X_4 && info != null) {
            writePacket(catalog, printProperties(info));
        }
        return conformance.isPrint() && info != null ? writeInfo(info) : "";
    }

    private String archiveProperties() {
        return """
               <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
               <pdfaid:part>%s</pdfaid:part>
               <pdfaid:conformance>%s</pdfaid:conformance>
               </rdf:Description>
               """
                .formatted(conformance.part(), conformance.level());
    }

    private String printProperties(PrintInfo its) throws IOException {
        objects.flush();
        return """
               <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
               xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
               xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">
               <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
               <xmp:CreateDate>%s</xmp:CreateDate>
               <xmp:ModifyDate>%s</xmp:ModifyDate>
               <xmp:MetadataDate>%s</xmp:MetadataDate>
               <xmpMM:DocumentID>uuid:%s</xmpMM:DocumentID>
               <xmpMM:VersionID>1</xmpMM:VersionID>
               <xmpMM:RenditionClass>default</xmpMM:RenditionClass>
               <pdf:Producer>%s</pdf:Producer>
               <pdf:Trapped>%s</pdf:Trapped>
               <pdfxid:GTS_PDFXVersion>%s</pdfxid:GTS_PDFXVersion>
               </rdf:Description>
               """
                .formatted(
                        escaped(title),
                        its.created().xmp(),
                        its.modified().xmp(),
                        its.modified().xmp(),
                        UUID.nameUUIDFromBytes(objects.output().identifier().getBytes(UTF_8)),
                        PRODUCER,
                        trapped(its),
                        conformance);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static String trapped(PrintInfo its) {
        return its.trapped() ? "True" : "False";
    }

    private void writePacket(Bytes catalog, String properties) throws IOException {
        byte[] packet =
                """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                %s</rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="r"?>"""
                        .formatted(properties)
                        .getBytes(UTF_8);
        int number = objects.newNumber();
        // Without a filter, so that programs without knowledge of PDF find the metadata.
        var dictionary = new Bytes(64).put("<</Type/Metadata/Subtype/XML");
        var data = new Bytes(packet.length).put(packet, 0, packet.length);
        objects.writeStream(number, dictionary, data);
        catalog.put("/Metadata ").putReference(number);
    }

    private String writeInfo(PrintInfo its) throws IOException {
        int number = objects.newNumber();
        var value = new Bytes(256).put("<</Title").put(textString(title));
        value.put("/Producer(" + PRODUCER + ")");
        value.put("/CreationDate(").put(its.created().pdf()).put(')');
        value.put("/ModDate(").put(its.modified().pdf()).put(')');
        value.put("/Trapped/").put(trapped(its));
        switch (conformance) {
            case PDF_X_1A_2001 ->
                    value.put("/GTS_PDFXVersion(PDF/X-1:2001)/GTS_PDFXConformance(PDF/X-1a:2001)");
            case PDF_X_1A_2003, PDF_X_3_2002, PDF_X_3_2003 ->
                    value.put("/GTS_PDFXVersion(" + conformance + ")");
            default -> {}
        }
        objects.write(number, value.put(">>"));
        return "/Info " + number + " 0 R";
    }

    private static String textString(String text) {
        byte[] wide = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE);
        return "<" + HexFormat.of().formatHex(wide) + ">";
    }
}

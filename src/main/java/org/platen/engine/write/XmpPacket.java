package org.platen.engine.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.platen.engine.Conformance;
import org.platen.engine.document.PrintInfo;

/**
 * Metadata in the form of XMP (ISO 16684-1): packets, and the properties that standards require.
 */
final class XmpPacket {

    static final String PRODUCER = "Platen";

    private static final String PRINT_PROPERTIES =
            """
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
            """;

    private XmpPacket() {}

    /** A packet with these properties. */
    static byte[] of(String properties) {
        return """
               <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
               <x:xmpmeta xmlns:x="adobe:ns:meta/">
               <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
               %s</rdf:RDF>
               </x:xmpmeta>
               <?xpacket end="r"?>"""
                .formatted(properties)
                .getBytes(UTF_8);
    }

    /** The properties that PDF/A requires. */
    static String archiveProperties(Conformance conformance) {
        return """
               <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
               <pdfaid:part>%s</pdfaid:part>
               <pdfaid:conformance>%s</pdfaid:conformance>
               </rdf:Description>
               """
                .formatted(conformance.part(), conformance.level());
    }

    /**
     * The properties that PDF/X-4 requires.
     *
     * @param identifier of the content of the file
     */
    static String printProperties(
            String title, PrintInfo info, String identifier, Conformance conformance) {
        return PRINT_PROPERTIES.formatted(
                escaped(title),
                info.created().xmp(),
                info.modified().xmp(),
                info.modified().xmp(),
                UUID.nameUUIDFromBytes(identifier.getBytes(UTF_8)),
                PRODUCER,
                trapped(info),
                conformance);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    static String trapped(PrintInfo its) {
        return its.trapped() ? "True" : "False";
    }
}

package org.platen.engine.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.platen.engine.Conformance;
import org.platen.engine.document.PrintInfo;
import org.platen.engine.primitive.Bytes;

/**
 * Writes the metadata of a print file: the standard to which it conforms. Dates are those of its
 * first document, so that the same documents always produce the same bytes.
 */
final class MetadataWriter {

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
            writePacket(catalog, XmpPacket.archiveProperties(conformance));
        }
        if (conformance == Conformance.PDF_X_4 && info != null) {
            writePacket(catalog, printProperties(info));
        }
        return conformance.isPrint() && info != null ? writeInfo(info) : "";
    }

    private String printProperties(PrintInfo its) throws IOException {
        objects.flush();
        return XmpPacket.printProperties(title, its, objects.output().identifier(), conformance);
    }

    private void writePacket(Bytes catalog, String properties) throws IOException {
        byte[] packet = XmpPacket.of(properties);
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
        value.put("/Producer(" + XmpPacket.PRODUCER + ")");
        value.put("/CreationDate(").put(its.created().pdf()).put(')');
        value.put("/ModDate(").put(its.modified().pdf()).put(')');
        value.put("/Trapped/").put(XmpPacket.trapped(its));
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

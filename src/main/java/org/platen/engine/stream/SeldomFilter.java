package org.platen.engine.stream;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.FilterFactory;
import org.platen.engine.syntax.DocumentBytes;
import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.syntax.PdfValue;

/** The filters that few object streams and content streams have (ISO 32000-2, 7.4), by PDFBox. */
final class SeldomFilter {

    private static final List<String> NAMES =
            List.of("LZWDecode", "ASCII85Decode", "ASCIIHexDecode", "RunLengthDecode");
    private static final List<String> PARAMETERS =
            List.of("Predictor", "Colors", "BitsPerComponent", "Columns", "EarlyChange");

    private SeldomFilter() {}

    static boolean isOne(String name) {
        return NAMES.contains(name);
    }

    /**
     * Decodes data.
     *
     * @param longest the maximum number of decoded bytes
     */
    static byte[] decode(String name, DocumentBytes.Window data, PdfValue parameters, int longest) {
        var decoded = new LimitedOutput(longest);
        var bytes = new ByteArrayInputStream(data.bytes(), data.start(), data.length());
        try {
            FilterFactory.INSTANCE
                    .getFilter(name)
                    .decode(bytes, decoded, dictionary(name, parameters), 0);
        } catch (IOException e) {
            throw new MalformedPdfException("/" + name + ": " + e.getMessage());
        }
        return decoded.toByteArray();
    }

    private static COSDictionary dictionary(String name, PdfValue parameters) {
        var dictionary = new COSDictionary();
        var cosParameters = new COSDictionary();
        for (String key : PARAMETERS) {
            var value = parameters.get(key);
            if (value != null && value.isInteger()) {
                cosParameters.setItem(key, COSInteger.get(value.integer(1 << 20)));
            }
        }
        dictionary.setItem(COSName.FILTER, COSName.getPDFName(name));
        dictionary.setItem(COSName.DECODE_PARMS, cosParameters);
        return dictionary;
    }

    private static final class LimitedOutput extends ByteArrayOutputStream {

        private final int longest;

        LimitedOutput(int longest) {
            this.longest = longest;
        }

        @Override
        public synchronized void write(int b) {
            requireRoom(count);
            super.write(b);
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            requireRoom(count + length);
            super.write(bytes, from, length);
        }

        private void requireRoom(int length) {
            if (length >= longest) {
                throw FlateDecoder.tooLong(longest);
            }
        }
    }
}

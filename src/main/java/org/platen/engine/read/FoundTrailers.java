package org.platen.engine.read;

import java.util.List;
import org.platen.engine.syntax.BeyondRepairException;
import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.syntax.PdfValue;

/**
 * The trailers found in a file with a damaged cross-reference. Values are taken from the last one
 * that leads to a catalogue. If there is no trailer, the catalogue is searched among all objects.
 */
final class FoundTrailers {

    private final List<ObjectScan.Trailer> trailers;
    private final PdfDocument document;

    FoundTrailers(List<ObjectScan.Trailer> trailers, PdfDocument document) {
        this.trailers = trailers;
        this.document = document;
    }

    /** The encryption dictionary or a reference to it, or the null object. */
    PdfValue encrypt() {
        return last("Encrypt");
    }

    /** The file identifier or a reference to it, or the null object. */
    PdfValue id() {
        return last("ID");
    }

    private PdfValue last(String key) {
        for (int i = trailers.size() - 1; i >= 0; i--) {
            var value = trailers.get(i).dictionary().get(key);
            if (value != null) {
                return value;
            }
        }
        return PdfValue.nullValue();
    }

    /**
     * The object number of the catalogue.
     *
     * @throws MalformedPdfException when there is none
     */
    int root() {
        int trailer = trailerWithCatalog();
        return trailer >= 0 ? reference(trailer, "Root") : catalogAmongObjects();
    }

    /** The object number of the information dictionary, or {@link PdfValue#NO_REFERENCE}. */
    int info() {
        int trailer = trailerWithCatalog();
        return trailer >= 0 ? reference(trailer, "Info") : PdfValue.NO_REFERENCE;
    }

    private int trailerWithCatalog() {
        for (int i = trailers.size() - 1; i >= 0; i--) {
            if (hasPages(reference(i, "Root"))) {
                return i;
            }
        }
        return -1;
    }

    private int reference(int trailer, String key) {
        var value = trailers.get(trailer).dictionary().get(key);
        return value == null ? PdfValue.NO_REFERENCE : value.reference();
    }

    private boolean hasPages(int number) {
        try {
            var object = document.find(number);
            return object != null && document.resolve(object.value(), "Pages").isDictionary();
        } catch (BeyondRepairException e) {
            throw e;
        } catch (MalformedPdfException e) {
            return false;
        }
    }

    private int catalogAmongObjects() {
        for (int number = document.size() - 1; number > 0; number--) {
            if (isCatalog(number)) {
                return number;
            }
        }
        throw new MalformedPdfException(
                "it is damaged, and contains no catalogue with a page tree");
    }

    private boolean isCatalog(int number) {
        try {
            var object = document.find(number);
            return object != null
                    && document.resolve(object.value(), "Type").isName("Catalog")
                    && hasPages(number);
        } catch (BeyondRepairException e) {
            throw e;
        } catch (MalformedPdfException e) {
            return false;
        }
    }
}

package org.platen.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFCloneUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.jspecify.annotations.Nullable;

/**
 * An open PDF that pages are copied from, each as a whole: it may be closed before they are
 * written.
 */
final class SourcePdf implements AutoCloseable {

    private static final List<COSName> INHERITED =
            List.of(COSName.RESOURCES, COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.ROTATE);

    /** They lead out of the page, at last to all other pages. */
    private static final List<COSName> LEADING_OUT_OF_A_PAGE =
            List.of(
                    COSName.PARENT,
                    COSName.B,
                    COSName.STRUCT_PARENTS,
                    COSName.AA,
                    COSName.PIECE_INFO);

    private static final List<COSName> LEADING_OUT_OF_AN_ANNOTATION =
            List.of(
                    COSName.P,
                    COSName.PARENT,
                    COSName.A,
                    COSName.AA,
                    COSName.DEST,
                    COSName.POPUP,
                    COSName.IRT,
                    COSName.STRUCT_PARENT);

    private final PDDocument document;

    private final List<COSDictionary> pages;

    private @Nullable PDFCloneUtility copies;

    private SourcePdf(PDDocument document, List<COSDictionary> pages) {
        this.document = document;
        this.pages = pages;
    }

    static SourcePdf open(Path pdf, String label) {
        var document = PdfBox.open(pdf, label);
        try {
            return new SourcePdf(document, pages(document));
        } catch (RuntimeException | StackOverflowError e) {
            IOUtils.closeQuietly(document);
            throw PdfBox.broken(label, e);
        }
    }

    private static List<COSDictionary> pages(PDDocument document) {
        var pages = new ArrayList<COSDictionary>();
        for (PDPage page : document.getPages()) {
            pages.add(page.getCOSObject());
        }
        return pages;
    }

    /** Copies a page into the target, with all that it needs. What pages share is copied once. */
    COSDictionary copy(int number, PDDocument target, String label) {
        if (number > pages.size()) {
            throw new BrokenDocumentException(
                    label, number, "the file has only " + pages.size() + " pages", null);
        }
        if (copies == null) {
            copies = new PDFCloneUtility(target) {};
        }
        try {
            return copies.cloneForNewDocument(selfContained(pages.get(number - 1)));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new BrokenDocumentException(label, number, PdfBox.reason(e), e);
        }
    }

    private static COSDictionary selfContained(COSDictionary page) {
        var alone = new COSDictionary(page);
        for (var name : INHERITED) {
            var value = PDPageTree.getInheritableAttribute(page, name);
            if (value != null) {
                alone.setItem(name, value);
            }
        }
        LEADING_OUT_OF_A_PAGE.forEach(alone::removeItem);
        var annotations = page.getCOSArray(COSName.ANNOTS);
        if (annotations != null) {
            alone.setItem(COSName.ANNOTS, selfContained(annotations));
        }
        return alone;
    }

    private static COSArray selfContained(COSArray annotations) {
        var alone = new COSArray();
        for (int i = 0; i < annotations.size(); i++) {
            if (annotations.getObject(i) instanceof COSDictionary annotation) {
                var copy = new COSDictionary(annotation);
                LEADING_OUT_OF_AN_ANNOTATION.forEach(copy::removeItem);
                alone.add(copy);
            }
        }
        return alone;
    }

    void forgetCopies() {
        copies = null;
    }

    @Override
    public void close() {
        IOUtils.closeQuietly(document);
    }
}

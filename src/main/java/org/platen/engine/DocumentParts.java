package org.platen.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.jspecify.annotations.Nullable;

/**
 * Reads the hierarchy of document parts (ISO 16612-2; ISO 32000-2, 14.12). A part is forgotten
 * again once it is read.
 *
 * @param <T> what the reader makes of a part
 */
final class DocumentParts<T> {

    private static final COSName ROOT = COSName.getPDFName("DPartRoot");

    private static final COSName ROOT_NODE = COSName.getPDFName("DPartRootNode");

    private static final COSName RECORD_LEVEL = COSName.getPDFName("RecordLevel");

    private static final COSName PARTS = COSName.getPDFName("DParts");

    private static final COSName METADATA = COSName.getPDFName("DPM");

    private static final COSName START = COSName.getPDFName("Start");

    private static final COSName END = COSName.getPDFName("End");

    private static final int DEEPEST = 100;

    private final Pages pages;

    /** The level of the hierarchy that holds the documents; the root has level 0. */
    private final int recordLevel;

    private final Function<DocumentPart, T> of;

    private final List<T> read = new ArrayList<>();

    private final Set<COSObjectKey> seen = new HashSet<>();

    /** The last page of the parts so far. */
    private int lastPage;

    private DocumentParts(Pages pages, int recordLevel, Function<DocumentPart, T> of) {
        this.pages = pages;
        this.recordLevel = recordLevel;
        this.of = of;
    }

    static <T> List<T> read(COSDictionary catalog, Pages pages, Function<DocumentPart, T> of) {
        var root = catalog.getCOSDictionary(ROOT);
        if (root == null) {
            return List.of();
        }
        var parts = new DocumentParts<>(pages, recordLevel(root), of);
        parts.visit(root.getItem(ROOT_NODE), 0, Map.of());
        return parts.read;
    }

    private static int recordLevel(COSDictionary root) {
        var level = root.getDictionaryObject(RECORD_LEVEL);
        if (level == null) {
            return Integer.MAX_VALUE;
        }
        if (level instanceof COSNumber number && number.intValue() >= 0) {
            return number.intValue();
        }
        throw new DamageException("the RecordLevel of its document parts is no level");
    }

    private void visit(@Nullable COSBase reference, int level, Map<String, String> inherited) {
        var part = opened(reference, level);
        var metadata = Metadata.of(part.getDictionaryObject(METADATA), inherited);
        if (level == recordLevel || isLeaf(part)) {
            var range = range(part, level);
            read.add(of.apply(new DocumentPart(range.first(), range.count(), metadata)));
        } else {
            partsOf(part).forEach(each -> visit(each, level + 1, metadata));
        }
        forget(reference);
    }

    /** The pages of all leaves below a part. */
    private Range range(COSDictionary part, int level) {
        return isLeaf(part)
                ? leafRange(part)
                : partsOf(part).stream()
                        .map(each -> rangeBelow(each, level + 1))
                        .reduce(Range::followedBy)
                        .orElseThrow(() -> new DamageException("a document part has no pages"));
    }

    private Range rangeBelow(COSBase reference, int level) {
        var range = range(opened(reference, level), level);
        forget(reference);
        return range;
    }

    private Range leafRange(COSDictionary leaf) {
        int first = page(leaf.getItem(START));
        int last = leaf.containsKey(END) ? page(leaf.getItem(END)) : first;
        if (first <= lastPage || last < first) {
            throw new DamageException("its document parts are not in the order of its pages");
        }
        lastPage = last;
        return new Range(first, last);
    }

    private int page(@Nullable COSBase reference) {
        return pages.number(reference)
                .orElseThrow(
                        () ->
                                new DamageException(
                                        "a document part begins or ends at no page of the file"));
    }

    private COSDictionary opened(@Nullable COSBase reference, int level) {
        if (level > DEEPEST) {
            throw new DamageException("its document parts are nested too deeply");
        }
        if (reference != null && reference.getKey() != null && !seen.add(reference.getKey())) {
            throw new DamageException("one of its document parts occurs twice, or contains itself");
        }
        if ((reference instanceof COSObject object ? object.getObject() : reference)
                instanceof COSDictionary part) {
            return part;
        }
        throw new DamageException("one of its document parts cannot be read");
    }

    private static void forget(@Nullable COSBase reference) {
        if (reference instanceof COSObject object) {
            object.setToNull();
        }
    }

    private static boolean isLeaf(COSDictionary part) {
        return !part.containsKey(PARTS);
    }

    /** They stand in an array of arrays. */
    private static List<COSBase> partsOf(COSDictionary part) {
        var parts = new ArrayList<COSBase>();
        var groups = part.getCOSArray(PARTS);
        for (int i = 0; groups != null && i < groups.size(); i++) {
            if (!(groups.getObject(i) instanceof COSArray group)) {
                throw new DamageException("the DParts of a document part is no array of arrays");
            }
            group.forEach(parts::add);
        }
        return parts;
    }

    private record Range(int first, int last) {

        int count() {
            return last - first + 1;
        }

        Range followedBy(Range next) {
            if (next.first != last + 1) {
                throw new DamageException("the pages of a document part do not follow one another");
            }
            return new Range(first, next.last);
        }
    }
}

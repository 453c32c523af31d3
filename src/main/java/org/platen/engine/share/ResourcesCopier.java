package org.platen.engine.share;

import java.util.Map;
import org.platen.engine.content.NeededResources.Reduced;
import org.platen.engine.read.PdfValue;

/** Copies resource dictionaries without what is not needed. */
final class ResourcesCopier {

    private final ValueCopier copier;

    ResourcesCopier(ValueCopier copier) {
        this.copier = copier;
    }

    /** The key and its value. */
    void copy(Reduced resources) {
        copier.putName("Resources");
        copier.put("<<");
        copyEntries(resources.others());
        for (var category : resources.kept().entrySet()) {
            copier.putName(category.getKey());
            copier.put("<<");
            copyEntries(category.getValue());
            copier.put(">>");
        }
        copier.put(">>");
    }

    private void copyEntries(Map<String, PdfValue> entries) {
        for (var entry : entries.entrySet()) {
            copier.putName(entry.getKey());
            copier.copy(entry.getValue());
        }
    }
}

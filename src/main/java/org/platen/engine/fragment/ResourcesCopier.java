package org.platen.engine.fragment;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.platen.engine.content.NeededResources.Reduced;
import org.platen.engine.syntax.PdfValue;

/** Copies resource dictionaries without entries that are not needed. */
final class ResourcesCopier {

    private final ValueCopier copier;

    ResourcesCopier(ValueCopier copier) {
        this.copier = copier;
    }

    /** Copies the key and its value. */
    void copy(Reduced resources) {
        copier.putName("Resources");
        copier.put("<<");
        copyEntries(resources.others(), Expected.RESOURCES);
        for (var category : resources.kept().entrySet()) {
            copier.putName(category.getKey());
            copier.put("<<");
            byte[] name = category.getKey().getBytes(StandardCharsets.ISO_8859_1);
            copyEntries(category.getValue(), Expected.RESOURCES.inside(name, 0, name.length));
            copier.put(">>");
        }
        copier.put(">>");
    }

    private void copyEntries(Map<String, PdfValue> entries, Expected dictionary) {
        entries.forEach((key, value) -> copier.copyEntry(key, value, dictionary));
    }
}

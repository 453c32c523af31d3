package org.platen.engine.fragment;

import java.util.List;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.PdfValue;

/**
 * Copies JavaScript actions (ISO 32000-2, 12.6.4.17), and drops all other actions, independently of
 * their trigger.
 */
final class ScriptCopier {

    private static final int MAX_CHAIN_LENGTH = 32;

    private final PdfDocument document;
    private final ValueCopier copier;

    ScriptCopier(PdfDocument document, ValueCopier copier) {
        this.document = document;
        this.copier = copier;
    }

    boolean isScript(PdfValue action) {
        return document.resolve(action, "S").isName("JavaScript")
                && !document.resolve(action, "JS").isNull();
    }

    /** Copies the activation action of an annotation, if it is a script. */
    void copyAction(PdfValue annotation) {
        var action = document.resolve(annotation, "A");
        if (isScript(action)) {
            copier.putName("A");
            copy(action);
        }
    }

    /**
     * Copies the scripts among the additional actions (12.6.3) of any object that may have them.
     */
    void copyEvents(PdfValue holder) {
        var events = document.resolve(holder, "AA");
        List<String> scripted =
                events.keys().stream()
                        .filter(event -> isScript(document.resolve(events, event)))
                        .toList();
        if (scripted.isEmpty()) {
            return;
        }
        copier.putName("AA");
        copier.put("<<");
        for (String event : scripted) {
            copier.putName(event);
            copy(document.resolve(events, event));
        }
        copier.put(">>");
    }

    /** Copies a script and its successors. */
    void copy(PdfValue script) {
        copy(script, MAX_CHAIN_LENGTH);
    }

    private void copy(PdfValue script, int longest) {
        copier.put("<<");
        copier.putName("S");
        copier.putName("JavaScript");
        copier.putName("JS");
        copier.copy(script.require("JS"));
        var next = document.resolve(script, "Next");
        if (longest > 0 && isScript(next)) {
            copier.putName("Next");
            copy(next, longest - 1);
        }
        copier.put(">>");
    }
}

package org.platen.engine.read;

import java.util.List;
import org.platen.engine.syntax.PdfValue;

/**
 * The inheritable page attributes (ISO 32000-2, table 31), each as the number of the page tree node
 * that has it, or 0.
 */
public record InheritedAttributes(int resources, int mediaBox, int cropBox, int rotate) {

    private static final List<String> KEYS = List.of("Resources", "MediaBox", "CropBox", "Rotate");

    static final InheritedAttributes NONE = new InheritedAttributes(0, 0, 0, 0);

    /** The attributes inherited below a node: its own, and those of its ancestors. */
    InheritedAttributes below(int number, PdfValue node) {
        int own = node.keysAmong(KEYS);
        if (own == 0) {
            return this;
        }
        return new InheritedAttributes(
                (own & 1) == 0 ? resources : number,
                (own & 2) == 0 ? mediaBox : number,
                (own & 4) == 0 ? cropBox : number,
                (own & 8) == 0 ? rotate : number);
    }
}

package org.platen.engine.read;

/**
 * The attributes that pages inherit (ISO 32000-2, table 31), each by the number of the page tree
 * node that has it, or 0.
 */
public record InheritedAttributes(int resources, int mediaBox, int cropBox, int rotate) {

    static final InheritedAttributes NONE = new InheritedAttributes(0, 0, 0, 0);

    /** What is inherited below a node: its own attributes, and those from above. */
    InheritedAttributes below(int number, PdfValue node) {
        int resourcesBelow = node.get("Resources") == null ? resources : number;
        int mediaBoxBelow = node.get("MediaBox") == null ? mediaBox : number;
        int cropBoxBelow = node.get("CropBox") == null ? cropBox : number;
        int rotateBelow = node.get("Rotate") == null ? rotate : number;
        boolean isSame =
                resourcesBelow == resources
                        && mediaBoxBelow == mediaBox
                        && cropBoxBelow == cropBox
                        && rotateBelow == rotate;
        return isSame
                ? this
                : new InheritedAttributes(resourcesBelow, mediaBoxBelow, cropBoxBelow, rotateBelow);
    }
}

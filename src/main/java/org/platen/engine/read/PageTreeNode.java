package org.platen.engine.read;

import org.platen.engine.syntax.Lexer;
import org.platen.engine.syntax.PdfValue;

/** A node whose kids are being traversed. */
final class PageTreeNode {

    private final int number;
    private final InheritedAttributes below;
    private final PdfValue kids;
    private int position;

    PageTreeNode(int number, InheritedAttributes below, PdfValue kids) {
        this.number = number;
        this.below = below;
        this.kids = kids;
        position = kids.start() + 1;
    }

    int number() {
        return number;
    }

    /** The attributes that its kids inherit. */
    InheritedAttributes below() {
        return below;
    }

    /** Moves to the next kid. Returns false if there is none. */
    boolean next() {
        position = Lexer.skipWhiteSpace(kids.bytes(), position, kids.end());
        return position < kids.end() && kids.bytes()[position] != ']';
    }

    /** Returns the current kid, and moves past it. */
    PdfValue take() {
        var kid = new PdfValue(kids.bytes(), position, kids.end());
        position = Lexer.skipValue(kids.bytes(), position, kids.end());
        return kid;
    }
}

package org.platen.outputcreation;

import org.platen.engine.Assembler;

/** A format of print files: the engine that makes them, and the extension of their names. */
interface OutputFormat {

    /** Returns the end of the names of print files, in lower case and with the dot. */
    String extension();

    /**
     * Returns the engine.
     *
     * @param oneByOne whether it reads one document at a time. It makes the same bytes then, and
     *     the document in work is known.
     */
    Assembler assembler(boolean oneByOne);

    /** Returns a check of documents before their pages are written. */
    OutputRehearsal rehearsal();
}

package org.platen.engine.repair;

import java.util.List;
import org.platen.engine.read.FileSource;

/**
 * A plain file made of a damaged one.
 *
 * @param source vanishes when it is closed
 * @param warnings the decisions that were made, see {@link org.platen.engine.read.Warnings}
 */
public record Repaired(FileSource source, List<String> warnings) {

    public Repaired {
        warnings = List.copyOf(warnings);
    }
}

package org.platen.engine.syntax;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Decisions made about a document that violates ISO 32000, in readable form. Each text is kept
 * once. After {@value #MAX_TEXTS} of them, a single further text states that there are others. Not
 * thread-safe.
 *
 * <p>A text states what was found and how it was handled: "object 12 has a wrong /Length; its data
 * end at endstream". It names neither the document nor the page.
 */
public final class Warnings {

    static final int MAX_TEXTS = 50;

    private static final String OTHERS = "there are more warnings of this kind";

    private final Set<String> texts = new LinkedHashSet<>();

    public void add(String text) {
        if (texts.size() < MAX_TEXTS) {
            texts.add(text);
        } else if (!texts.contains(text)) {
            texts.add(OTHERS);
        }
    }

    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /** Returns the texts added since the last call, in order, and forgets them. */
    public List<String> take() {
        if (texts.isEmpty()) {
            return List.of();
        }
        var taken = new ArrayList<String>(texts);
        texts.clear();
        return taken;
    }
}

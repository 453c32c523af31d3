package org.platen.engine.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Decisions that were made about a document that does not keep to ISO 32000, in words for people.
 * Each text counts once; beyond {@value #MAX_TEXTS} of them only one more says that there are
 * others. Not for several threads at once.
 *
 * <p>A text says what was found and what was made of it: "object 12 has a wrong /Length; its data
 * end at endstream". It names neither the document nor the page.
 */
public final class Warnings {

    public static final int MAX_TEXTS = 50;

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

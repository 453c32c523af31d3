package org.platen.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Passwords to be tried in turn on an encrypted document, each as that of the user and as that of
 * the owner. They are never shown.
 */
public final class DocumentPasswords {

    public static final DocumentPasswords NONE = new DocumentPasswords(List.of());

    private final List<String> texts;

    private DocumentPasswords(List<String> texts) {
        this.texts = texts;
    }

    /** Creates a list without empty passwords, because the empty password is always tried. */
    public static DocumentPasswords of(List<String> texts) {
        var distinct = new LinkedHashSet<String>(texts);
        distinct.remove("");
        return distinct.isEmpty() ? NONE : new DocumentPasswords(List.copyOf(distinct));
    }

    /** These passwords, followed by others. */
    public DocumentPasswords and(DocumentPasswords others) {
        if (texts.isEmpty() || others.texts.isEmpty()) {
            return texts.isEmpty() ? others : this;
        }
        var all = new ArrayList<String>(texts);
        all.addAll(others.texts);
        return of(all);
    }

    public int count() {
        return texts.size();
    }

    /** The passwords themselves, to be used only for unlocking a document. */
    public List<String> texts() {
        return texts;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other == this
                || (other instanceof DocumentPasswords passwords && passwords.texts.equals(texts));
    }

    @Override
    public int hashCode() {
        return texts.hashCode();
    }

    @Override
    public String toString() {
        return texts.size() + " passwords";
    }
}

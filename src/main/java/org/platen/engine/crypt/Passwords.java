package org.platen.engine.crypt;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Passwords to be tried in turn on a document that is encrypted, each as its user's and as its
 * owner's. Never shows them.
 */
public final class Passwords {

    public static final Passwords NONE = new Passwords(List.of());

    private final List<String> texts;

    private Passwords(List<String> texts) {
        this.texts = texts;
    }

    /** Leaves out empty ones: the empty password is always tried. */
    public static Passwords of(List<String> texts) {
        var distinct = new LinkedHashSet<String>(texts);
        distinct.remove("");
        return distinct.isEmpty() ? NONE : new Passwords(List.copyOf(distinct));
    }

    /** These, and others behind them. */
    public Passwords and(Passwords others) {
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

    /** The passwords themselves, for nothing but to unlock a document. */
    public List<String> texts() {
        return texts;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other == this
                || (other instanceof Passwords passwords && passwords.texts.equals(texts));
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

package org.platen.api;

import org.jspecify.annotations.Nullable;

/** A page of a list on our own interface. The header Link refers to the next one. */
public interface Paged {

    /** The value of the parameter {@code after} for the next page; null if there is none. */
    @Nullable String next();
}

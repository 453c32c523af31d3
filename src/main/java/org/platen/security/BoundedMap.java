package org.platen.security;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A map that drops its oldest entries when there are too many, so that callers cannot exhaust the
 * memory.
 */
final class BoundedMap<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1;

    private final int most;

    BoundedMap(int most) {
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}

package org.platen.engine.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.platen.engine.primitive.Bytes;

/** Entries of name trees, which are sorted by the bytes of their names (ISO 32000-2, 7.9.6). */
class NameEntriesTest {

    private final NameEntries entries = new NameEntries();

    private String sorted() {
        var found = new ArrayList<String>();
        for (int entry : entries.sorted()) {
            var value = new Bytes(8);
            entries.putValue(entry, value);
            found.add(entries.name(entry) + "=" + value.text());
        }
        return String.join(" ", found);
    }

    @Test
    void entries_are_sorted_by_unsigned_bytes() {
        for (var name : new String[] {"b", "\u00fc", "a", "aa"}) {
            entries.add(name, new Bytes(8).put("(" + name.length() + ")"));
        }

        assertThat(sorted()).isEqualTo("a=(1) aa=(2) b=(1) \u00fc=(1)");
    }

    @Test
    void many_entries_are_kept() {
        for (int i = 0; i < 100; i++) {
            entries.add("" + (1000 - i), new Bytes(8).put("" + i));
        }

        assertThat(entries.count()).isEqualTo(100);
        assertThat(sorted()).startsWith("1000=0 901=99 902=98");
    }
}

package org.platen.content;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The form in which {@link NewItems} writes items to a file. */
final class NewItemRecord {

    private static final int ABSENT = -1;

    private NewItemRecord() {}

    static void write(NewItem item, DataOutputStream out) throws IOException {
        write(item.member(), out);
        out.writeInt(item.firstPage());
        out.writeInt(item.pageCount());
        write(item.pageSizes(), out);
        write(item.properties(), out);
    }

    private static void write(@Nullable String text, DataOutputStream out) throws IOException {
        if (text == null) {
            out.writeInt(ABSENT);
        } else {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    @SuppressWarnings("NullAway") // page sizes are never null
    static NewItem read(DataInputStream in) throws IOException {
        return new NewItem(text(in), in.readInt(), in.readInt(), text(in), text(in));
    }

    private static @Nullable String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length == ABSENT ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}

package org.platen.content;

import java.util.function.LongSupplier;
import org.platen.operation.work.Publication;

/**
 * The content set that an operation has read, and that becomes visible when it is DONE.
 *
 * @param file gives the id of the managed file or folder that the pages are in
 */
record NewContentSet(ContentSets sets, LongSupplier file, ReadContent content)
        implements Publication {

    @Override
    public String publish() {
        return Long.toString(sets.create(file, content.items()));
    }

    @Override
    public void discard() {
        content.discard();
    }

    @Override
    public void done() {
        content.close();
    }
}

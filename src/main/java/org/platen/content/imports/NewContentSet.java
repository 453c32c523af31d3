package org.platen.content.imports;

import static java.lang.System.Logger.Level.WARNING;

import java.util.function.LongSupplier;
import org.platen.log.ContextLog;
import org.platen.operation.Publication;

/**
 * Publishes the content set that an operation has read, when the operation becomes DONE.
 *
 * @param rows writes the set, and returns its id
 * @param afterwards removes what is no longer needed once the set has been written
 */
record NewContentSet(LongSupplier rows, ReadContent content, Runnable afterwards)
        implements Publication {

    private static final System.Logger LOG = ContextLog.of(NewContentSet.class);

    NewContentSet afterwards(Runnable other) {
        return new NewContentSet(rows, content, other);
    }

    @Override
    public String publish() {
        return Long.toString(rows.getAsLong());
    }

    @Override
    public void discard() {
        content.discard();
    }

    @Override
    public void done() {
        content.close();
        try {
            afterwards.run();
        } catch (RuntimeException e) {
            LOG.log(WARNING, "an imported upload could not be removed; it is removed later", e);
        }
    }
}

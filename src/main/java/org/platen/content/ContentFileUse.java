package org.platen.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.platen.filestore.FileUse;
import org.platen.operation.Operations;

/** Keeps files that content items have their pages in, or will have soon. */
@ApplicationScoped
class ContentFileUse implements FileUse {

    @Inject ContentItems items;

    @Inject Operations operations;

    @Override
    public boolean needs(long fileId) {
        return items.use(fileId) || isBeingRead(fileId);
    }

    private boolean isBeingRead(long fileId) {
        return operations.requestsOfUnfinished(DataMiningHandler.TYPE).stream()
                .anyMatch(request -> DataMiningRequest.ofJson(request).dataFile() == fileId);
    }
}

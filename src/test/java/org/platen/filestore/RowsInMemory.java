package org.platen.filestore;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Stands in for the database. */
class RowsInMemory extends ManagedFiles {

    final List<ManagedFile> all = new ArrayList<>();

    boolean referredTo;

    boolean broken;

    @Override
    ManagedFile add(ManagedFile file) {
        if (broken) {
            throw new PersistenceException("broken");
        }
        all.add(file);
        return file;
    }

    @Override
    void remove(ManagedFile file) {
        if (referredTo) {
            throw new PersistenceException(new SQLException("foreign key", "23503"));
        }
        all.remove(file);
    }

    @Override
    Set<String> named(Collection<String> folders) {
        return all.stream()
                .map(ManagedFile::folder)
                .filter(folders::contains)
                .collect(Collectors.toSet());
    }
}

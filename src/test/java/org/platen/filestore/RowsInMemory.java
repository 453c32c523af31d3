package org.platen.filestore;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/** Stands in for the database. */
public class RowsInMemory extends ManagedFiles {

    private final List<ManagedFile> all = new ArrayList<>();

    private boolean referredTo;

    private boolean broken;

    private boolean full;

    public List<ManagedFile> all() {
        return all;
    }

    /** From now on, no row can be written. */
    public void breakDown() {
        broken = true;
    }

    /** From now on, no user may have another file. */
    void refuse() {
        full = true;
    }

    /** From now on, another row refers to each. */
    void referTo() {
        referredTo = true;
    }

    @Override
    ManagedFile add(ManagedFile file) {
        if (broken) {
            throw new PersistenceException("broken");
        }
        if (full) {
            throw new ProblemException(
                    Problem.quotaExceeded(Problem.CONTENT_TOO_LARGE, "The quota is used up."));
        }
        all.add(file);
        return file;
    }

    @Override
    void delete(ManagedFile file) {
        remove(file);
    }

    @Override
    void remove(ManagedFile file) {
        if (referredTo) {
            throw new PersistenceException(new SQLException("foreign key", "23503"));
        }
        all.remove(file);
    }

    @Override
    public Set<String> named(Collection<String> folders) {
        return all.stream()
                .map(ManagedFile::folder)
                .filter(folders::contains)
                .collect(Collectors.toSet());
    }
}

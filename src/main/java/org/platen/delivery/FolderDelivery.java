package org.platen.delivery;

import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.platen.operation.LostClaimException;
import org.platen.operation.OperationId;

/** The delivery of one operation's files into one folder. For one thread. */
final class FolderDelivery {

    private static final int MAX_CLAIMS_AT_ONCE = 3;

    /**
     * Shorter than the time after which the database ends an idle transaction that holds a lock
     * (idle_in_transaction_session_timeout).
     */
    private static final Duration MAX_TIME_TO_PLACE = Duration.ofSeconds(10);

    private static final Pattern ATTEMPT = Pattern.compile("[0-9]{1,9}");

    private final DeliveryAttempt sender;

    private final Path folder;

    private final TargetClaims claims;

    private final FileOperations disk;

    FolderDelivery(DeliveryAttempt sender, Path folder, TargetClaims claims, FileOperations disk) {
        this.sender = sender;
        this.folder = folder;
        this.claims = claims;
        this.disk = disk;
    }

    List<Path> deliver(List<Path> files, Runnable beforeEach) throws IOException {
        disk.requireSame(folder);
        claims.settle(sender, disk::exists);
        removeTemporaries();
        var heldBefore = Set.copyOf(claims.heldBy(sender.operationId()));
        var delivered = new ArrayList<Path>(files.size());
        var taken = new HashSet<Path>();
        for (var file : files) {
            beforeEach.run();
            var target = deliver(file, heldBefore, taken);
            taken.add(target);
            delivered.add(target);
        }
        return delivered;
    }

    private Path deliver(Path file, Set<Path> heldBefore, Set<Path> taken) throws IOException {
        for (var target : targets(file, heldBefore)) {
            if (!taken.contains(target) && deliver(file, target)) {
                return target;
            }
        }
        throw new FileAlreadyExistsException(
                file.toString(),
                null,
                "other files have the names that " + file.getFileName() + " could have");
    }

    /**
     * Returns the possible targets. If an earlier attempt had to add the operation's id to the
     * name, that name is kept.
     */
    private List<Path> targets(Path file, Set<Path> heldBefore) {
        var name = TargetName.of(file);
        var plain = folder.resolve(name.toString());
        var marked = folder.resolve(name.with(sender.operationId()).toString());
        return heldBefore.contains(marked) ? List.of(marked) : List.of(plain, marked);
    }

    private boolean deliver(Path file, Path target) throws IOException {
        var answer = claim(target);
        return switch (answer) {
            case REFUSED -> false;
            case GRANTED, HELD_BEFORE -> put(file, target, answer);
            // A missing file has been picked up, and must not be printed twice.
            case FULFILLED_BEFORE -> !disk.exists(target) || put(file, target, answer);
        };
    }

    private boolean put(Path file, Path target, TargetClaims.Answer answer) throws IOException {
        // A unique name: a stalled attempt of this operation that resumes must not find the
        // temporary file of the current one.
        var temporary = folder.resolve(temporaryPrefix() + UUID.randomUUID() + ".part");
        copy(file, temporary);
        claims.prepare(target, sender, temporary, String.valueOf(file.getFileName()));
        long late = System.nanoTime() + MAX_TIME_TO_PLACE.toNanos();
        // If this fails, the temporary file stays as evidence for the next attempt.
        boolean placed =
                claims.fulfil(target, sender, () -> place(temporary, target, answer, late));
        if (!placed) {
            disk.delete(temporary);
        }
        return placed;
    }

    private void copy(Path file, Path temporary) throws IOException {
        disk.requireSame(folder);
        try {
            disk.copy(file, temporary);
            disk.sync(folder);
        } catch (IOException e) {
            disk.delete(temporary);
            throw e;
        }
    }

    private boolean place(Path temporary, Path target, TargetClaims.Answer answer, long late) {
        if (System.nanoTime() - late > 0) {
            // After a pause, the database may have released the lock.
            throw new LostClaimException(new OperationId(sender.operationId()));
        }
        if (answer == TargetClaims.Answer.GRANTED && disk.exists(target)) {
            return false; // something other than an operation was quicker
        }
        move(temporary, target);
        return true;
    }

    private void move(Path temporary, Path target) {
        try {
            disk.requireSame(folder);
            disk.move(temporary, target);
            // Before the claim is fulfilled: a rename undone by a power failure must not count as
            // picked up.
            disk.sync(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TargetClaims.Answer claim(Path target) {
        for (int attempt = 1; ; attempt++) {
            try {
                return claims.claim(target, sender, () -> !disk.exists(target));
            } catch (PersistenceException e) {
                // Another operation claimed the target at the same time; the next try finds its
                // claim.
                if (attempt == MAX_CLAIMS_AT_ONCE) {
                    throw e;
                }
            }
        }
    }

    void withdraw(List<Path> targets) throws IOException {
        if (disk.exists(folder)) {
            disk.requireSame(folder);
        }
        removeTemporaries();
        targets.forEach(
                target -> claims.giveUp(target, sender.operationId(), () -> remove(target)));
    }

    private void remove(Path target) {
        try {
            disk.delete(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Removes the temporary files of this attempt and earlier ones. A later one may be using its
     * own.
     */
    private void removeTemporaries() throws IOException {
        var ofOperation = "." + sender.operationId() + ".";
        for (var temporary : disk.beginningWith(folder, ofOperation)) {
            if (attempt(temporary, ofOperation) <= sender.attempt()) {
                disk.delete(temporary);
            }
        }
    }

    private static int attempt(Path temporary, String ofOperation) {
        var rest = temporary.getFileName().toString().substring(ofOperation.length());
        var attempt = rest.substring(0, Math.max(0, rest.indexOf('.')));
        return ATTEMPT.matcher(attempt).matches() ? Integer.parseInt(attempt) : 0;
    }

    private String temporaryPrefix() {
        return "." + sender.operationId() + "." + sender.attempt() + ".";
    }
}

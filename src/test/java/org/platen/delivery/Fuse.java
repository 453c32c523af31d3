package org.platen.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Kills a process at its n-th step: before or after each thing that it does on disk or in the
 * database. A dead process does nothing more, not even what stands in {@code finally}.
 */
final class Fuse {

    /** The process is dead. */
    static final class Killed extends Error {

        private static final long serialVersionUID = 1;
    }

    private int left;

    Fuse(int steps) {
        this.left = steps;
    }

    private void step() {
        if (left == 0) {
            throw new Killed();
        }
        left--;
    }

    FileOperations on(FileOperations disk) {
        return new DyingDisk(disk);
    }

    TargetClaims on(TargetClaims claims) {
        return new DyingClaims(claims);
    }

    private final class DyingDisk extends FileOperations {

        private final FileOperations disk;

        DyingDisk(FileOperations disk) {
            this.disk = disk;
        }

        @Override
        void copy(Path source, Path target) throws IOException {
            step();
            Files.write(target, new byte[] {'%'});
            step();
            Files.delete(target);
            disk.copy(source, target);
            step();
        }

        @Override
        void move(Path from, Path to) throws IOException {
            step();
            disk.move(from, to);
            step();
        }

        @Override
        boolean exists(Path path) {
            step();
            return disk.exists(path);
        }

        @Override
        void delete(Path path) throws IOException {
            step();
            disk.delete(path);
            step();
        }

        @Override
        List<Path> beginningWith(Path folder, String prefix) throws IOException {
            step();
            return disk.beginningWith(folder, prefix);
        }

        @Override
        void sync(Path folder) throws IOException {
            step();
            disk.sync(folder);
        }
    }

    private final class DyingClaims implements TargetClaims {

        private final TargetClaims claims;

        DyingClaims(TargetClaims claims) {
            this.claims = claims;
        }

        @Override
        public Answer claim(Path target, DeliveryAttempt sender, BooleanSupplier isFree) {
            step();
            var answer = claims.claim(target, sender, isFree);
            step();
            return answer;
        }

        @Override
        public void prepare(Path target, DeliveryAttempt sender, Path temporary, String file) {
            step();
            claims.prepare(target, sender, temporary, file);
            step();
        }

        @Override
        public void settle(DeliveryAttempt sender, Predicate<Path> exists) {
            step();
            claims.settle(sender, exists);
            step();
        }

        @Override
        public boolean fulfil(Path target, DeliveryAttempt sender, BooleanSupplier place) {
            step();
            boolean fulfilled =
                    claims.fulfil(
                            target,
                            sender,
                            () -> {
                                boolean placed = place.getAsBoolean();
                                step(); // and so the transaction is not committed
                                return placed;
                            });
            step();
            return fulfilled;
        }

        @Override
        public void giveUp(Path target, String operationId, Runnable remove) {
            step();
            claims.giveUp(target, operationId, remove);
            step();
        }

        @Override
        public List<Path> heldBy(String operationId) {
            step();
            return claims.heldBy(operationId);
        }
    }
}

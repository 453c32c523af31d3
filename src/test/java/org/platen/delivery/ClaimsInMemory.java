package org.platen.delivery;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/** Claims as the database keeps them, one call at a time. */
class ClaimsInMemory implements Claims {

    private record Claim(String operationId, boolean fulfilled) {}

    private final Map<Path, Claim> claims = new TreeMap<>();

    @Override
    public synchronized Answer claim(Path target, String operationId, BooleanSupplier isFree) {
        var claim = claims.get(target);
        if (claim != null && claim.operationId().equals(operationId)) {
            return claim.fulfilled() ? Answer.FULFILLED_BEFORE : Answer.HELD_BEFORE;
        }
        if (!isFree.getAsBoolean()) {
            return Answer.REFUSED;
        }
        claims.put(target, new Claim(operationId, false));
        return Answer.GRANTED;
    }

    @Override
    public synchronized boolean fulfil(Path target, String operationId, BooleanSupplier place) {
        if (!holds(target, operationId)) {
            return false;
        }
        if (place.getAsBoolean()) {
            claims.put(target, new Claim(operationId, true));
            return true;
        }
        claims.remove(target);
        return false;
    }

    @Override
    public synchronized void giveUp(Path target, String operationId, Runnable remove) {
        if (holds(target, operationId)) {
            remove.run();
            claims.remove(target);
        }
    }

    private boolean holds(Path target, String operationId) {
        var claim = claims.get(target);
        return claim != null && claim.operationId().equals(operationId);
    }

    @Override
    public synchronized List<Path> heldBy(String operationId) {
        return claims.keySet().stream().filter(target -> holds(target, operationId)).toList();
    }
}

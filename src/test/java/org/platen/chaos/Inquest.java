package org.platen.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.platen.server.Api;
import org.platen.server.PlatenServer;

/** Looks, when all is quiet again, at each operation that was ever accepted. */
final class Inquest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Cluster cluster;

    /** Operations that are older than the load. */
    private final Set<String> before;

    private final Ledger ledger;

    private final PickUp pickUp;

    private final Api api;

    private final Path stays;

    private final ChaosVerdict verdict = new ChaosVerdict();

    Inquest(Cluster cluster, Ledger ledger, PickUp pickUp, Set<String> before) {
        this.cluster = cluster;
        this.before = before;
        this.ledger = ledger;
        this.pickUp = pickUp;
        this.api = cluster.nodes().get(0).admin();
        this.stays = cluster.destination(Orders.STAYS);
    }

    ChaosVerdict hold() {
        Chaos.say("waiting for " + ledger.operations().size() + " operations to end");
        var late = Instant.now().plus(PATIENCE);
        ledger.operations().keySet().forEach(operation -> awaitEnd(operation, late));
        pickUp.close();
        Chaos.say("looking at each");
        verdict.accepted = ledger.operations().size();
        verdict.retried = ledger.retries();
        verdict.unanswered = ledger.unanswered();
        verdict.repeats = ledger.repeats();
        verdict.doubled.addAll(ledger.acceptedTwice());
        verdict.wrong.addAll(ledger.wrongAnswers(Chaos.CLIENTS));
        ledger.operations().forEach(this::look);
        lookForStrangers();
        lookForStrays();
        verdict.leftovers.addAll(new Leftovers(cluster).find());
        return verdict;
    }

    private void awaitEnd(String operation, Instant late) {
        while (Instant.now().isBefore(late)) {
            var progress = api.get(Orders.OUTPUT + "getProgress/" + operation);
            if (progress.status() == 404 || progress.text().equals("done")) {
                return;
            }
            PlatenServer.sleep(Duration.ofMillis(100));
        }
    }

    private void look(String operation, PlacedOrder order) {
        var reply = api.get(Orders.OPERATIONS + operation);
        if (reply.status() != 200) {
            verdict.lost.add(operation + " (" + order.name() + "): " + reply);
            return;
        }
        switch (reply.json().get("state").asText()) {
            case "DONE" -> lookAtResult(operation, order);
            case "FAILED" -> lookAtReason(operation, order, reply.json());
            case "CANCELLED" -> lookAtCancel(operation, order);
            default ->
                    verdict.lost.add(operation + " (" + order.name() + ") has not ended: " + reply);
        }
    }

    private void lookAtResult(String operation, PlacedOrder order) {
        verdict.done++;
        if (order.mustFail()) {
            verdict.unexplained.add(operation + " (" + order.name() + ") is done");
            return;
        }
        var files = Orders.filesOf(api, operation);
        if (!files.equals(order.files())) {
            verdict.half.add(operation + " (" + order.name() + ") has " + files);
        }
        lookAtBytes(operation, order);
        lookAtDelivery(operation, order);
    }

    /** The files themselves, as a client gets them; the manifest must be whole, too. */
    private void lookAtBytes(String operation, PlacedOrder order) {
        var output = api.get(Orders.OPERATIONS + operation + "/output").json();
        var manifest = api.get(output.get("manifest").asText());
        if (manifest.status() != 200
                || manifest.json().get("files").size() != order.files().size()) {
            verdict.half.add(operation + " (" + order.name() + "): manifest " + manifest);
        }
        var folder = "/rest/serverengine/filestore/file/" + output.get("folder") + "/";
        for (var file : output.get("files")) {
            var bytes = api.get(folder + file.get("name").asText()).bytes();
            if (!sha256(bytes).equals(file.get("sha256").asText())) {
                verdict.half.add(operation + ": " + file.get("name"));
            }
        }
    }

    private void lookAtDelivery(String operation, PlacedOrder order) {
        if (!order.isDelivered()) {
            return;
        }
        boolean isTaken = order.delivers().equals(Orders.PICKED_UP);
        for (var file : order.files().entrySet()) {
            var name = file.getKey().replace("ID", operation);
            var path = (isTaken ? pickUp.taken() : stays).resolve(name);
            if (!Files.exists(path) || !sha256(read(path)).equals(file.getValue())) {
                verdict.half.add(path + " is not whole");
            }
        }
    }

    private void lookAtReason(String operation, PlacedOrder order, JsonNode view) {
        verdict.failed++;
        var reason = view.at("/problem/detail").asText();
        if (order.mustFail() ? !reason.contains("Document 1 ") : !isExplained(reason)) {
            verdict.unexplained.add(operation + " (" + order.name() + ") has failed: " + reason);
        } else if (!order.mustFail()) {
            verdict.reasons.add(operation + " (" + order.name() + "): " + reason);
        }
    }

    /** Three kills in three attempts happen. */
    private static boolean isExplained(String reason) {
        return reason.startsWith("The server stopped unexpectedly in each of 3 attempts");
    }

    private void lookAtCancel(String operation, PlacedOrder order) {
        verdict.cancelled++;
        if (!ledger.isCancelAsked(operation)) {
            verdict.unexplained.add(operation + " (" + order.name() + ") was cancelled by nobody");
        }
    }

    /** Operations that no client was told of: as many as there were submits without an answer. */
    private void lookForStrangers() {
        var strangers = new AllOperations(cluster).ids();
        strangers.removeAll(before);
        strangers.removeAll(ledger.operations().keySet());
        if (strangers.size() > ledger.unanswered()) {
            verdict.doubled.add("operations that nobody has asked for: " + strangers);
        }
    }

    /** What lies at the destinations and belongs to nothing that is done; what was there twice. */
    private void lookForStrays() {
        try (var files = Files.list(stays)) {
            files.map(file -> file.getFileName().toString()).forEach(this::requireOwner);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        new TreeMap<>(pickUp.seen())
                .forEach(
                        (name, times) -> {
                            if (times > 1) {
                                verdict.doubled.add(name + " was delivered " + times + " times");
                            }
                        });
    }

    private void requireOwner(String name) {
        var operation = name.length() > 36 ? name.substring(0, 36) : "";
        if (name.startsWith(".") || name.contains("(") || !isDone(operation)) {
            verdict.doubled.add("stray: " + name);
        }
    }

    private final Map<String, Boolean> known = new TreeMap<>();

    private boolean isDone(String operation) {
        return known.computeIfAbsent(
                operation,
                id -> {
                    var reply = api.get(Orders.OPERATIONS + id);
                    return reply.status() == 200
                            && reply.json().get("state").asText().equals("DONE");
                });
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

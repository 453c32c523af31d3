package org.platen.chaos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.platen.server.Api;

/** What was ever accepted, what was asked of it afterwards, and which answers no client expects. */
final class Ledger {

    private static final int NEWEST = 100;

    private final Map<String, PlacedOrder> accepted = new ConcurrentHashMap<>();

    private final Map<String, String> keys = new ConcurrentHashMap<>();

    private final Queue<String> last = new ConcurrentLinkedQueue<>();

    private final Set<String> cancels = ConcurrentHashMap.newKeySet();

    private final Set<String> retries = ConcurrentHashMap.newKeySet();

    private final AtomicInteger unsure = new AtomicInteger();

    private final AtomicInteger again = new AtomicInteger();

    private final Queue<String> twice = new ConcurrentLinkedQueue<>();

    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

    private final Queue<String> closing = new ConcurrentLinkedQueue<>();

    private final AtomicInteger stops = new AtomicInteger();

    void accepted(String operation, PlacedOrder order) {
        if (accepted.put(operation, order) == null) {
            last.add(operation);
        }
        if (last.size() > NEWEST) {
            last.poll();
        }
    }

    /** What came with a key has one operation, however often it came. */
    void accepted(String operation, PlacedOrder order, String key) {
        var first = keys.putIfAbsent(key, operation);
        if (first != null) {
            again.incrementAndGet();
            if (!first.equals(operation)) {
                twice.add("key " + key + " gave " + first + " and " + operation);
            }
        }
        accepted(operation, order);
    }

    /** A submit without a key that was not answered by 202: it may have been accepted. */
    void unsure() {
        unsure.incrementAndGet();
    }

    /** A submit that nobody accepted, though the servers were well again. */
    void refused(PlacedOrder order, String key) {
        wrong.add("not accepted, however often it was sent: " + order.name() + ", key " + key);
    }

    /** Takes an answer to a request that is as it should be. */
    Api.Reply read(Api.Reply reply) {
        if (isOfAClosingServer(reply)) {
            closing.add(reply.toString());
        } else if (reply.status() >= 400
                && !isOfAnUnwellServer(reply)
                && !isOfTheDestination(reply)) {
            wrong.add(reply.response().request().uri().getPath() + ": " + reply);
        }
        return reply;
    }

    /** One that stops says 503, without the application; others give the reason in JSON. */
    private static boolean isOfAnUnwellServer(Api.Reply reply) {
        return reply.status() == 503
                || (reply.status() >= 500 && reply.contentType().endsWith("json"));
    }

    /**
     * In the milliseconds in which an application server closes its doors it knows of no
     * application, and says so in its own words.
     */
    private static boolean isOfAClosingServer(Api.Reply reply) {
        return reply.status() == 404 && reply.contentType().startsWith("text/html");
    }

    private static boolean isOfTheDestination(Api.Reply reply) {
        return reply.status() == 400 && reply.message().contains("/" + Orders.STAYS);
    }

    void stopped() {
        stops.incrementAndGet();
    }

    void cancelled(String operation) {
        cancels.add(operation);
    }

    void retried(String operation) {
        retries.add(operation);
    }

    Map<String, PlacedOrder> operations() {
        return accepted;
    }

    boolean isCancelAsked(String operation) {
        return cancels.contains(operation);
    }

    int retries() {
        return retries.size();
    }

    int unanswered() {
        return unsure.get();
    }

    /** How often a key came again. */
    int repeats() {
        return again.get();
    }

    List<String> acceptedTwice() {
        return List.copyOf(twice);
    }

    /**
     * Among them what closing servers said, if it was more than each client may hear once a stop.
     */
    List<String> wrongAnswers(int clients) {
        var all = new ArrayList<>(wrong);
        if (closing.size() > clients * stops.get()) {
            all.addAll(closing);
        }
        return all;
    }

    /** Some of the hundred that were accepted last. */
    List<String> newest(Random random, int count) {
        var newest = new ArrayList<>(last);
        Collections.shuffle(newest, random);
        return newest.subList(0, Math.min(count, newest.size()));
    }
}

package org.platen.server;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Requests that come faster than a server can serve them, until it is closed. */
final class Flood implements AutoCloseable {

    private static final int SENDERS_OF_PASSWORDS = 40;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final List<Thread> senders = new ArrayList<>();

    private final Map<Integer, Integer> answers = new TreeMap<>();

    private volatile boolean over;

    private Flood(int senders, Duration between, Supplier<HttpRequest> request) {
        IntStream.range(0, senders)
                .mapToObj(i -> new Thread(() -> send(between, request), "flood-" + i))
                .forEach(this.senders::add);
        this.senders.forEach(
                sender -> {
                    sender.setDaemon(true);
                    sender.start();
                });
    }

    /** Basic with passwords that are wrong, each for another user. */
    static Flood ofPasswords(PlatenServer server, int perSecond) {
        var uri = server.uri("/rest/platen/v1/operations");
        var numbers = new AtomicInteger();
        return new Flood(
                SENDERS_OF_PASSWORDS,
                Duration.ofSeconds(SENDERS_OF_PASSWORDS).dividedBy(perSecond),
                () ->
                        HttpRequest.newBuilder(uri)
                                .header("Authorization", basic("user-" + numbers.getAndIncrement()))
                                .build());
    }

    private static String basic(String user) {
        var pair = (user + ":wrong").getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /**
     * Imports of PDFs.
     *
     * @param items that each makes
     */
    static Flood ofImports(PlatenServer server, int atOnce, String token, int items) {
        byte[] pdf = Pdfs.numbered("flood", items);
        var uri = server.uri("/rest/platen/v1/contentsets?pagesPerItem=1");
        return new Flood(
                atOnce,
                Duration.ZERO,
                () ->
                        HttpRequest.newBuilder(uri)
                                .header("auth_token", token)
                                .header("Content-Type", "application/pdf")
                                .POST(BodyPublishers.ofByteArray(pdf))
                                .build());
    }

    private void send(Duration between, Supplier<HttpRequest> request) {
        long next = System.nanoTime();
        while (!over) {
            count(status(request.get()));
            next += between.toNanos();
            long wait = next - System.nanoTime();
            if (wait > 0) {
                PlatenServer.sleep(Duration.ofNanos(wait));
            }
        }
    }

    private int status(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized void count(int status) {
        answers.merge(status, 1, Integer::sum);
    }

    /** How many answers there were of each status; 0 stands for none. */
    synchronized Map<Integer, Integer> answers() {
        return Map.copyOf(answers);
    }

    @Override
    public void close() {
        over = true;
        for (Thread sender : senders) {
            try {
                sender.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

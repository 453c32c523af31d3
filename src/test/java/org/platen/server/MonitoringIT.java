package org.platen.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.server.Client.expect;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.docs.MetricsPage;

/** Probes, health, identity, metrics and log of a server that works. */
class MonitoringIT extends OnSharedServer {

    private static final String OWN = "/rest/platen/v1/";

    private static final String METRICS = OWN + "metrics";

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private static final Pattern SERIES = Pattern.compile("(?m)^([a-z_]+)(?:\\{| )");

    @ParameterizedTest
    @ValueSource(strings = {"live", "ready", "started"})
    void a_probe_gets_one_word_whoever_asks(String probe) {
        for (var caller : List.of(Api.anonymous(server), Api.of(server, "nobody", "wrong"), api)) {
            var reply = expect(200, caller.get(OWN + "health/" + probe));

            assertThat(reply.text()).isEqualTo("{\"status\":\"UP\"}");
        }
    }

    @Test
    void health_tells_each_part_with_its_reason() {
        var report = expect(200, api.get(OWN + "health")).json();

        assertThat(report.findValuesAsText("name"))
                .containsExactly(
                        "clock", "database", "delivery", "disk", "queue", "schema", "store");
        for (var part : report.get("parts")) {
            assertThat(part.get("reason").asText()).endsWith(".");
            assertThat(part.get("status").asText()).as(part.toString()).isEqualTo("UP");
        }
        assertThat(report.get("status").asText()).isEqualTo("UP");
        assertThat(report.at("/parts/1/reason").asText()).containsIgnoringCase(database.name());
    }

    @Test
    void about_tells_build_schema_node_server_and_java() throws IOException {
        var about = expect(200, api.get(OWN + "about")).json();
        var build = new Properties();
        var written = Path.of("target/classes/org/platen/about/build.properties");
        build.load(new StringReader(Files.exists(written) ? Files.readString(written) : ""));

        assertThat(about.get("version").asText())
                .isEqualTo(build.getProperty("version", "unknown"));
        assertThat(about.get("commit").asText()).isEqualTo(build.getProperty("commit", "unknown"));
        assertThat(about.get("schema").asText()).isEqualTo(newestMigration());
        assertThat(about.get("node").asText()).isEqualTo(server.node());
        assertThat(about.get("server").asText()).isNotBlank();
        assertThat(about.get("java").asText()).isEqualTo(Runtime.version().toString());
    }

    private static String newestMigration() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
            var versions =
                    files.map(file -> file.getFileName().toString().replaceAll("^V|__.*", ""));
            return Integer.toString(versions.mapToInt(Integer::parseInt).max().orElseThrow());
        }
    }

    @Test
    void the_formats_of_metrics_are_chosen_by_accept() {
        var plain = expect(200, api.get(METRICS));
        var open = expect(200, api.with("Accept", "application/openmetrics-text").get(METRICS));
        var either =
                api.with(
                                "Accept",
                                "application/openmetrics-text;version=1.0.0;q=0.5,"
                                        + "text/plain;version=0.0.4;q=0.3,*/*;q=0.2")
                        .get(METRICS);

        assertThat(type(plain)).isEqualTo("text/plain;version=0.0.4;charset=utf-8");
        assertThat(type(open))
                .isEqualTo("application/openmetrics-text;version=1.0.0;charset=utf-8");
        assertThat(open.text()).endsWith("# EOF\n");
        assertThat(either.contentType()).isEqualTo(open.contentType());
        assertThat(api.with("Accept", "image/png").get(METRICS).status()).isEqualTo(406);
    }

    /** Servers differ in the spaces. */
    private static String type(Api.Reply reply) {
        return reply.contentType().replace(" ", "");
    }

    @Test
    void an_operation_is_counted_with_its_pages_and_stages() {
        double pages = value("platen_pages_total");
        double done = value(ended("DONE"));
        double failed = value(ended("FAILED"));
        var jobs = client.jobs(Pdfs.numbered("a", 3), 3);

        var operation = client.submit(preset("{\"type\":\"pdf\"}"), jobs, true);
        client.result(Client.OUTPUT, operation);
        fail(jobs);

        assertThat(value("platen_pages_total") - pages).isEqualTo(3);
        assertThat(value(ended("DONE")) - done).isEqualTo(1);
        assertThat(value(ended("FAILED")) - failed).isEqualTo(1);
        assertThat(value("platen_output_bytes_total")).isGreaterThan(500);
        assertThat(value("platen_stage_duration_seconds_count{stage=\"assemble\"}")).isPositive();
        assertThat(value("platen_delivery_total{kind=\"folder\",outcome=\"failed\"}")).isZero();
        assertThat(series()).containsAll(documented());
    }

    /** Pauses of the garbage collector are there after the first one only. */
    private static Set<String> documented() {
        try {
            var names = MetricsPage.names();
            names.remove("jvm_gc_pause_seconds");
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_own_metrics_are_all_documented() throws IOException {
        var own = series().stream().filter(name -> name.startsWith("platen_"));

        assertThat(own.collect(Collectors.toSet())).isSubsetOf(MetricsPage.names());
    }

    @Test
    void calls_are_counted_by_template_and_never_by_path() {
        var unknown = UUID.randomUUID().toString();
        api.get(OWN + "operations/" + unknown);
        api.get(OWN + unknown);
        api.get("/" + unknown);
        api.send("BREW", OWN + "about", BodyPublishers.noBody());

        var text = api.get(METRICS).text();

        assertThat(text).doesNotContain(unknown, "BREW");
        assertThat(text)
                .contains(
                        "platen_http_request_duration_seconds_count{method=\"GET\",status=\"404\","
                                + "template=\"/rest/platen/v1/operations/{id}\"}",
                        "method=\"GET\",status=\"404\",template=\"other\"");
    }

    @Test
    void the_queue_is_told_by_lane_and_priority() {
        var text = api.get(METRICS).text();

        for (var lane : List.of("quick", "large")) {
            for (var priority : List.of("low", "normal", "high")) {
                var labels = "{lane=\"" + lane + "\",priority=\"" + priority + "\"} ";
                assertThat(text)
                        .contains("platen_queue_operations" + labels)
                        .contains("platen_queue_oldest_seconds" + labels);
            }
        }
        assertThat(text).contains("platen_operations{state=\"QUEUED\"} ").doesNotContain("} NaN");
    }

    @Test
    void a_line_about_an_operation_ends_with_node_operation_user_and_trace() {
        var traced = new Client(api.with("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01"));
        var jobs = client.jobs(Pdfs.numbered("a", 1), 1);
        var preset = preset("{\"type\":\"pdf\",\"conformance\":\"PDF/A-2b\"}");

        var operation = traced.submit(preset, jobs, true);
        client.awaitDone(Client.OUTPUT, operation);

        assertThat(server.log().lines())
                .anySatisfy(
                        line ->
                                assertThat(line)
                                        .contains("operation " + operation + ", attempt 1: ")
                                        .endsWith(
                                                " [node=%s op=%s user=admin trace=%s]"
                                                        .formatted(
                                                                server.node(), operation, TRACE)));
    }

    private void fail(List<Long> jobs) {
        var preset = preset("{\"type\":\"pdf\",\"conformance\":\"PDF/A-2b\"}");
        client.awaitDone(Client.OUTPUT, client.submit(preset, jobs, true));
    }

    private String preset(String format) {
        return Long.toString(
                client.preset(
                        "monitored.OL-outputpreset",
                        "{\"name\":\"Monitored\",\"format\":" + format + "}"));
    }

    private static String ended(String outcome) {
        return "platen_operation_duration_seconds_count{outcome=\""
                + outcome
                + "\",type=\"OutputCreationRestService\"}";
    }

    private double value(String series) {
        return api.get(METRICS)
                .text()
                .lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElse(0);
    }

    private Set<String> series() {
        return SERIES.matcher(api.get(METRICS).text())
                .results()
                .map(found -> MetricsPage.family(found.group(1)))
                .collect(Collectors.toSet());
    }
}

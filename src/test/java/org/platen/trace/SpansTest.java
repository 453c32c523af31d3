package org.platen.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The trace of an operation, with an SDK in place of an agent. */
@SuppressWarnings("UnnecessaryAssignment") // no container injects here
class SpansTest {

    private static final String SENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final InMemorySpanExporter exported = InMemorySpanExporter.create();

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private final Stages stages = new Stages();

    @BeforeEach
    void begin() {
        stages.meters = meters;
        GlobalOpenTelemetry.resetForTest();
        GlobalOpenTelemetry.set(
                OpenTelemetrySdk.builder()
                        .setTracerProvider(
                                SdkTracerProvider.builder()
                                        .addSpanProcessor(SimpleSpanProcessor.create(exported))
                                        .build())
                        .build());
    }

    @AfterEach
    void end() {
        GlobalOpenTelemetry.resetForTest();
    }

    @Test
    void an_operation_continues_the_trace_of_its_request_and_a_part_that_of_the_division()
            throws InterruptedException {
        var ofPart = new String[1];
        Spans.continued(
                "operation",
                Optional.of(SENT),
                Map.of("operation.id", "0c5c"),
                () -> ofPart[0] = TraceParent.current().orElseThrow());
        var otherNode =
                new Thread(
                        () ->
                                Spans.continued(
                                        "part",
                                        Optional.of(ofPart[0]),
                                        Map.of(),
                                        () -> stages.measure(Stage.ASSEMBLE, this::makeFile)));
        otherNode.start();
        otherNode.join();

        assertThat(exported.getFinishedSpanItems())
                .extracting(SpanData::getTraceId)
                .containsOnly("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(parentOf("operation")).isEqualTo("00f067aa0ba902b7");
        assertThat(parentOf("part")).isEqualTo(span("operation").getSpanId());
        assertThat(parentOf("assemble")).isEqualTo(span("part").getSpanId());
        assertThat(parentOf("file")).isEqualTo(span("assemble").getSpanId());
    }

    private String makeFile() {
        Spans.begin("file").end();
        return "done";
    }

    @Test
    void work_that_fails_marks_its_span_and_is_measured() {
        assertThatThrownBy(
                        () ->
                                stages.measure(
                                        Stage.DELIVER,
                                        () -> {
                                            throw new IOException("full");
                                        }))
                .isInstanceOf(IOException.class);

        assertThat(span("deliver").getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        var timer = meters.get("platen_stage_duration").tag("stage", "deliver").timer();
        assertThat(timer.count()).isEqualTo(1);
        assertThat(timer.totalTime(TimeUnit.NANOSECONDS)).isPositive();
    }

    @Test
    void without_an_agent_the_place_that_a_client_sent_is_passed_on() {
        GlobalOpenTelemetry.resetForTest();

        Spans.continued(
                "operation",
                Optional.of(SENT),
                Map.of(),
                () -> assertThat(TraceParent.current()).contains(SENT));
        assertThat(TraceParent.current()).isEmpty();
    }

    @Test
    void malformed_text_begins_a_trace_of_its_own() {
        Spans.continued("operation", Optional.of("00-xyz"), Map.of(), () -> "done");

        assertThat(parentOf("operation")).isEqualTo("0000000000000000");
    }

    private String parentOf(String name) {
        return span(name).getParentSpanId();
    }

    private SpanData span(String name) {
        return exported.getFinishedSpanItems().stream()
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}

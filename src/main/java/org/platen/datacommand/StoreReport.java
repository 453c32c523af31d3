package org.platen.datacommand;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.platen.door.SafeText;

/** The report of inconsistencies as text. */
record StoreReport(JsonNode report) {

    boolean isComplete() {
        return report.path("complete").asBoolean();
    }

    String text() {
        return findings() + (isComplete() ? "Nothing is missing or damaged.\n" : failure());
    }

    private static String failure() {
        return "Stored data is missing or damaged.\n";
    }

    private String findings() {
        var text = new StringBuilder();
        report.path("findings")
                .properties()
                .forEach(
                        subject ->
                                subject.getValue()
                                        .forEach(
                                                finding ->
                                                        text.append(
                                                                text(subject.getKey(), finding))));
        return text.toString();
    }

    private static String text(String subject, JsonNode finding) {
        long count = finding.path("count").asLong();
        if (count == 0) {
            return "";
        }
        return "%s, %s: %d. %s\n%s"
                .formatted(
                        subject,
                        finding.path("kind").asText(),
                        count,
                        finding.path("meaning").asText(),
                        examples(finding.path("examples"), count));
    }

    private static String examples(JsonNode examples, long count) {
        var lines =
                StreamSupport.stream(examples.spliterator(), false)
                        .map(example -> "  " + SafeText.of(example.asText()) + "\n")
                        .collect(Collectors.joining());
        return examples.size() < count
                ? lines + "  and " + (count - examples.size()) + " more\n"
                : lines;
    }
}

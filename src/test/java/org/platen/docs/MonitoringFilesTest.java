package org.platen.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.platen.json.Json;
import org.yaml.snakeyaml.Yaml;

/**
 * The files for Prometheus and Grafana. They name only metrics that {@code monitoring.md} lists,
 * and {@code MonitoringIT} compares that list with what a server has.
 */
class MonitoringFilesTest {

    private static final Path FOLDER = Path.of("server-config/monitoring");

    /** All that we have begins so; functions and labels do not. */
    private static final Pattern METRIC =
            Pattern.compile("\\b(platen|jvm|disk|process|system)_[a-z0-9_]+");

    /** A gauge that is the same at all nodes, with what is done to it. */
    private static final Pattern OF_CLUSTER =
            Pattern.compile("(.{0,40})(platen_operations|platen_queue_\\w+)\\b");

    private static final Pattern MAX = Pattern.compile(".*max(?: by \\([a-z, ]+\\))? \\(|.*max\\(");

    @Test
    void prometheus_scrapes_two_nodes_at_the_uri_of_the_metrics() throws IOException {
        var configuration = yaml("prometheus.yml");
        var job = (Map<?, ?>) ((List<?>) configuration.get("scrape_configs")).get(0);
        var targets = (Map<?, ?>) ((List<?>) job.get("static_configs")).get(0);

        assertThat(job.get("metrics_path")).isEqualTo("/rest/platen/v1/metrics");
        assertThat((List<?>) targets.get("targets")).hasSize(2);
        assertThat((List<?>) configuration.get("rule_files"))
                .allSatisfy(file -> assertThat(FOLDER.resolve(file.toString())).exists());
    }

    @Test
    void each_alert_says_what_is_wrong_and_what_to_do() throws IOException {
        assertThat(rules())
                .hasSizeGreaterThan(8)
                .allSatisfy(
                        rule -> {
                            assertThat(rule.get("alert").toString()).startsWith("Platen");
                            var texts = (Map<?, ?>) rule.get("annotations");
                            assertThat(texts.keySet().toString()).contains("summary", "action");
                        });
    }

    @Test
    void rules_and_dashboard_name_only_metrics_that_the_server_has() throws IOException {
        var listed = MetricsPage.names();

        assertThat(expressions()).hasSizeGreaterThan(30);
        assertThat(named())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(listed).contains(MetricsPage.family(name)));
    }

    @Test
    void what_each_node_reports_for_all_is_not_added_up() throws IOException {
        var seen = 0;
        for (var expression : expressions()) {
            for (var use : OF_CLUSTER.matcher(expression).results().toList()) {
                seen++;
                assertThat(use.group(1)).as(expression).matches(MAX);
            }
        }
        assertThat(seen).isGreaterThan(6);
    }

    private static Set<String> named() throws IOException {
        var named = new TreeSet<String>();
        for (var expression : expressions()) {
            METRIC.matcher(expression).results().forEach(found -> named.add(found.group()));
        }
        return named;
    }

    private static List<String> expressions() throws IOException {
        var expressions = new ArrayList<String>();
        rules().forEach(rule -> expressions.add(rule.get("expr").toString()));
        var dashboard = Files.readString(FOLDER.resolve("grafana-dashboard.json"));
        Json.read(dashboard, JsonNode.class)
                .findValues("expr")
                .forEach(expr -> expressions.add(expr.asText()));
        return expressions;
    }

    private static List<Map<?, ?>> rules() throws IOException {
        var rules = new ArrayList<Map<?, ?>>();
        for (var group : (List<?>) yaml("platen-rules.yml").get("groups")) {
            for (var rule : (List<?>) ((Map<?, ?>) group).get("rules")) {
                rules.add((Map<?, ?>) rule);
            }
        }
        return rules;
    }

    private static Map<?, ?> yaml(String name) throws IOException {
        return (Map<?, ?>) new Yaml().load(Files.readString(FOLDER.resolve(name)));
    }
}

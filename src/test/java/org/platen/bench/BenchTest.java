package org.platen.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platen.bench.tool.AssemblyTask;
import org.platen.bench.tool.CommandLine;
import org.platen.bench.tool.Tool;
import org.platen.bench.tool.Tools;
import org.platen.engine.cli.AssembleCommand;

/** The benchmark in small, with the real engine and the real libraries. */
class BenchTest {

    @TempDir Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void platen() throws IOException {
        assumeTrue(ProcFiles.exist());
        var launcher =
                """
                #!/bin/sh
                shift
                exec '%s/bin/java' -cp '%s' %s "$@"
                """
                        .formatted(
                                System.getProperty("java.home"),
                                System.getProperty("java.class.path"),
                                AssembleCommand.class.getName());
        var file = Files.writeString(folder.resolve("platen"), launcher);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void a_tiny_run_measures_each_tool_on_the_same_documents() throws Exception {
        int status =
                run(
                        Tools.all(folder, "9.9"),
                        "--documents 20 --rounds 1 --variants shared,ranges"
                                + " --tools platen,cat,openpdf,pdfbox");

        assertThat(out()).contains("Targets for Platen", "met").doesNotContain("failed:");
        assertThat(err.toString(UTF_8)).isEmpty();
        assertThat(status).isZero();
        var results = results();
        assertThat(results)
                .extracting(
                        result ->
                                result.get("tool").asText()
                                        + " "
                                        + result.get("variant").asText()
                                        + " "
                                        + result.get("documents").asInt())
                .contains("platen ranges 20", "pdfbox shared 2", "cat shared 100")
                .hasSize(4 + 4 + 3 + 4);
        assertThat(results.get(0).fieldNames())
                .toIterable()
                .containsExactly(
                        "tool",
                        "version",
                        "variant",
                        "documents",
                        "wallSeconds",
                        "cpuSeconds",
                        "peakRssMiB",
                        "outputBytes");
        assertThat(results)
                .allMatch(result -> result.get("wallSeconds").asDouble() > 0)
                .allMatch(result -> result.get("outputBytes").asLong() > 0);
        assertThat(results.get(0).get("version").asText()).isEqualTo("9.9");
    }

    @Test
    void tools_that_fail_or_lack_or_leave_pages_out_do_not_end_it() throws Exception {
        var tools =
                List.of(
                        tool("absent", null, ""),
                        tool("broken", "1", "echo 'Too many open files'; exit 1"),
                        tool("hasty", "2", "cp 000/000.pdf \"$0\""),
                        tool("good", "3", "cp 000/000.pdf \"$0\"; exec ./no-such-program"));

        int status = run(tools, "--documents 20 --rounds 1 --variants full");

        assertThat(status).isZero();
        assertThat(out())
                .contains("Not installed, so left out: absent.")
                .containsPattern("broken +1 +full +1 +failed: Too many open files")
                .containsPattern("hasty +2 +full +1 +\\d")
                .containsPattern("good +3 +full +1 +failed: .*no-such-program");
        assertThat(results()).extracting(r -> r.get("tool").asText()).containsExactly("hasty");
    }

    @Test
    void an_output_that_lacks_pages_is_no_success() throws Exception {
        run(
                List.of(tool("hasty", "2", "cp 000/000.pdf \"$0\"")),
                "--documents 40 --rounds 1 --variants full");

        assertThat(out()).contains("failed: it wrote 2 pages, not 4");
        assertThat(results()).isEmpty();
    }

    @Test
    void all_have_their_turn_before_any_has_its_next() throws Exception {
        var log = folder.resolve("log");
        var script = "echo %s >> " + log + "; cp 000/000.pdf \"$0\"";
        var tools =
                List.of(
                        tool("a", "1", script.formatted("a")),
                        tool("b", "1", script.formatted("b")),
                        tool("c", "1", script.formatted("c") + "; exit 1"));

        run(tools, "--documents 20 --rounds 3 --variants full");

        assertThat(log).hasContent("a\nb\nc\na\nb\na\nb\n");
    }

    @Test
    void without_rounds_the_documents_are_made_and_that_is_all() throws Exception {
        int status = run(Tools.all(folder, "9.9"), "--documents 20 --rounds 0 --variants full");

        assertThat(status).isZero();
        assertThat(folder.resolve("bench/data/full/000/000.pdf")).exists();
        assertThat(folder.resolve("bench/results.json")).doesNotExist();
    }

    @Test
    void a_command_line_that_makes_no_sense_is_refused() throws Exception {
        assertThat(run(List.of(), "--fast")).isEqualTo(2);
        assertThat(err.toString(UTF_8))
                .isEqualTo("platen: There is no option '--fast'. Try \"./platen --help\".\n");
    }

    private int run(List<Tool> tools, String arguments) throws InterruptedException {
        var bench =
                new Bench(
                        new PrintStream(out, true, UTF_8),
                        new PrintStream(err, true, UTF_8),
                        folder.resolve("bench"),
                        tools);
        return bench.run(arguments.split(" ", -1));
    }

    private String out() {
        return out.toString(UTF_8);
    }

    private List<JsonNode> results() throws IOException {
        var json = new ObjectMapper().readTree(folder.resolve("bench/results.json").toFile());
        return StreamSupport.stream(json.spliterator(), false).toList();
    }

    /** A tool that is a shell script, whose output is {@code $0}. */
    private static Tool tool(String name, String version, String script) {
        return new Tool() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Optional<String> version() {
                return Optional.ofNullable(version);
            }

            @Override
            public CommandLine command(AssemblyTask task) {
                var words = new ArrayList<>(List.of("sh", "-c", script));
                words.add(task.output().toString());
                return new CommandLine(words, Optional.empty(), Optional.empty());
            }
        };
    }
}

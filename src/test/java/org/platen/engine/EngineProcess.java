package org.platen.engine;

import static java.lang.Integer.parseInt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.platen.engine.PrintFileForm.Checksum;
import org.platen.engine.assembly.StreamingAssembler;

/**
 * Assembles copies of one document in a process of its own, which has as much memory as it is
 * given.
 *
 * @param memory as {@code -Xmx} has it
 */
record EngineProcess(String memory) {

    /** What it said, and how it ended. */
    record End(int status, String said) {}

    End assemble(FileForm form, Path out, int copies, Path pdf, List<Step.Range> ranges)
            throws IOException {
        var command =
                new ArrayList<String>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-Xmx" + memory,
                                "-cp",
                                System.getProperty("java.class.path"),
                                EngineProcess.class.getName(),
                                form.name(),
                                out.toString(),
                                "" + copies,
                                pdf.toString()));
        for (var range : ranges) {
            command.add(range.first() + "+" + range.count());
        }
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new End(process.waitFor(), said);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Form, print file, how many copies, the document, and ranges of its pages. */
    public static void main(String[] arguments) {
        var ranges =
                Stream.of(arguments)
                        .skip(4)
                        .map(range -> range.split("\\+"))
                        .map(range -> new Step.Range(parseInt(range[0]), parseInt(range[1])))
                        .toList();
        Path document = Path.of(arguments[3]);
        var steps =
                Stream.concat(
                        Stream.of(new Step.NextFile(Path.of(arguments[1]))),
                        Stream.generate(() -> new Step.Pages(document, ranges, 0, "the document"))
                                .limit(parseInt(arguments[2])));
        var settings =
                AssemblySettings.defaults()
                        .withForm(FileForm.valueOf(arguments[0]))
                        .withChecksum(Checksum.NONE);
        try {
            new StreamingAssembler(settings).assemble(steps.iterator(), new RecordingListener());
        } catch (BrokenDocumentException e) {
            System.out.println(e.getMessage());
            System.exit(1);
        } catch (UncheckedIOException e) {
            System.out.println(e.getCause().getMessage());
            System.exit(1);
        }
    }
}

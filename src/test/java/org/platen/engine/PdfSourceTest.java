package org.platen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.platen.engine.assembly.StreamingAssembler;

class PdfSourceTest {

    private static final byte[] BYTES = "0123456789".getBytes(StandardCharsets.US_ASCII);

    @TempDir static Path folder;

    static Stream<PdfSource> sources() throws IOException {
        return Stream.of(
                PdfSource.of(BYTES, "ten bytes"),
                PdfSource.of(Files.write(folder.resolve("ten"), BYTES)));
    }

    private static String read(PdfSource.Content content, long position, int count)
            throws IOException {
        byte[] into = new byte[count + 1];
        int read = content.read(position, into, 1, count);
        return read < 0 ? "end" : new String(into, 1, read, StandardCharsets.US_ASCII);
    }

    @ParameterizedTest
    @MethodSource("sources")
    void bytes_are_read_at_any_position(PdfSource source) throws IOException {
        try (var content = source.open()) {
            assertThat(content.length()).isEqualTo(10);
            assertThat(read(content, 0, 3)).isEqualTo("012");
            assertThat(read(content, 3, 3)).isEqualTo("345");
            assertThat(read(content, 1, 3)).isEqualTo("123");
            assertThat(read(content, 8, 3)).isEqualTo("89");
            assertThat(read(content, 10, 3)).isEqualTo("end");
            assertThat(read(content, 2, 1)).isEqualTo("2");
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void several_threads_read_a_content_at_once(PdfSource source) throws Exception {
        var executor = Executors.newFixedThreadPool(4);
        try (var content = source.open()) {
            var readings = new ArrayList<Future<Boolean>>();
            for (int thread = 0; thread < 4; thread++) {
                int position = 2 * thread;
                String expected = new String(BYTES, position, 2, StandardCharsets.US_ASCII);
                readings.add(executor.submit(() -> readsAlways(content, position, expected)));
            }
            for (var reading : readings) {
                assertThat(reading.get()).isTrue();
            }
        } finally {
            executor.shutdownNow();
        }
    }

    private static boolean readsAlways(PdfSource.Content content, int position, String expected)
            throws IOException {
        boolean always = true;
        for (int i = 0; i < 5_000; i++) {
            always &= read(content, position, 2).equals(expected);
        }
        return always;
    }

    @Test
    void files_are_the_same_document_if_their_paths_are_equal() {
        var source = PdfSource.of(Path.of("a.pdf"));

        assertThat(source).isEqualTo(PdfSource.of(Path.of("a.pdf")));
        assertThat(source).hasSameHashCodeAs(PdfSource.of(Path.of("a.pdf")));
        assertThat(source).isNotEqualTo(PdfSource.of(Path.of("b.pdf")));
        assertThat(source).hasToString("a.pdf");
    }

    @Test
    void documents_in_memory_are_the_same_if_they_are_one_object() {
        var source = PdfSource.of(BYTES, "a");

        assertThat(Set.of(source)).contains(source).doesNotContain(PdfSource.of(BYTES, "a"));
    }

    @Test
    void a_missing_file_and_a_folder_cannot_be_opened() {
        assertThatThrownBy(() -> PdfSource.of(folder.resolve("none")).open())
                .isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> PdfSource.of(folder).open()).hasMessage("it is a folder");
    }

    /** A store as a caller may have it: each document has a number. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Stored(int number, byte[] bytes) implements PdfSource {

        @Override
        public String name() {
            return "document " + number;
        }

        @Override
        public Content open() throws IOException {
            return PdfSource.of(bytes, name()).open();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Stored stored && stored.number == number;
        }

        @Override
        public int hashCode() {
            return number;
        }
    }

    @Test
    void documents_of_a_store_of_the_caller_are_assembled_as_files_are() throws IOException {
        byte[] small = new RawPdf().pages(3, "").bytes();
        byte[] large = new RawPdf().pages(4, "").stream(99, "", new byte[2 << 20]).bytes();
        var stored = List.of(new Stored(1, small), new Stored(2, large), new Stored(1, small));
        var files =
                List.of(
                        PdfSource.of(Files.write(folder.resolve("1.pdf"), small)),
                        PdfSource.of(Files.write(folder.resolve("2.pdf"), large)),
                        PdfSource.of(Files.write(folder.resolve("1.pdf"), small)));

        byte[] ofStore = assembled(stored, folder.resolve("a").resolve("out.pdf"));

        assertThat(ofStore).isEqualTo(assembled(files, folder.resolve("b").resolve("out.pdf")));
    }

    private static byte[] assembled(List<? extends PdfSource> sources, Path out)
            throws IOException {
        Files.createDirectories(out.getParent());
        var steps = new ArrayList<Step>();
        steps.add(new Step.NextFile(out));
        for (var source : sources) {
            steps.add(
                    new Step.Pages(
                            source,
                            List.of(new Step.Range(1, Step.Pages.TO_LAST)),
                            0,
                            source.name(),
                            null,
                            DocumentPasswords.NONE));
        }
        new StreamingAssembler(AssemblySettings.defaults())
                .assemble(steps.iterator(), new RecordingListener());
        return Files.readAllBytes(out);
    }
}

package org.platen.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platen.engine.assembly.StreamingAssembler;

class BlameTest {

    @TempDir Path folder;

    @BeforeEach
    void needsQpdf() {
        assumeTrue(Blame.canBeFound(), "qpdf is not installed: apt-get install qpdf");
    }

    /** A document whose content cannot be decoded. */
    private Path undecodable(String data) throws IOException {
        return new RawPdf()
                .stream(4, "/Filter/FlateDecode", data.getBytes(ISO_8859_1))
                        .write(folder.resolve(data + ".pdf"));
    }

    private Path print(Path document) {
        Path out = folder.resolve("out.pdf");
        var steps = List.of(new Step.NextFile(out), Press.all(document));
        new StreamingAssembler(AssemblySettings.defaults().withForm(FileForm.TABLE))
                .assemble(steps.iterator(), new RecordingListener());
        return out;
    }

    @Test
    void a_document_is_to_blame_for_its_own_data_only() throws IOException {
        Path document = undecodable("scrambled");
        Path out = print(document);

        assertThat(Blame.of(out, document)).isEmpty();
        assertThat(Blame.of(out, undecodable("otherwise")))
                .containsExactly("the damaged data of object 3 is not the document's");
    }

    @Test
    void a_document_is_not_to_blame_for_the_structure_of_the_print_file() throws IOException {
        Path document = undecodable("scrambled");
        Path out = print(document);
        String text = Files.readString(out, ISO_8859_1);

        Files.writeString(out, text.replaceFirst("endobj", "endabj"), ISO_8859_1);

        assertThat(Blame.of(out, document))
                .isNotEmpty()
                .allMatch(fault -> fault.contains("endobj"));
    }
}

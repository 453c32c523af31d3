package org.platen.outputcreation.index;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.platen.job.DocumentContent;
import org.platen.json.Json;
import org.platen.operation.Claim;
import org.platen.outputcreation.plan.PlacedDocument;
import org.platen.outputcreation.request.DocumentWarnings;
import org.platen.outputcreation.request.OutputRequest;
import org.platen.outputcreation.request.Reprint;

/**
 * The {@code manifest.json} of an output folder: the places of the documents, the documents that
 * are left out and the reasons, the warnings, and the files. It is written while the output is
 * made, so that it takes no memory; therefore the files are at its end.
 */
public final class Manifest implements DocumentLog {

    public static final String NAME = "manifest.json";

    private final JsonGenerator json;

    private final OutputRequest request;

    /** Limited by the maximum number of documents that an output may leave out. */
    private final List<Absent> leftOut = new ArrayList<>();

    private Manifest(JsonGenerator json, OutputRequest request) {
        this.json = json;
        this.request = request;
    }

    static Manifest begin(Path folder, Claim claim, OutputRequest request) throws IOException {
        var out = Files.newOutputStream(folder.resolve(NAME));
        var json = Json.mapper().getFactory().createGenerator(out).useDefaultPrettyPrinter();
        var manifest = new Manifest(json, request);
        manifest.head(claim);
        return manifest;
    }

    private void head(Claim claim) throws IOException {
        json.writeStartObject();
        json.writeStringField("operation", claim.id().value());
        json.writeStringField("submitted", claim.submittedAt().toString());
        json.writePOJOField(
                "preset",
                new Preset(request.presetId(), request.preset().name(), request.presetSha256()));
        json.writePOJOField("jobs", request.jobs());
        if (request.reprint() != null) {
            writeReprint(request.reprint());
        }
        json.writeArrayFieldStart("documents");
    }

    /** The numbers of documents, and the numbers and names of files, are those of the original. */
    private void writeReprint(Reprint reprint) throws IOException {
        var selection = reprint.selection();
        json.writeObjectFieldStart("reprint");
        json.writeStringField("of", reprint.parent());
        json.writeStringField("original", reprint.original());
        json.writeStringField(selection.unit().key(), selection.numbers().toString());
        json.writeEndObject();
    }

    @Override
    public void add(PlacedDocument placed) throws IOException {
        if (placed.leftOut() == null) {
            json.writePOJO(Document.of(placed));
        } else {
            leftOut.add(Absent.of(placed, placed.leftOut()));
        }
    }

    @Override
    public void finish(List<ProducedFile> files, DocumentWarnings warnings) throws IOException {
        json.writeEndArray();
        writeLeftOut();
        writeWarnings(warnings);
        json.writeArrayFieldStart("files");
        for (var file : files) {
            json.writePOJO(File.of(file));
        }
        json.writeEndArray();
        json.writeEndObject();
        close();
    }

    private void writeLeftOut() throws IOException {
        if (!leftOut.isEmpty()) {
            json.writePOJOField("leftOut", leftOut);
        }
    }

    private void writeWarnings(DocumentWarnings warnings) throws IOException {
        if (warnings.count() > 0) {
            json.writePOJOField("warnings", warnings.list());
        }
        if (warnings.omitted() > 0) {
            json.writeNumberField("warningsOmitted", warnings.omitted());
        }
    }

    @Override
    public void close() throws IOException {
        json.close();
    }

    private record Preset(long id, String name, String sha256) {}

    private record Document(
            long nr,
            long id,
            long documentSet,
            long segment,
            long job,
            int jobNr,
            List<Long> items,
            Map<String, String> properties,
            String file,
            long firstPage,
            int pages) {

        static Document of(PlacedDocument placed) {
            var document = placed.document();
            return new Document(
                    placed.nr(),
                    document.id(),
                    document.documentSetId(),
                    document.jobSegmentId(),
                    document.jobId(),
                    placed.jobNr(),
                    document.contents().stream().map(DocumentContent::contentItemId).toList(),
                    placed.properties(),
                    placed.file(),
                    placed.firstPage(),
                    placed.pages());
        }
    }

    /**
     * A document that is left out.
     *
     * @param page the page of the file on which it would begin
     * @param pages the number of missing pages
     */
    private record Absent(
            long nr,
            long id,
            long documentSet,
            long segment,
            long job,
            int jobNr,
            String file,
            long page,
            int pages,
            String reason) {

        static Absent of(PlacedDocument placed, String reason) {
            var document = placed.document();
            return new Absent(
                    placed.nr(),
                    document.id(),
                    document.documentSetId(),
                    document.jobSegmentId(),
                    document.jobId(),
                    placed.jobNr(),
                    placed.file(),
                    placed.firstPage(),
                    placed.pages(),
                    reason);
        }
    }

    private record File(
            int nr,
            String name,
            String sha256,
            long bytes,
            long documents,
            long pages,
            long sheets) {

        static File of(ProducedFile file) {
            return new File(
                    file.nr(),
                    file.name(),
                    file.sha256(),
                    file.printed().bytes(),
                    file.extent().documents(),
                    file.extent().pages(),
                    file.extent().sheets());
        }
    }
}

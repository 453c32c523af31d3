package org.platen.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.server.Client.expect;
import static org.platen.server.ContractAssertions.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.platen.engine.RawPdf;
import org.platen.server.Api.Reply;

/** Imports that are too large for an answer at once, and imports that cost too much. */
class ImportIT extends OnSharedServer {

    private static final String SETS = "/rest/platen/v1/contentsets";

    private static final String OPERATIONS = "/rest/platen/v1/operations/";

    private static final String ENTITY = "/rest/serverengine/entity/";

    private static final String MAPPING = "/rest/serverengine/workflow/datamining/";

    @Test
    void a_thousand_items_are_made_at_once_and_more_by_an_operation() {
        var few = post("application/pdf", "?pagesPerItem=2", Pdfs.numbered("a", 2_000));
        var many = post("application/pdf", "?pagesPerItem=1&name=m.pdf", Pdfs.numbered("a", 1_001));

        assertThat(few.status()).as(few.toString()).isEqualTo(201);
        assertThat(many.status()).as(many.toString()).isEqualTo(202);
        var operation = many.json().get("id").asText();
        assertThat(many.header("Location")).contains(server.uri(OPERATIONS + operation).toString());
        assertThat(many.json().get("type").asText()).isEqualTo("DataMiningRestService");
        var done = ended(operation);
        assertThat(done.get("state").asText()).as(done.toString()).isEqualTo("DONE");
        long set = done.get("result").asLong();
        assertThat(expect(200, api.post(MAPPING + "getResult/" + operation)).text())
                .isEqualTo(Long.toString(set));
        assertThat(client.pagesOfItems(set)).hasSize(1_001).containsOnly(1);
    }

    @Test
    void a_zip_of_many_documents_is_kept_as_a_folder() {
        var files = new LinkedHashMap<String, byte[]>();
        byte[] pdf = Pdfs.numbered("z", 1);
        for (int nr = 1; nr <= 1_001; nr++) {
            files.put("letter" + nr + ".pdf", pdf);
        }

        var many = post("application/zip", "?name=letters", Pdfs.zip(files));

        assertThat(many.status()).as(many.toString()).isEqualTo(202);
        var done = ended(many.json().get("id").asText());
        assertThat(done.get("state").asText()).as(done.toString()).isEqualTo("DONE");
        var items = client.itemsOf(done.get("result").asLong());
        assertThat(items).hasSize(1_001);
        assertThat(api.get(ENTITY + "contentitems/" + items.get(1_000) + "/properties").text())
                .isEqualTo("[{\"name\":\"file\",\"value\":\"letter1001.pdf\"}]");
    }

    @Test
    void what_is_wrong_in_an_import_that_is_an_operation_is_listed_page_by_page() {
        byte[] tooMuchForAnAnswer = new byte[9 << 20];
        new Random(1).nextBytes(tooMuchForAnAnswer);
        var odd = new RawPdf().page("/Group 7");
        var files = new LinkedHashMap<String, byte[]>();
        files.put("1.pdf", odd.bytes());
        files.put("2.pdf", odd.stream(5, "", tooMuchForAnAnswer).bytes());

        var operation = post("application/zip", "", Pdfs.zip(files)).json().get("id").asText();

        assertThat(ended(operation).get("warnings").asInt()).isEqualTo(2);
        var problems = OPERATIONS + operation + "/problems";
        var first = expect(200, api.get(problems + "?limit=1")).json();
        assertThat(first.at("/items/0/nr").asInt()).isEqualTo(1);
        assertThat(first.at("/items/0/document").asText()).isEqualTo("1.pdf");
        assertThat(first.at("/items/0/page").asInt()).isEqualTo(1);
        assertThat(first.at("/items/0/reason").asText()).contains("/Group");
        assertThat(first.get("items")).hasSize(1);
        var rest = expect(200, api.get(problems + "?after=" + first.get("next").asText())).json();
        assertThat(rest.at("/items/0/document").asText()).isEqualTo("2.pdf");
        assertThat(rest.get("next").isNull()).isTrue();
        assertProblem(api.get(problems + "?limit=0"), 400, "from 1 to 1000", "0");
    }

    @Test
    void an_import_that_fails_as_an_operation_says_why() {
        var files = new LinkedHashMap<String, byte[]>();
        byte[] good = Pdfs.numbered("z", 1);
        for (int nr = 1; nr <= 1_001; nr++) {
            files.put(nr + ".pdf", good);
        }
        files.put("9999.pdf", "This is no PDF".getBytes(UTF_8));

        var failed = ended(post("application/zip", "", Pdfs.zip(files)).json().get("id").asText());

        assertThat(failed.get("state").asText()).isEqualTo("FAILED");
        assertThat(failed.get("problem").get("status").asInt()).isEqualTo(422);
        assertThat(failed.get("problem").get("detail").asText())
                .contains("9999.pdf: it is not a PDF");
    }

    @Test
    void a_million_items_of_a_few_kilobytes_leave_nothing_behind() {
        var pdf = new RawPdf();
        pdf.object(2, "<</Type/Pages/Count 1000000/Kids[" + "10 0 R ".repeat(100) + "]>>");
        pdf.object(10, "<</Type/Pages/Kids[" + "11 0 R ".repeat(100) + "]>>");
        pdf.object(11, "<</Type/Pages/Kids[" + "3 0 R ".repeat(100) + "]>>");
        var sets = client.ids(ENTITY + "contentsets");

        var answer = post("application/pdf", "?pagesPerItem=1", pdf.bytes());

        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        var failed = ended(answer.json().get("id").asText());
        assertThat(failed.get("state").asText()).isEqualTo("FAILED");
        assertThat(failed.get("problem").get("detail").asText())
                .contains("platen.import.max-growth");
        assertThat(client.ids(ENTITY + "contentsets")).isEqualTo(sets);
    }

    @Test
    void a_title_of_megabytes_is_refused_at_once_and_nothing_is_kept() {
        var pdf = new RawPdf();
        pdf.object(1, "<</Type/Catalog/Pages 2 0 R/Outlines<</First 100 0 R>>>>");
        pdf.objectStream(30, 0, 20, "(" + "A".repeat(8 << 20) + ")");
        pdf.object(100, "<</Title 20 0 R/Dest[3 0 R/Fit]>>");
        var files = FilesOnDisk.of(server);

        var answer = post("application/pdf", "?splitAt=bookmarks&name=t.pdf", pdf.bytes());

        assertProblem(answer, 413, "platen.import.max-value", "t.pdf");
        files.assertNothingAdded();
    }

    @Test
    void a_cancelled_import_makes_no_content_set() {
        var sets = client.ids(ENTITY + "contentsets");
        var operation =
                post("application/pdf", "?pagesPerItem=1", Pdfs.numbered("a", 4_000))
                        .json()
                        .get("id")
                        .asText();

        expect(204, api.post(MAPPING + "cancel/" + operation));

        var ended = ended(operation);
        assertThat(ended.get("state").asText()).as(ended.toString()).isEqualTo("CANCELLED");
        assertThat(client.ids(ENTITY + "contentsets")).isEqualTo(sets);
    }

    @Test
    void bodies_beyond_the_limits_of_json_are_refused_with_the_reason() {
        var deep = "{\"x\":" + "[".repeat(2_000);

        var structure = api.postJson("/rest/serverengine/workflow/jobcreation", deep);

        assertThat(structure.status()).as(structure.toString()).isEqualTo(400);
        assertThat(structure.text()).contains("nesting depth");
        var many = "{\"identifiers\":[" + "{},".repeat(200_000) + "1]}";
        assertThat(api.postJson("/rest/serverengine/workflow/jobcreation/default", many).text())
                .contains("more than 100000 values outside lists of IDs");
    }

    @Test
    void a_wrong_preset_of_many_entries_is_refused_at_once() {
        var preset = "{\"name\":\"x\",\"index\":{\"formats\":[" + "1,".repeat(24_000) + "1]}}";
        var begin = Instant.now();

        var answer = client.uploadPreset("many.OL-outputpreset", preset);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.text()).contains("24001 entries");
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    private Reply post(String type, String query, byte[] body) {
        return api.with("Content-Type", type).post(SETS + query, body);
    }

    private JsonNode ended(String operation) {
        client.awaitDone(MAPPING, operation);
        return expect(200, api.get(OPERATIONS + operation)).json();
    }
}

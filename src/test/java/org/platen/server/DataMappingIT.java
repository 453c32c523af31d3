package org.platen.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.server.Client.DATA_MAPPING;
import static org.platen.server.Client.ENTITY;
import static org.platen.server.ContractAssertions.assertAccepted;
import static org.platen.server.ContractAssertions.assertError;
import static org.platen.server.ContractAssertions.assertJson;
import static org.platen.server.ContractAssertions.assertNoBody;
import static org.platen.server.ContractAssertions.assertText;
import static org.platen.server.Properties.pair;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code data-mapping.md}, as far as it speaks of PDFs. */
class DataMappingIT extends OnSharedServer {

    private static final String ITEMS = ENTITY + "contentitems/";

    private static final byte[] NO_PDF = "This is no PDF.".getBytes(UTF_8);

    private static final String NOWHERE = "999999999";

    @Test
    void the_parts_of_a_pdf_vt_become_items_with_their_metadata_as_properties() {
        var parts = new LinkedHashMap<String, Integer>();
        parts.put("0042", 2);
        parts.put("Müller", 1);
        long file = client.upload(Pdfs.withParts(parts), "parts.pdf");

        var accepted = api.post(DATA_MAPPING + "pdfvtcs/" + file);
        var operation = assertAccepted(accepted, server, DATA_MAPPING);
        var result = api.post(DATA_MAPPING + "getResult/" + operation);

        assertText(result, result.id());
        assertThat(client.pagesOfItems(result.id())).containsExactly(2, 1);
        var items = client.itemsOf(result.id());
        assertThat(assertJson(api.get(ITEMS + items.get(0) + "/properties")))
                .containsExactlyInAnyOrder(pair("campaign", "Herbst ü"), pair("customer", "0042"));
        assertThat(assertJson(api.get(ITEMS + items.get(1) + "/properties")))
                .containsExactlyInAnyOrder(
                        pair("campaign", "Herbst ü"), pair("customer", "Müller"));
        assertThat(client.output(result.id())).containsExactly("0042-1", "0042-2", "Müller-1");
    }

    @Test
    void a_pdf_without_parts_becomes_one_item() {
        long set = client.contentSetOf(client.upload(Pdfs.numbered("a", 3), "plain.pdf"));

        assertThat(client.pagesOfItems(set)).containsExactly(3);
    }

    @Test
    void the_data_file_may_be_named_and_the_request_has_the_type_that_a_client_gives_it() {
        var name = "two words " + UUID.randomUUID() + ".pdf";
        client.upload(Pdfs.numbered("old", 1), name);
        client.upload(Pdfs.numbered("new", 1), name);

        var accepted =
                api.with("Content-Type", "application/json")
                        .post(DATA_MAPPING + "pdfvtcs/" + Client.encoded(name));

        var operation = assertAccepted(accepted, server, DATA_MAPPING);
        assertThat(client.output(client.result(DATA_MAPPING, operation).id()))
                .containsExactly("new 1");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {NOWHERE, "not there.pdf", "no data.OL-datamapper"})
    void a_missing_data_file_is_told_in_the_words_that_clients_look_for(String file) {
        api.post(
                "/rest/serverengine/filestore/DataMiningConfig?filename=no%20data.OL-datamapper",
                NO_PDF);

        var reply = api.post(DATA_MAPPING + "pdfvtcs/" + Client.encoded(file));

        assertError(reply, 404, "Datafile", file);
        assertThat(reply.message()).doesNotContainIgnoringCase("Datamapper config");
        assertThat(reply.header("operationId")).isEmpty();
    }

    @Test
    void a_data_file_that_is_no_pdf_shows_in_the_result_only() {
        long file = client.upload(NO_PDF, "no.pdf");
        var operation =
                assertAccepted(api.post(DATA_MAPPING + "pdfvtcs/" + file), server, DATA_MAPPING);
        client.awaitDone(DATA_MAPPING, operation);

        var result = api.post(DATA_MAPPING + "getResult/" + operation);

        assertError(result, 500, "Error executing DM configuration", file);
        assertText(api.get("/rest/serverengine/filestore/delete/" + file), true);
    }

    @Test
    void progress_result_and_cancel_answer_after_the_end_as_often_as_asked() {
        long file = client.upload(Pdfs.numbered("a", 1), "a.pdf");
        var operation = Client.operation(api.post(DATA_MAPPING + "pdfvtcs/" + file));
        long set = client.result(DATA_MAPPING, operation).id();
        var progress = DATA_MAPPING + "getProgress/" + operation;

        assertText(api.get(progress), "done");
        assertText(api.with("Accept", "text/plain").get(progress + "?_=1"), "done");
        assertText(api.post(DATA_MAPPING + "getResult/" + operation), set);
        assertNoBody(api.post(DATA_MAPPING + "cancel/" + operation), 204);
        assertText(api.post(DATA_MAPPING + "getResult/" + operation), set);
        assertText(api.get(progress), "done");
    }

    @Test
    void a_cancelled_import_is_done_at_once() {
        var pdf = Pdfs.numbered("a", 2_000);
        long file = client.upload(pdf, "a.pdf");
        var operation = Client.operation(api.post(DATA_MAPPING + "pdfvtcs/" + file));

        assertNoBody(api.post(DATA_MAPPING + "cancel/" + operation), 204);

        assertText(api.get(DATA_MAPPING + "getProgress/" + operation), "done");
        var result = api.post(DATA_MAPPING + "getResult/" + operation);
        assertThat(result.status()).as("unless it had ended before").isIn(500, 200);
        if (result.status() == 500) {
            assertError(result, 500, "cancelled", operation);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"GET, getProgress/", "POST, getResult/", "POST, cancel/"})
    void an_unknown_operation_is_a_404_with_its_id(String verb, String method) {
        var id = UUID.randomUUID();

        assertError(
                api.send(verb, DATA_MAPPING + method + id, BodyPublishers.noBody()), 404, "", id);
    }

    @Test
    void the_list_of_operations_is_a_bare_array() {
        assertThat(assertJson(api.get(DATA_MAPPING + "getOperations")).isArray()).isTrue();
    }
}

package org.platen.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.server.Client.DATA_MAPPING;
import static org.platen.server.Client.ENTITY;
import static org.platen.server.Client.OUTPUT;
import static org.platen.server.ContractAssertions.assertAccepted;
import static org.platen.server.ContractAssertions.assertError;
import static org.platen.server.ContractAssertions.assertJson;
import static org.platen.server.ContractAssertions.assertNoBody;
import static org.platen.server.ContractAssertions.assertProblem;
import static org.platen.server.ContractAssertions.assertService;
import static org.platen.server.ContractAssertions.assertText;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.json.Json;
import org.platen.server.Api.Reply;

/**
 * Content sets of PDFs: our own way to make them, that of {@code data-mapping.md}, and what {@code
 * entities.md} says of them and of their items.
 */
@ParameterizedClass(name = "{0}")
@EnumSource(Database.class)
class ContentSetsIT {

    private static final String OWN = "/rest/platen/v1/contentsets";

    private static final String SETS = ENTITY + "contentsets/";

    private static final String ITEMS = ENTITY + "contentitems/";

    private static final String PRESET =
            "{\"name\":\"All\",\"format\":{\"type\":\"pdf\"},\"files\":{\"name\":\"all.pdf\"}}";

    private static final byte[] NO_PDF = "This is no PDF.".getBytes(UTF_8);

    private static final String NOWHERE = "999999999";

    @Parameter Database database;

    private PlatenServer server;

    private Api api;

    private Client client;

    @BeforeEach
    void connect() {
        server = PlatenServer.shared(database);
        api = server.admin();
        client = new Client(api);
    }

    // ---- our own interface ---------------------------------------------------------------------

    @ParameterizedTest(name = "5 pages, {0}: {1} items")
    @CsvSource({
        "'', 1",
        "pagesPerItem=1, 5",
        "pagesPerItem=2, 3",
        "pagesPerItem=5, 1",
        "pagesPerItem=99, 1",
        "name=letters.pdf&unknown=1, 1"
    })
    void a_pdf_becomes_a_set_of_items(String query, int items) {
        var reply = pdf("?" + query, Pdfs.numbered("a", 5));

        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        assertThat(reply.contentType()).isEqualTo("application/json");
        long id = reply.json().get("id").asLong();
        assertThat(reply.text())
                .isEqualTo("{\"id\":" + id + ",\"items\":" + items + ",\"pages\":5}");
        assertThat(reply.header("Location")).contains(server.uri(OWN + "/" + id).toString());
        assertThat(client.itemsOf(id)).hasSize(items);
    }

    @Test
    void the_last_item_takes_what_is_left() {
        long set = client.contentSet(Pdfs.numbered("a", 5), "pagesPerItem=2");

        assertThat(countsOf(set)).containsExactly(2, 2, 1);
        assertThat(output(set)).containsExactly("a 1", "a 2", "a 3", "a 4", "a 5");
    }

    @Test
    void items_begin_at_bookmarks_and_know_their_titles() {
        var pdf = Pdfs.withBookmarks(5, Map.of(2, "Müller & Söhne", 4, "0042"));

        var reply = pdf("?splitAt=bookmarks", pdf);

        long set = reply.json().get("id").asLong();
        assertThat(reply.text()).isEqualTo("{\"id\":" + set + ",\"items\":3,\"pages\":5}");
        assertThat(countsOf(set)).containsExactly(1, 2, 2);
        var items = client.itemsOf(set);
        assertThat(properties(items.get(0))).isEqualTo("[]");
        assertThat(properties(items.get(1)))
                .isEqualTo("[{\"name\":\"bookmark\",\"value\":\"Müller & Söhne\"}]");
        assertThat(properties(items.get(2)))
                .isEqualTo("[{\"name\":\"bookmark\",\"value\":\"0042\"}]");
    }

    @Test
    void the_pdfs_of_a_zip_become_items_in_the_order_of_their_names() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("b.pdf", Pdfs.numbered("b", 2));
        files.put("c/1.pdf", Pdfs.numbered("c", 1));
        files.put("a ü.pdf", Pdfs.numbered("a", 1));

        var reply = zip("", Pdfs.zip(files));

        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        long set = reply.json().get("id").asLong();
        assertThat(reply.text()).isEqualTo("{\"id\":" + set + ",\"items\":3,\"pages\":4}");
        assertThat(output(set)).containsExactly("a 1", "b 1", "b 2", "c 1");
        assertThat(properties(client.itemsOf(set).get(0)))
                .isEqualTo("[{\"name\":\"file\",\"value\":\"a ü.pdf\"}]");
    }

    @Test
    void a_zip_with_one_pdf_that_cannot_be_read_is_a_422_that_names_it_and_nothing_is_kept() {
        var files = new TreeMap<String, byte[]>();
        files.put("a.pdf", Pdfs.numbered("a", 1));
        files.put("letters/b.pdf", NO_PDF);
        files.put("z.pdf", Pdfs.numbered("z", 1));

        assertNothingKept(() -> zip("", Pdfs.zip(files)), 422, "letters/b.pdf", "letters/b.pdf");
    }

    @Test
    void a_pdf_that_cannot_be_read_is_a_422_and_nothing_is_kept() {
        assertNothingKept(() -> pdf("?name=x.pdf", NO_PDF), 422, "x.pdf", "x.pdf");
        assertNothingKept(() -> pdf("", NO_PDF), 422, "", "PDF");
        assertNothingKept(() -> zip("", NO_PDF), 422, "ZIP", "");
        assertNothingKept(() -> zip("", Pdfs.zip(Map.of())), 422, "ZIP", "");
        assertNothingKept(
                () -> zip("", Pdfs.zip(Map.of("../a.pdf", Pdfs.numbered("a", 1)))),
                422,
                "../a.pdf",
                "../a.pdf");
    }

    @Test
    void an_empty_body_makes_no_set() {
        var before = FilesOnDisk.of(server);

        assertThat(pdf("", new byte[0]).status()).isIn(400, 422);
        assertThat(zip("", new byte[0]).status()).isIn(400, 422);
        before.assertNothingAdded();
    }

    @ParameterizedTest(name = "?{0}")
    @ValueSource(
            strings = {
                "pagesPerItem=0",
                "pagesPerItem=-1",
                "pagesPerItem=x",
                "pagesPerItem=",
                "pagesPerItem=9999999999",
                "splitAt=pages",
                "splitAt=bookmarks&pagesPerItem=1",
                "name=a%2Fb.pdf"
            })
    void parameters_that_make_no_sense_are_a_400(String query) {
        var before = FilesOnDisk.of(server);

        var reply = pdf("?" + query, Pdfs.numbered("a", 1));

        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(reply.contentType()).isEqualTo("application/problem+json");
        before.assertNothingAdded();
    }

    @Test
    void a_zip_is_not_split_any_further() {
        var reply = zip("?pagesPerItem=1", Pdfs.zip(Map.of("a.pdf", Pdfs.numbered("a", 2))));

        assertProblem(reply, 400, "pagesPerItem", "");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"text/plain", "application/json", "application/octet-stream"})
    void a_body_of_another_type_is_a_415(String type) {
        assertProblem(api.with("Content-Type", type).post(OWN, Pdfs.numbered("a", 1)), 415, "", "");
    }

    @Test
    void a_body_without_type_is_a_415() {
        assertProblem(api.post(OWN, Pdfs.numbered("a", 1)), 415, "", "");
    }

    @Test
    void our_own_view_of_a_set_counts_items_and_pages() {
        long set = client.contentSet(Pdfs.numbered("a", 5), "pagesPerItem=2");

        var view = assertJson(api.get(OWN + "/" + set));

        assertThat(view.get("id").asLong()).isEqualTo(set);
        assertThat(view.get("items").asInt()).isEqualTo(3);
        assertThat(view.get("pages").asInt()).isEqualTo(5);
        assertProblem(api.get(OWN + "/" + NOWHERE), 404, "Content Set", NOWHERE);
    }

    // ---- data mapping --------------------------------------------------------------------------

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
        assertThat(countsOf(result.id())).containsExactly(2, 1);
        var items = client.itemsOf(result.id());
        assertThat(assertJson(api.get(ITEMS + items.get(0) + "/properties")))
                .containsExactlyInAnyOrder(pair("campaign", "Herbst ü"), pair("customer", "0042"));
        assertThat(assertJson(api.get(ITEMS + items.get(1) + "/properties")))
                .containsExactlyInAnyOrder(
                        pair("campaign", "Herbst ü"), pair("customer", "Müller"));
        assertThat(output(result.id())).containsExactly("0042-1", "0042-2", "Müller-1");
    }

    @Test
    void a_pdf_without_parts_becomes_one_item() {
        long set = client.contentSetOf(client.upload(Pdfs.numbered("a", 3), "plain.pdf"));

        assertThat(countsOf(set)).containsExactly(3);
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
        assertThat(output(client.result(DATA_MAPPING, operation).id())).containsExactly("new 1");
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

    // ---- entities ------------------------------------------------------------------------------

    @ParameterizedTest(name = "Accept: {0}")
    @ValueSource(
            strings = {
                "*/*",
                "application/json",
                "text/plain, */*",
                "text/plain, application/json",
                "application/*"
            })
    void the_root_is_the_list_for_who_takes_json(String accept) {
        long set = client.contentSet(Pdfs.numbered("a", 1), "");

        var list = assertJson(api.with("Accept", accept).get(ENTITY + "contentsets"));

        assertThat(list.fieldNames()).toIterable().containsExactly("identifiers");
        assertThat(list.get("identifiers")).anyMatch(id -> id.isNumber() && id.asLong() == set);
    }

    @Test
    void the_list_comes_without_accept_and_with_any_type() {
        long set = client.contentSet(Pdfs.numbered("a", 1), "");

        assertThat(client.ids(ENTITY + "contentsets")).contains(set).isSorted();
        assertThat(client.ids(ENTITY + "contentsets?type=print")).contains(set);
        assertThat(client.ids(ENTITY + "contentsets/")).contains(set);
    }

    @Test
    void the_handshake_is_for_who_takes_text_only() {
        assertService(server, ENTITY + "contentsets", "ContentSetEntityRestService");
        assertThat(api.with("Accept", "application/xml").get(ENTITY + "contentsets").status())
                .isEqualTo(406);
    }

    @Test
    void handshake_and_version_of_the_other_services() {
        assertService(server, ENTITY + "contentitems", "ContentItemEntityRestService");
        assertService(server, "/rest/serverengine/workflow/datamining", "DataMiningRestService");
    }

    @Test
    void the_items_of_a_set_are_listed_by_their_ids_in_order() {
        long set = client.contentSet(Pdfs.numbered("a", 2_500), "pagesPerItem=1");

        var list = assertJson(api.get(SETS + set));

        assertThat(list.fieldNames()).toIterable().containsExactly("identifiers");
        assertThat(list.get("identifiers")).hasSize(2_500);
        assertThat(list.get("identifiers")).allMatch(item -> item.get("item").isNumber());
        assertThat(client.itemsOf(set)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void page_details_count_pages_by_their_media() {
        long set =
                client.contentSet(
                        Pdfs.ofSizes(PDRectangle.A4, PDRectangle.A4, PDRectangle.LETTER),
                        "pagesPerItem=2");
        var items = client.itemsOf(set);
        var a4 =
                "\"media\":{\"name\":\"\",\"size\":\"A4\",\"width\":\"210mm\",\"height\":\"297mm\"}}";
        var letter =
                "\"media\":{\"name\":\"\",\"size\":\"Letter\",\"width\":\"215.9mm\",\"height\":\"279.4mm\"}}";

        assertThat(assertJson(api.get(SETS + set + "/pages")).toString())
                .isEqualTo("{\"pages\":[{\"count\":2," + a4 + ",{\"count\":1," + letter + "]}");
        assertThat(assertJson(api.get(SETS + set + "/pages?detail=False")).isObject()).isTrue();
        for (var detail : List.of("true", "True")) {
            assertThat(assertJson(api.get(SETS + set + "/pages?detail=" + detail)).toString())
                    .isEqualTo(
                            "[{\"id\":%d,\"pages\":[{\"count\":2,%s]},{\"id\":%d,\"pages\":[{\"count\":1,%s]}]"
                                    .formatted(items.get(0), a4, items.get(1), letter));
        }
    }

    @ParameterizedTest(name = "of a {0}")
    @ValueSource(strings = {"contentsets", "contentitems"})
    void properties_are_read_and_replaced_as_a_whole(String service) {
        long id = entity(service);
        var path = ENTITY + service + "/" + id + "/properties";

        assertThat(assertJson(api.get(path)).toString()).isEqualTo("[]");
        assertText(api.putJson(path, list(id, pair("a", "007"), pair("ü", ""))), true);
        assertThat(assertJson(api.get(path)).toString())
                .isEqualTo("[" + pair("a", "007") + "," + pair("ü", "") + "]");
        assertText(
                api.putJson(
                        path,
                        "{\"id\":\"%d\",\"x\":1,\"properties\":[{\"name\":\"n\",\"value\":1.50,\"y\":null}]}"
                                .formatted(id)),
                true);
        assertThat(api.get(path).json().get(0).get("value").isTextual()).isTrue();
        assertThat(api.get(path).json()).hasSize(1);
        assertText(api.putJson(path, list(id)), true);
        assertThat(api.get(path).text()).isEqualTo("[]");
    }

    @ParameterizedTest(name = "of a {0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "contentsets | not json",
                "contentsets | ``",
                "contentsets | {}",
                "contentsets | []",
                "contentsets | {\"id\":1,\"properties\":[]}",
                "contentsets | {\"properties\":[]}",
                "contentsets | {\"id\":$,\"properties\":{}}",
                "contentsets | {\"id\":$,\"properties\":[{\"name\":\"a\"}]}",
                "contentsets | {\"id\":$,\"properties\":[1]}",
                "contentitems | not json",
                "contentitems | {\"id\":1,\"properties\":[]}"
            })
    void properties_of_another_id_or_in_another_form_are_a_500_and_change_nothing(
            String service, String body) {
        long id = entity(service);
        var path = ENTITY + service + "/" + id + "/properties";
        api.putJson(path, list(id, pair("a", "b")));

        var reply = api.putJson(path, body.replace("$", Long.toString(id)));

        assertThat(reply.status()).as(reply.toString()).isEqualTo(500);
        assertError(reply, 500, "", reply.parameter());
        assertThat(api.get(path).text()).isEqualTo("[" + pair("a", "b") + "]");
    }

    @Test
    void properties_of_another_type_are_a_415() {
        long id = entity("contentsets");

        var reply =
                api.with("Content-Type", "text/plain")
                        .send("PUT", SETS + id + "/properties", BodyPublishers.ofString(list(id)));

        assertError(reply, 415, "", "");
    }

    @Test
    void the_properties_of_many_items_are_replaced_in_one_call_or_not_at_all() {
        long set = client.contentSet(Pdfs.numbered("a", 2), "pagesPerItem=1");
        long first = client.itemsOf(set).get(0);
        long second = client.itemsOf(set).get(1);

        var good =
                api.putJson(
                        ITEMS + "properties",
                        "["
                                + list(first, pair("a", "1"))
                                + ","
                                + list(second, pair("a", "2"))
                                + "]");
        var bad =
                api.putJson(
                        ITEMS + "properties",
                        "[" + list(first, pair("a", "3")) + "," + list(999_999_999) + "]");

        assertNoBody(good, 200);
        assertError(bad, 404, "Content Item", NOWHERE);
        assertThat(properties(first)).isEqualTo("[" + pair("a", "1") + "]");
        assertThat(properties(second)).isEqualTo("[" + pair("a", "2") + "]");
        for (var body : List.of("{}", "not json", "", "[1]", "[{}]")) {
            assertError(api.putJson(ITEMS + "properties", body), 500, "", "");
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "GET, contentsets/@, Content Set",
        "GET, contentsets/@/pages, Content Set",
        "GET, contentsets/@/properties, Content Set",
        "POST, contentsets/@/delete, Content Set",
        "GET, contentitems/@/properties, Content Item",
        "GET, contentitems/@/datarecord, Content Item"
    })
    void an_unknown_id_is_a_404_that_names_it(String verb, String path, String phrase) {
        for (var id : List.of(NOWHERE, "abc", "99999999999999999999", "-1")) {
            var reply = api.send(verb, ENTITY + path.replace("@", id), BodyPublishers.noBody());

            assertError(reply, 404, phrase, id);
        }
    }

    @Test
    void properties_of_an_unknown_entity_are_a_404() {
        assertError(
                api.putJson(SETS + NOWHERE + "/properties", list(999_999_999)),
                404,
                "Content Set",
                NOWHERE);
        assertError(
                api.putJson(ITEMS + NOWHERE + "/properties", list(999_999_999)),
                404,
                "Content Item",
                NOWHERE);
    }

    @Test
    void an_item_of_a_pdf_has_no_data_record() {
        long item = entity("contentitems");

        assertError(api.get(ITEMS + item + "/datarecord"), 404, "data record", item);
    }

    @Test
    void a_deleted_set_is_gone_with_its_items() {
        long set = client.contentSet(Pdfs.numbered("a", 2), "pagesPerItem=1");
        long item = client.itemsOf(set).get(0);

        assertText(api.post(SETS + set + "/delete"), true);

        assertError(api.get(SETS + set), 404, "Content Set", set);
        assertError(api.get(SETS + set + "/pages"), 404, "Content Set", set);
        assertError(api.get(SETS + set + "/properties"), 404, "Content Set", set);
        assertError(api.post(SETS + set + "/delete"), 404, "Content Set", set);
        assertError(api.get(ITEMS + item + "/properties"), 404, "Content Item", item);
        assertThat(client.ids(ENTITY + "contentsets")).doesNotContain(set);
        assertError(api.post(Client.JOBS + "default/" + set), 404, "Content Set", set);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "POST, /rest/platen/v1/contentsets, 403",
        "POST, /rest/serverengine/workflow/datamining/pdfvtcs/1, 403",
        "GET, /rest/serverengine/workflow/datamining/getOperations, 200",
        "GET, /rest/serverengine/entity/contentsets, 403",
        "GET, /rest/serverengine/entity/contentsets/1, 403",
        "POST, /rest/serverengine/entity/contentsets/1/delete, 403",
        "GET, /rest/serverengine/entity/contentitems/1/properties, 403"
    })
    void content_is_not_for_monitors(String verb, String path, int status) {
        server.admin()
                .putJson(
                        "/rest/platen/v1/users/content-monitor",
                        "{\"password\":\"long enough\",\"roles\":[\"ROLE_MONITOR\"]}");
        var monitor = Api.of(server, "content-monitor", "long enough");

        var reply =
                monitor.with("Content-Type", "application/pdf")
                        .send(verb, path, BodyPublishers.ofByteArray(NO_PDF));

        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(Api.anonymous(server).send(verb, path, BodyPublishers.noBody()).status())
                .isEqualTo(401);
    }

    // ---- what the tests speak of ---------------------------------------------------------------

    private Reply pdf(String query, byte[] pdf) {
        return api.with("Content-Type", "application/pdf").post(OWN + query, pdf);
    }

    private Reply zip(String query, byte[] zip) {
        return api.with("Content-Type", "application/zip").post(OWN + query, zip);
    }

    private void assertNothingKept(
            Supplier<Reply> call, int status, String phrase, String parameter) {
        var files = FilesOnDisk.of(server);
        var sets = client.ids(ENTITY + "contentsets");

        assertProblem(call.get(), status, phrase, parameter);

        files.assertNothingAdded();
        assertThat(client.ids(ENTITY + "contentsets")).isEqualTo(sets);
    }

    /** How many pages each item of a set has. */
    private List<Integer> countsOf(long set) {
        var counts = new ArrayList<Integer>();
        for (var item : assertJson(api.get(SETS + set + "/pages?detail=true"))) {
            int pages = 0;
            for (var count : item.get("pages")) {
                pages += count.get("count").asInt();
            }
            counts.add(pages);
        }
        return counts;
    }

    /** What the pages of a set say when they are printed. */
    private List<String> output(long set) {
        var preset = Long.toString(client.preset("all.OL-outputpreset", PRESET));
        var jobs = client.jobsOf(client.jobSet(set));
        return Pdfs.texts(client.result(OUTPUT, client.submit(preset, jobs, true)).bytes());
    }

    private String properties(long item) {
        var reply = api.get(ITEMS + item + "/properties");
        assertJson(reply);
        return reply.text();
    }

    private long entity(String service) {
        long set = client.contentSet(Pdfs.numbered("a", 1), "");
        return service.equals("contentsets") ? set : client.itemsOf(set).get(0);
    }

    private static String list(long id, Object... pairs) {
        return "{\"id\":%d,\"properties\":%s}".formatted(id, List.of(pairs));
    }

    private static JsonNode pair(String name, String value) {
        return Json.mapper().createObjectNode().put("name", name).put("value", value);
    }
}

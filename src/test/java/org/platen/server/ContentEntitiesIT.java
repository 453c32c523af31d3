package org.platen.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.server.Client.ENTITY;
import static org.platen.server.ContractAssertions.assertError;
import static org.platen.server.ContractAssertions.assertJson;
import static org.platen.server.ContractAssertions.assertNoBody;
import static org.platen.server.ContractAssertions.assertService;
import static org.platen.server.ContractAssertions.assertText;
import static org.platen.server.Properties.list;
import static org.platen.server.Properties.pair;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code entities.md} says of content sets and of their items. */
class ContentEntitiesIT extends OnSharedServer {

    private static final String SETS = ENTITY + "contentsets/";

    private static final String ITEMS = ENTITY + "contentitems/";

    private static final byte[] NO_PDF = "This is no PDF.".getBytes(UTF_8);

    private static final String NOWHERE = "999999999";

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

    private String properties(long item) {
        var reply = api.get(ITEMS + item + "/properties");
        assertJson(reply);
        return reply.text();
    }

    private long entity(String service) {
        long set = client.contentSet(Pdfs.numbered("a", 1), "");
        return service.equals("contentsets") ? set : client.itemsOf(set).get(0);
    }
}

package org.platen.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.server.Client.ENTITY;
import static org.platen.server.ContractAssertions.assertJson;
import static org.platen.server.ContractAssertions.assertProblem;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.server.Api.Reply;

/** Content sets of PDFs on our own interface. */
class ContentSetsIT extends OnSharedServer {

    private static final String OWN = "/rest/platen/v1/contentsets";

    private static final String ITEMS = ENTITY + "contentitems/";

    private static final byte[] NO_PDF = "This is no PDF.".getBytes(UTF_8);

    private static final String NOWHERE = "999999999";

    @ParameterizedTest(name = "5 pages, {0}: {1} items")
    @CsvSource({
        "'', 1",
        "pagesPerItem=1, 5",
        "pagesPerItem=2, 3",
        "pagesPerItem=5, 1",
        "pagesPerItem=99, 1",
        "name=letters.pdf, 1"
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

        assertThat(client.pagesOfItems(set)).containsExactly(2, 2, 1);
        assertThat(client.output(set)).containsExactly("a 1", "a 2", "a 3", "a 4", "a 5");
    }

    @Test
    void items_begin_at_bookmarks_and_know_their_titles() {
        var pdf = Pdfs.withBookmarks(5, Map.of(2, "Müller & Söhne", 4, "0042"));

        var reply = pdf("?splitAt=bookmarks", pdf);

        long set = reply.json().get("id").asLong();
        assertThat(reply.text()).isEqualTo("{\"id\":" + set + ",\"items\":3,\"pages\":5}");
        assertThat(client.pagesOfItems(set)).containsExactly(1, 2, 2);
        var items = client.itemsOf(set);
        assertThat(properties(items.get(0))).isEqualTo("[]");
        assertThat(properties(items.get(1)))
                .isEqualTo("[{\"name\":\"bookmark\",\"value\":\"Müller & Söhne\"}]");
        assertThat(properties(items.get(2)))
                .isEqualTo("[{\"name\":\"bookmark\",\"value\":\"0042\"}]");
    }

    @Test
    void the_pdfs_of_a_zip_become_items_in_the_natural_order_of_their_names() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("b.pdf", Pdfs.numbered("b", 2));
        files.put("c/1.pdf", Pdfs.numbered("c", 1));
        files.put("a ü.pdf", Pdfs.numbered("a", 1));

        var reply = zip("", Pdfs.zip(files));

        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        long set = reply.json().get("id").asLong();
        assertThat(reply.text())
                .isEqualTo("{\"id\":" + set + ",\"items\":3,\"pages\":4,\"ignored\":[]}");
        assertThat(client.output(set)).containsExactly("a 1", "b 1", "b 2", "c 1");
        assertThat(properties(client.itemsOf(set).get(0)))
                .isEqualTo("[{\"name\":\"file\",\"value\":\"a ü.pdf\"}]");
    }

    @ParameterizedTest(name = "?{0}")
    @CsvSource({
        "'', 1 2 10",
        "?order=natural, 1 2 10",
        "?order=archive, 10 2 1",
        "?order=name, 1 10 2",
        "?order=list, 2 10 1"
    })
    void the_order_of_a_zip_is_the_clients_choice(String query, String pages) {
        var files = new LinkedHashMap<String, byte[]>();
        for (var name : List.of("10", "2", "1")) {
            files.put("letter" + name + ".pdf", Pdfs.numbered(name, 1));
        }
        files.put("Thumbs.db", NO_PDF);
        if (query.endsWith("list")) {
            files.put("order.txt", "letter2.pdf\nletter10.pdf\nletter1.pdf\n".getBytes(UTF_8));
        }

        var reply = zip(query, Pdfs.zip(files));

        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        assertThat(reply.json().get("ignored").toString()).isEqualTo("[\"Thumbs.db\"]");
        assertThat(client.output(reply.json().get("id").asLong()))
                .containsExactly((pages.replace(" ", " 1,") + " 1").split(","));
    }

    @Test
    void an_order_that_there_is_not_is_a_400() {
        var zip = Pdfs.zip(Map.of("a.pdf", Pdfs.numbered("a", 1)));

        assertProblem(zip("?order=size", zip), 400, "natural, archive, name, list", "size");
        assertProblem(pdf("?order=name", Pdfs.numbered("a", 1)), 400, "applies to ZIPs", "");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "application/x-zip-compressed",
                "application/x-zip",
                "application/zip; charset=utf-8",
                "application/octet-stream"
            })
    void a_zip_has_many_types(String type) {
        var zip = Pdfs.zip(Map.of("a.pdf", Pdfs.numbered("a", 2)));

        var reply = api.with("Content-Type", type).post(OWN, zip);

        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        assertThat(reply.json().get("pages").asInt()).isEqualTo(2);
    }

    @Test
    void a_pdf_may_come_without_saying_so() {
        var reply =
                api.with("Content-Type", "application/octet-stream")
                        .post(OWN + "?pagesPerItem=1", Pdfs.numbered("a", 2));

        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        assertThat(reply.json().get("items").asInt()).isEqualTo(2);
    }

    @Test
    void gzip_is_decoded_and_other_encodings_are_refused() throws IOException {
        var pdf = Pdfs.numbered("a", 3);
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(pdf);
        }
        var typed = api.with("Content-Type", "application/pdf");

        var reply = typed.with("Content-Encoding", "gzip").post(OWN, packed.toByteArray());

        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        assertThat(reply.json().get("pages").asInt()).isEqualTo(3);
        assertProblem(typed.with("Content-Encoding", "gzip").post(OWN, pdf), 400, "gzip", "");
        assertProblem(typed.with("Content-Encoding", "br").post(OWN, pdf), 415, "br", "");
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
    void a_pdf_with_a_page_that_output_could_not_make_is_a_422_that_names_the_page() {
        var tooLarge = Pdfs.withPageTooLarge();
        var files = new TreeMap<String, byte[]>();
        files.put("a.pdf", Pdfs.numbered("a", 1));
        files.put("letters/b.pdf", tooLarge);

        assertNothingKept(
                () -> pdf("?pagesPerItem=1&name=x.pdf", tooLarge),
                422,
                "x.pdf, page 2: a page refers to objects of more than",
                "x.pdf");
        assertNothingKept(
                () -> zip("", Pdfs.zip(files)), 422, "letters/b.pdf, page 2: ", "letters/b.pdf");
        var operation =
                Client.operation(
                        api.post(
                                Client.DATA_MAPPING
                                        + "pdfvtcs/"
                                        + client.upload(tooLarge, "x.pdf")));
        assertThat(api.post(Client.DATA_MAPPING + "getResult/" + operation).message())
                .contains("Error executing DM configuration. PDF, page 2: ");
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
    @ValueSource(strings = {"text/plain", "application/json"})
    void a_body_of_another_type_is_a_415(String type) {
        assertProblem(
                api.with("Content-Type", "application/octet-stream").post(OWN, NO_PDF),
                415,
                "",
                "");
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

    private String properties(long item) {
        var reply = api.get(ITEMS + item + "/properties");
        assertJson(reply);
        return reply.text();
    }
}

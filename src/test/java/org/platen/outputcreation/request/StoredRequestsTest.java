package org.platen.outputcreation.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.platen.json.Json;
import org.platen.outputcreation.request.Selection.Unit;

/** The JSON that the database of a running installation holds. */
class StoredRequestsTest {

    private static final String REQUEST =
            "{\"presetId\":7,\"presetJson\":\"{}\",\"presetSha256\":\"ab\",\"jobs\":[5,6,5],"
                    + "\"destination\":\"/out\",\"reprint\":null}";

    private static final String REPRINT =
            "{\"presetId\":7,\"presetJson\":\"{}\",\"presetSha256\":\"ab\",\"jobs\":[5],"
                    + "\"destination\":null,\"reprint\":{\"parent\":\"op-2\",\"original\":\"op-1\","
                    + "\"selection\":{\"unit\":\"SHEET\",\"numbers\":\"2,4-5\"},"
                    + "\"whole\":{\"documents\":3,\"pages\":8,\"sheets\":4},\"sets\":2,"
                    + "\"leftOut\":\"3\"}}";

    private static final String SLICE =
            "{\"jobNr\":2,\"firstDocument\":101,\"documentsBefore\":1,\"filesBefore\":1,\"pages\":4,"
                    + "\"files\":[{\"name\":\"a.pdf\",\"documents\":2}]}";

    private static final String RESULT =
            "{\"files\":[{\"name\":\"1.pdf\",\"pages\":7,\"bytes\":1,\"sha256\":\"a1\"}],"
                    + "\"leftOut\":[{\"nr\":4,\"reason\":\"broken\"}],"
                    + "\"warnings\":{\"list\":[{\"document\":3,\"documentId\":103,\"from\":\"a.pdf\","
                    + "\"page\":1,\"what\":\"x\"}],\"omitted\":2}}";

    @Test
    void a_stored_request_is_read_and_written_as_ever() {
        var request = OutputRequest.fromJson(REQUEST);

        assertThat(request)
                .isEqualTo(new OutputRequest(7, "{}", "ab", List.of(5L, 6L, 5L), "/out", null));
        assertThat(request.toJson()).isEqualTo(REQUEST);
    }

    @Test
    void a_stored_reprint_is_read_and_written_as_ever() {
        var request = OutputRequest.fromJson(REPRINT);

        assertThat(request.reprint())
                .isEqualTo(
                        new Reprint(
                                "op-2",
                                "op-1",
                                new Selection(Unit.SHEET, Ranges.parse("2,4-5")),
                                new FileExtent(3, 8, 4),
                                2,
                                Ranges.parse("3")));
        assertThat(request.toJson()).isEqualTo(REPRINT);
    }

    @Test
    void a_stored_slice_is_read_and_written_as_ever() {
        var slice = Slice.fromJson(SLICE);

        assertThat(slice).isEqualTo(new Slice(2, 101, 1, 1, 4, List.of(new FileSlice("a.pdf", 2))));
        assertThat(slice.toJson()).isEqualTo(SLICE);
    }

    @Test
    void a_stored_result_of_a_slice_is_read_and_written_as_ever() {
        var made = MadeSlice.fromJson(RESULT);

        assertThat(made.files()).containsExactly(new MadeSlice.MadeFile("1.pdf", 7, 1, "a1"));
        assertThat(made.leftOut()).containsExactly(new LeftOut(4, "broken"));
        assertThat(made.warnings().count()).isEqualTo(3);
        assertThat(made.toJson()).isEqualTo(RESULT);
    }

    @Test
    void the_units_of_stored_reprints_keep_their_names() {
        assertThat(Json.write(Unit.values()))
                .isEqualTo("[\"DOCUMENT\",\"DOCUMENT_SET\",\"SHEET\"]");
    }
}

package org.platen.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewItemsTest {

    @TempDir Path folder;

    @Test
    void few_items_need_no_file() {
        try (var items = items(NewItems.BATCH)) {
            assertThat(read(items)).isEqualTo(made(NewItems.BATCH));
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void many_items_come_back_from_the_file_as_they_were_in_their_order() throws Exception {
        int count = 3 * NewItems.BATCH + 7;

        try (var items = items(count)) {
            assertThat(read(items)).isEqualTo(made(count));
            assertThat(read(items)).as("a second attempt at the rows").isEqualTo(made(count));
            assertThat(items.count()).isEqualTo(count);
            assertThat(items.pages()).isEqualTo(2L * count);
        }
        assertThat(Files.size(folder.resolve("items"))).isPositive();
    }

    private NewItems items(int count) {
        var items = new NewItems(() -> folder.resolve("items"));
        made(count).forEach(items::add);
        return items;
    }

    /** Every third has no member, every fifth no properties. */
    private static List<NewItem> made(int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        nr ->
                                new NewItem(
                                        nr % 3 == 0 ? null : nr + ".pdf",
                                        nr + 1,
                                        2,
                                        "595.28x841.89*2",
                                        nr % 5 == 0 ? null : "[{\"name\":\"n\",\"value\":\"ü\"}]"))
                .toList();
    }

    private static List<NewItem> read(NewItems items) {
        var all = new ArrayList<NewItem>();
        items.forEachBatch(
                batch -> {
                    assertThat(batch).hasSizeBetween(1, NewItems.BATCH);
                    all.addAll(batch);
                });
        return all;
    }
}

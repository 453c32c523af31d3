package org.platen.outputcreation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.job.DocumentContent;
import org.platen.job.JobDocument;
import org.platen.operation.OperationId;
import org.platen.outputcreation.index.DocumentLogs;
import org.platen.outputcreation.request.FileExtent;
import org.platen.outputcreation.request.LeftOut;
import org.platen.outputcreation.request.Ranges;
import org.platen.outputcreation.request.Selection;
import org.platen.preset.OutputPreset;

class FilePlanTest {

    @ParameterizedTest(name = "documents of {1} pages, {0}: {2} pages in each file")
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                                        | 3 1 2   | 6",
                "{\"split\":{\"every\":2,\"unit\":\"document\"}}                            | 3 1 2   | 4 2",
                "{\"split\":{\"every\":2,\"unit\":\"sheet\"}}                               | 3 1 2   | 4 2",
                "{\"split\":{\"every\":2,\"unit\":\"sheet\"}}                               | 9 1 2 1 | 9 4",
                "{\"split\":{\"level\":\"document\"}}                                       | 3 1 2   | 3 1 2"
            })
    void files_are_cut_between_documents(String files, String pages, String expected) {
        var plan = plan(preset(files, "{\"duplex\":true}"), documents(pages));

        placed(plan);

        assertThat(plan.files().stream().map(file -> file.extent().pages()).map(String::valueOf))
                .containsExactly(expected.split(" ", -1));
    }

    @Test
    void a_document_that_is_to_start_on_a_front_gets_a_blank_back_before_it() {
        var plan =
                plan(
                        preset("{}", "{\"duplex\":true,\"documentsStartOnFront\":true}"),
                        documents("3 2 1"));

        var placed = placed(plan);

        assertThat(placed).extracting(PlacedDocument::pages).containsExactly(4, 2, 2);
        assertThat(placed).extracting(PlacedDocument::firstPage).containsExactly(1L, 5L, 7L);
        assertThat(plan.files())
                .containsExactly(new PlannedFile(1, "Letters_0001.pdf", new FileExtent(3, 8, 4)));
    }

    @Test
    void a_job_that_is_named_twice_is_two_jobs() {
        var job = documents("1 1");
        var positions = JobsInOrder.all(List.of(5L, 5L), (id, first) -> job.iterator());
        var plan = plan(preset("{\"split\":{\"level\":\"job\"}}", "{}"), positions);

        var placed = placed(plan);

        assertThat(plan.files())
                .extracting(file -> file.extent().documents())
                .containsExactly(2L, 2L);
        assertThat(placed).extracting(PlacedDocument::jobNr).containsExactly(1, 1, 2, 2);
        assertThat(placed).extracting(PlacedDocument::nr).containsExactly(1L, 2L, 3L, 4L);
    }

    @ParameterizedTest(name = "{0} {1}: documents {2} in the files {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "DOCUMENT     | 2-3,5 | 2 3 5   | 1:Letters_0001.pdf:4 2:Letters_0002.pdf:3 3:Letters_0003.pdf:2",
                "DOCUMENT     | 5-    | 5 6     | 3:Letters_0003.pdf:6",
                "DOCUMENT_SET | 1     | 1       | 1:Letters_0001.pdf:1",
                "SHEET        | 1     | 1 2     | 1:Letters_0001.pdf:2",
                "SHEET        | 3-4   | 2 3     | 1:Letters_0001.pdf:1 2:Letters_0002.pdf:2",
                "SHEET        | 6     | 5       | 3:Letters_0003.pdf:2"
            })
    void a_part_is_made_again_with_the_numbers_of_the_whole(
            Selection.Unit unit, String numbers, String documents, String files) {
        var split = "{\"split\":{\"every\":2,\"unit\":\"document\"}}";
        // Sheets 1 to 3; 4 and 5; 6 to 8.
        var plan =
                plan(preset(split, "{\"duplex\":true}"), documents("1 4 3 1 2 4"))
                        .only(new Selection(unit, Ranges.parse(numbers)));

        var placed = placed(plan);

        assertThat(placed.stream().map(PlacedDocument::nr).map(String::valueOf))
                .containsExactly(documents.split(" ", -1));
        assertThat(
                        plan.files().stream()
                                .map(f -> f.nr() + ":" + f.name() + ":" + f.extent().pages()))
                .containsExactly(files.split(" ", -1));
    }

    @ParameterizedTest(name = "without {0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "3     | 1@1 2@2 4@1 5@1 6@3 | 1:Letters_0001.pdf:5 2:Letters_0002.pdf:1 3:Letters_0003.pdf:6",
                "1 5   | 2@1 3@1 4@4 6@1     | 1:Letters_0001.pdf:4 2:Letters_0002.pdf:4 3:Letters_0003.pdf:4",
                "3 4   | 1@1 2@2 5@1 6@3     | 1:Letters_0001.pdf:5 3:Letters_0003.pdf:6"
            })
    void what_is_left_out_changes_neither_numbers_nor_files_of_others(
            String leftOut, String documents, String files) {
        var split = "{\"split\":{\"every\":2,\"unit\":\"document\"}}";
        var plan =
                plan(preset(split, "{\"duplex\":true}"), documents("1 4 3 1 2 4"))
                        .without(
                                Stream.of(leftOut.split(" ", -1))
                                        .map(nr -> new LeftOut(Long.parseLong(nr), "broken " + nr))
                                        .toList());

        var placed = placed(plan);

        assertThat(
                        placed.stream()
                                .filter(document -> document.leftOut() == null)
                                .map(document -> document.nr() + "@" + document.firstPage()))
                .containsExactly(documents.split(" ", -1));
        assertThat(placed).hasSize(6);
        assertThat(
                        placed.stream()
                                .map(PlacedDocument::leftOut)
                                .filter(Objects::nonNull)
                                .map(reason -> reason.substring("broken ".length())))
                .containsExactly(leftOut.split(" ", -1));
        assertThat(
                        plan.files().stream()
                                .map(f -> f.nr() + ":" + f.name() + ":" + f.extent().pages()))
                .containsExactly(files.split(" ", -1));
    }

    @Test
    void what_turns_out_to_be_unusable_is_left_out_and_the_rest_of_its_file_moves_up() {
        var split = "{\"split\":{\"every\":2,\"unit\":\"document\"}}";
        var plan = plan(preset(split, "{\"duplex\":true}"), documents("1 4 3 1 2 4"));
        var placed = new ArrayList<PlacedDocument>();

        while (plan.hasNext()) {
            var document = plan.next().document();
            boolean unusable = List.of(1L, 3L, 4L).contains(document.nr());
            placed.add(unusable ? plan.leaveOut("broken") : document);
        }

        assertThat(placed)
                .extracting(PlacedDocument::leftOut)
                .containsExactly("broken", null, "broken", "broken", null, null);
        assertThat(placed)
                .extracting(PlacedDocument::firstPage)
                .containsExactly(1L, 1L, 1L, 1L, 1L, 3L);
        assertThat(plan.files())
                .containsExactly(
                        new PlannedFile(1, "Letters_0001.pdf", new FileExtent(1, 4, 2)),
                        new PlannedFile(3, "Letters_0003.pdf", new FileExtent(2, 6, 3)));
    }

    @Test
    void only_the_document_placed_last_can_be_left_out_and_only_once() {
        var plan = plan(preset("{}", "{}"), documents("1 1"));

        assertThatThrownBy(() -> plan.leaveOut("none yet"))
                .isInstanceOf(IllegalStateException.class);
        plan.next();
        plan.leaveOut("broken");
        assertThatThrownBy(() -> plan.leaveOut("again")).isInstanceOf(IllegalStateException.class);
        plan.next();
        assertThat(plan.hasNext()).isFalse();
    }

    @Test
    void a_document_cannot_be_left_out_when_the_next_one_is_placed() {
        var plan = plan(preset("{}", "{}"), documents("1 1"));
        plan.next();
        assertThat(plan.hasNext()).isTrue();

        assertThatThrownBy(() -> plan.leaveOut("too late"))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SHEET        | 1   | 1 3",
                "SHEET        | 2   | 3",
                "SHEET        | 3   | 4 5",
                "SHEET        | 1-6 | 1 3 4 5 6",
                "DOCUMENT     | 2-3 | 2 3",
                "DOCUMENT_SET | 1-2 | 1 2"
            })
    void of_an_output_without_a_document_sheets_count_as_they_are_and_documents_as_planned(
            Selection.Unit unit, String numbers, String documents) {
        var split = "{\"split\":{\"every\":3,\"unit\":\"document\"}}";
        // Sheets 1 and 2; 3 to 6. With document 2 it would be 1 to 4; 5 to 8.
        var plan =
                plan(preset(split, "{\"duplex\":true}"), documents("1 4 3 1 2 4"))
                        .only(new Selection(unit, Ranges.parse(numbers)))
                        .ofOutputWithout(Ranges.parse("2"));

        var placed = placed(plan);

        assertThat(placed.stream().map(PlacedDocument::nr).map(String::valueOf))
                .containsExactly(documents.split(" ", -1));
    }

    @Test
    void what_follows_the_last_piece_is_not_even_read() {
        var read = new ArrayList<JobDocument>();
        var all = documents("1 1 1 1 1 1");
        var positions =
                JobsInOrder.all(
                        List.of(5L), (id, first) -> all.stream().peek(read::add).iterator());

        placed(
                plan(preset("{}", "{}"), positions)
                        .only(new Selection(Selection.Unit.DOCUMENT, Ranges.parse("2"))));

        assertThat(read.size()).isLessThan(5);
    }

    private static List<PlacedDocument> placed(FilePlan plan) {
        var placed = new ArrayList<PlacedDocument>();
        plan.forEachRemaining(next -> placed.add(next.document()));
        return placed;
    }

    private static OutputPreset preset(String files, String sheet) {
        return OutputPreset.parse(
                "{\"name\":\"Letters\",\"format\":{\"type\":\"pdf\"},\"files\":"
                        + files
                        + ",\"sheet\":"
                        + sheet
                        + "}");
    }

    private static FilePlan plan(OutputPreset preset, List<JobDocument> documents) {
        return plan(preset, JobsInOrder.all(List.of(5L), (id, first) -> documents.iterator()));
    }

    private static FilePlan plan(OutputPreset preset, Iterator<Position> positions) {
        var boundaries =
                new FileBoundaries.OfPreset(
                        Splitter.of(preset.files().split()),
                        new FileNames(preset.files().name(), ".pdf", DocumentLogs.names(preset)));
        return new FilePlan(
                new OperationId("op"), preset, FilePlan.Start.BEGINNING, positions, boundaries);
    }

    /** Documents of so many pages each; ids from 100. */
    private static List<JobDocument> documents(String pages) {
        var counts = pages.strip().split(" ", -1);
        return IntStream.range(0, counts.length)
                .mapToObj(i -> document(100 + i, Integer.parseInt(counts[i])))
                .toList();
    }

    private static JobDocument document(long id, int pages) {
        var content = new DocumentContent(id, 1, null, 1, pages, List.of());
        return new JobDocument(id, id, 7, 5, List.of(content));
    }
}

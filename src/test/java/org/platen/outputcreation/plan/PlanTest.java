package org.platen.outputcreation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.contract.NameValue;
import org.platen.engine.Step;
import org.platen.filestore.ManagedFile;
import org.platen.job.DocumentContent;
import org.platen.job.JobDocument;
import org.platen.operation.OperationId;
import org.platen.outputcreation.index.DocumentLogs;
import org.platen.outputcreation.plan.Plan.PlannedFile;
import org.platen.preset.OutputPreset;

class PlanTest {

    private static final Path FOLDER = Path.of("out");

    private final List<PlacedDocument> placed = new ArrayList<>();

    private PlanFollower follower = placed::add;

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

        plan.forEachRemaining(step -> {});

        assertThat(plan.files().stream().map(file -> file.extent().pages()).map(String::valueOf))
                .containsExactly(expected.split(" ", -1));
    }

    @Test
    void a_document_that_is_to_start_on_a_front_gets_a_blank_back_before_it() {
        var plan =
                plan(
                        preset("{}", "{\"duplex\":true,\"documentsStartOnFront\":true}"),
                        documents("3 2 1"));

        var steps = steps(plan);

        assertThat(steps).extracting(Step.Pages::blanksAfter).containsExactly(1, 0, 1);
        assertThat(placed).extracting(PlacedDocument::firstPage).containsExactly(1L, 5L, 7L);
        assertThat(plan.files())
                .containsExactly(new PlannedFile(1, "Letters_0001.pdf", new FileExtent(3, 8, 4)));
    }

    @Test
    void a_job_that_is_named_twice_is_two_jobs() {
        var job = documents("1 1");
        var positions = Plan.positions(List.of(5L, 5L), (id, first) -> job.iterator());
        var plan = plan(preset("{\"split\":{\"level\":\"job\"}}", "{}"), positions);

        plan.forEachRemaining(step -> {});

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

        plan.forEachRemaining(step -> {});

        assertThat(placed.stream().map(PlacedDocument::nr).map(String::valueOf))
                .containsExactly(documents.split(" ", -1));
        assertThat(
                        plan.files().stream()
                                .map(f -> f.nr() + ":" + f.name() + ":" + f.extent().pages()))
                .containsExactly(files.split(" ", -1));
    }

    @Test
    void of_a_document_only_the_pages_of_the_sheets_that_are_selected_are_made_again() {
        var plan =
                plan(
                                preset("{}", "{\"duplex\":true,\"documentsStartOnFront\":true}"),
                                documents("2 7"))
                        .only(new Selection(Selection.Unit.SHEET, Ranges.parse("2,4-5")));

        var steps = steps(plan);

        assertThat(steps)
                .extracting(Step.Pages::ranges)
                .containsExactly(List.of(new Step.Range(1, 2), new Step.Range(5, 3)));
        assertThat(steps).extracting(Step.Pages::blanksAfter).containsExactly(1);
        assertThat(placed).extracting(PlacedDocument::pages).containsExactly(6);
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

        var steps = steps(plan);

        assertThat(steps).hasSize(6 - leftOut.split(" ", -1).length);
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

        plan.forEachRemaining(step -> {});

        assertThat(placed.stream().map(PlacedDocument::nr).map(String::valueOf))
                .containsExactly(documents.split(" ", -1));
    }

    @Test
    void a_document_of_several_pdfs_is_left_out_whole_if_a_part_of_it_is_of_no_use() {
        var contents =
                List.of(content(1, "a.pdf", 2), content(2, "b.pdf", 1), content(3, "b.pdf", 1));
        var several = new JobDocument(102, 102, 7, 5, contents);
        var all = new ArrayList<>(documents("3 1"));
        all.add(1, several);
        var asked = new ArrayList<Step.Pages>();
        follower =
                new PlanFollower() {

                    @Override
                    public Optional<String> reasonAgainst(List<Step.Pages> steps) {
                        asked.addAll(steps);
                        return Optional.of("b.pdf is broken");
                    }

                    @Override
                    public void placed(PlacedDocument document) {
                        placed.add(document);
                    }
                };

        var steps = steps(plan(preset("{}", "{}"), all));

        assertThat(asked).hasSize(3);
        assertThat(steps).hasSize(2).doesNotContainAnyElementsOf(asked);
        assertThat(placed)
                .extracting(PlacedDocument::leftOut)
                .containsExactly(null, "b.pdf is broken", null);
        assertThat(placed).extracting(PlacedDocument::firstPage).containsExactly(1L, 4L, 4L);
    }

    @Test
    void the_pdf_of_a_label_is_found_again() {
        assertThat(DocumentLabel.pdf(DocumentLabel.of(7, 8, "a, from (b).pdf")))
                .isEqualTo("a, from (b).pdf");
    }

    @Test
    void what_follows_the_last_piece_is_not_even_read() {
        var read = new ArrayList<JobDocument>();
        var all = documents("1 1 1 1 1 1");
        var positions =
                Plan.positions(List.of(5L), (id, first) -> all.stream().peek(read::add).iterator());

        plan(preset("{}", "{}"), positions)
                .only(new Selection(Selection.Unit.DOCUMENT, Ranges.parse("2")))
                .forEachRemaining(step -> {});

        assertThat(read.size()).isLessThan(5);
    }

    @Test
    void ranges_of_one_pdf_that_make_a_document_are_one_step() {
        var document =
                new JobDocument(
                        100,
                        100,
                        7,
                        5,
                        List.of(
                                content("a.pdf", 1, 2),
                                content("a.pdf", 9, 1),
                                content("b.pdf", 1, 1),
                                content("a.pdf", 4, 1)));

        var steps =
                steps(
                        plan(
                                preset("{}", "{\"duplex\":true,\"documentsStartOnFront\":true}"),
                                List.of(document)));

        assertThat(steps)
                .extracting(step -> step.pdf().toString())
                .containsExactly("in/a.pdf", "in/b.pdf", "in/a.pdf");
        assertThat(steps.get(0).ranges())
                .containsExactly(new Step.Range(1, 2), new Step.Range(9, 1));
        assertThat(steps).extracting(Step.Pages::blanksAfter).containsExactly(0, 0, 1);
    }

    private static DocumentContent content(String member, int firstPage, int pages) {
        return new DocumentContent(100, 1, member, firstPage, pages, List.of());
    }

    @Test
    void a_message_can_name_the_document_by_number_id_and_file() {
        var steps = steps(plan(preset("{}", "{}"), documents("1 1")));

        assertThat(steps.get(1).label()).isEqualTo("Document 2 (ID 101, from 1.pdf)");
    }

    @ParameterizedTest(name = "slices of {0} pages")
    @CsvSource({"1, 5", "4, 4", "100, 1"})
    void slices_made_one_by_one_give_the_steps_and_the_files_of_the_whole(int pages, int slices) {
        var preset = preset("{\"split\":{\"every\":2,\"unit\":\"document\"}}", "{}");
        var documents = documents("3 1 2 2 1");
        var jobs = List.of(5L, 5L);
        Plan.DocumentsOfJob ofJob =
                (id, first) -> documents.stream().filter(one -> one.id() >= first).iterator();
        var whole = plan(preset, Plan.positions(jobs, ofJob));
        var wholeSteps = allSteps(whole);
        var slicing = new Slicing(pages);
        placed.forEach(slicing);

        var steps = new ArrayList<Step>();
        var files = new ArrayList<PlannedFile>();
        var cut = slicing.finish();
        for (var slice : cut) {
            var plan =
                    plan(
                            preset,
                            new Plan.Start(slice.documentsBefore(), slice.filesBefore()),
                            Plan.positions(jobs, slice, ofJob),
                            new FileBoundaries.Known(slice.files()));
            steps.addAll(allSteps(plan));
            files.addAll(plan.files());
        }

        assertThat(cut).hasSize(slices);
        assertThat(steps).isEqualTo(wholeSteps);
        assertThat(files).isEqualTo(whole.files());
    }

    @Test
    void the_password_of_an_item_opens_its_pdf_and_is_told_nobody() {
        var password = new NameValue("documentPassword", "geheim");
        var city = new NameValue("city", "Bern");
        var open = new DocumentContent(100, 1, "a.pdf", 1, 1, List.of(city));
        var locked = new DocumentContent(101, 2, "b.pdf", 1, 1, List.of(password));
        var document = new JobDocument(100, 100, 7, 5, List.of(open, locked));

        var steps =
                steps(
                        plan(
                                preset(
                                        "{\"name\":\"x${document.property.documentPassword}.pdf\"}",
                                        "{}"),
                                List.of(document)));

        assertThat(steps)
                .extracting(step -> step.passwords().texts())
                .containsExactly(List.of(), List.of("geheim"));
        assertThat(steps.toString()).doesNotContain("geheim");
        assertThat(placed).hasSize(1);
        assertThat(placed.get(0).properties()).containsOnlyKeys("city");
        assertThat(placed.get(0).file()).doesNotContain("geheim");
        assertThat(placed.toString()).doesNotContain("geheim");
    }

    private static List<Step> allSteps(Plan plan) {
        var steps = new ArrayList<Step>();
        plan.forEachRemaining(steps::add);
        return steps;
    }

    private static OutputPreset preset(String files, String sheet) {
        return OutputPreset.parse(
                "{\"name\":\"Letters\",\"format\":{\"type\":\"pdf\"},\"files\":"
                        + files
                        + ",\"sheet\":"
                        + sheet
                        + "}");
    }

    private Plan plan(OutputPreset preset, List<JobDocument> documents) {
        return plan(preset, Plan.positions(List.of(5L), (id, first) -> documents.iterator()));
    }

    private Plan plan(OutputPreset preset, Iterator<Splitter.Position> positions) {
        var cuts =
                new FileBoundaries.OfPreset(
                        Splitter.of(preset.files().split()),
                        new FileNames(preset.files().name(), DocumentLogs.names(preset)));
        return plan(preset, Plan.Start.BEGINNING, positions, cuts);
    }

    private Plan plan(
            OutputPreset preset,
            Plan.Start start,
            Iterator<Splitter.Position> positions,
            FileBoundaries cuts) {
        return new Plan(
                new OperationId("op"),
                preset,
                FOLDER,
                start,
                positions,
                new Sources(id -> Optional.of(new ManagedFile() {}), file -> Path.of("in"))::of,
                cuts,
                follower);
    }

    private static List<Step.Pages> steps(Plan plan) {
        var steps = new ArrayList<Step.Pages>();
        plan.forEachRemaining(
                step -> {
                    if (step instanceof Step.Pages pages) {
                        steps.add(pages);
                    }
                });
        return steps;
    }

    /** Documents of so many pages each; ids from 100. */
    private static List<JobDocument> documents(String pages) {
        var counts = pages.strip().split(" ", -1);
        return IntStream.range(0, counts.length)
                .mapToObj(i -> document(100 + i, Integer.parseInt(counts[i]), i + ".pdf"))
                .toList();
    }

    private static JobDocument document(long id, int pages, String member) {
        return new JobDocument(id, id, 7, 5, List.of(content(id, member, pages)));
    }

    private static DocumentContent content(long id, String member, int pages) {
        return new DocumentContent(id, 1, member, 1, pages, List.of(new NameValue("city", "Bern")));
    }
}

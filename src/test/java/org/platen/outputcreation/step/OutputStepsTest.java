package org.platen.outputcreation.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.Step;
import org.platen.filestore.ManagedFile;
import org.platen.job.DocumentContent;
import org.platen.job.JobDocument;
import org.platen.operation.OperationId;
import org.platen.outputcreation.index.DocumentLogs;
import org.platen.outputcreation.plan.DocumentsOfJob;
import org.platen.outputcreation.plan.FilePlan;
import org.platen.outputcreation.plan.PlacedDocument;
import org.platen.outputcreation.plan.PlannedFile;
import org.platen.outputcreation.plan.Planner;
import org.platen.outputcreation.plan.Slicing;
import org.platen.outputcreation.request.FileExtent;
import org.platen.outputcreation.request.LeftOut;
import org.platen.outputcreation.request.OutputRequest;
import org.platen.outputcreation.request.Ranges;
import org.platen.outputcreation.request.Reprint;
import org.platen.outputcreation.request.Selection;
import org.platen.preset.OutputPreset;
import org.platen.property.NameValue;

class OutputStepsTest {

    private static final Path FOLDER = Path.of("out");

    private final List<PlacedDocument> placed = new ArrayList<>();

    private StepFollower follower = placed::add;

    @Test
    void a_document_that_is_to_start_on_a_front_gets_a_blank_back_before_it() {
        var plan =
                plan(
                        preset("{}", "{\"duplex\":true,\"documentsStartOnFront\":true}"),
                        documents("3 2 1"));

        var steps = pages(plan);

        assertThat(steps).extracting(Step.Pages::blanksAfter).containsExactly(1, 0, 1);
        assertThat(placed).extracting(PlacedDocument::firstPage).containsExactly(1L, 5L, 7L);
    }

    @ParameterizedTest(name = "without {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "3     | Letters_0001.pdf 1 2 Letters_0002.pdf 4 Letters_0003.pdf 5 6",
                "1 5   | Letters_0001.pdf 2 Letters_0002.pdf 3 4 Letters_0003.pdf 6",
                "3 4   | Letters_0001.pdf 1 2 Letters_0003.pdf 5 6"
            })
    void a_document_that_is_left_out_has_no_steps_nor_has_a_file_of_such_documents(
            String leftOut, String expected) {
        var unusable =
                List.of(leftOut.split(" ", -1)).stream()
                        .map(nr -> new LeftOut(Long.parseLong(nr), "broken " + nr))
                        .toList();
        var documents = documents("1 4 3 1 2 4");
        var preset = preset("{\"split\":{\"every\":2,\"unit\":\"document\"}}", "{}");
        var planner = planner(preset, List.of(5L), null, (id, first) -> documents.iterator());

        var steps = steps(planner.plan(unusable), preset);

        assertThat(steps.stream().map(OutputStepsTest::shown))
                .containsExactly(expected.split(" ", -1));
        assertThat(placed).hasSize(6);
    }

    /** The name of the file that begins, or the number of the document. */
    private static String shown(Step step) {
        return step instanceof Step.Pages pages
                ? pages.label().replaceAll("Document (\\d+) .*", "$1")
                : ((Step.NextFile) step).file().getFileName().toString();
    }

    @Test
    void of_a_document_only_the_pages_of_the_sheets_that_are_selected_are_made_again() {
        var selection = new Selection(Selection.Unit.SHEET, Ranges.parse("2,4-5"));
        var reprint = new Reprint("op", "op", selection, FileExtent.EMPTY, 2, null);
        var preset = preset("{}", "{\"duplex\":true,\"documentsStartOnFront\":true}");
        var documents = documents("2 7");
        var planner = planner(preset, List.of(5L), reprint, (id, first) -> documents.iterator());

        var steps = pages(steps(planner.plan(List.of()), preset));

        assertThat(steps)
                .extracting(Step.Pages::ranges)
                .containsExactly(List.of(new Step.Range(1, 2), new Step.Range(5, 3)));
        assertThat(steps).extracting(Step.Pages::blanksAfter).containsExactly(1);
        assertThat(placed).extracting(PlacedDocument::pages).containsExactly(6);
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
                new StepFollower() {

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

        var steps = pages(plan(preset("{}", "{}"), all));

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
                pages(
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
        var steps = pages(plan(preset("{}", "{}"), documents("1 1")));

        assertThat(steps.get(1).label()).isEqualTo("Document 2 (ID 101, from 1.pdf)");
    }

    @ParameterizedTest(name = "slices of {0} pages")
    @CsvSource({"1, 5", "4, 4", "100, 1"})
    void slices_made_one_by_one_give_the_steps_and_the_files_of_the_whole(int pages, int slices) {
        var preset = preset("{\"split\":{\"every\":2,\"unit\":\"document\"}}", "{}");
        var documents = documents("3 1 2 2 1");
        var planner =
                planner(
                        preset,
                        List.of(5L, 5L),
                        null,
                        (id, first) -> documents.stream().filter(d -> d.id() >= first).iterator());
        var whole = planner.plan(List.of());
        var wholeSteps = steps(whole, preset);
        var slicing = new Slicing(pages);
        placed.forEach(slicing);

        var steps = new ArrayList<Step>();
        var files = new ArrayList<PlannedFile>();
        var cut = slicing.finish();
        for (var slice : cut) {
            var plan = planner.plan(slice);
            steps.addAll(steps(plan, preset));
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
                pages(
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

    private static String preset(String files, String sheet) {
        return "{\"name\":\"Letters\",\"format\":{\"type\":\"pdf\"},\"files\":"
                + files
                + ",\"sheet\":"
                + sheet
                + "}";
    }

    private static Planner planner(
            String preset, List<Long> jobs, @Nullable Reprint reprint, DocumentsOfJob documents) {
        return new Planner(
                new OperationId("op"),
                new OutputRequest(1, preset, "", jobs, null, reprint),
                ".pdf",
                documents,
                DocumentLogs.names(OutputPreset.parse(preset)));
    }

    /** The steps of all documents of one job. */
    private List<Step> plan(String preset, List<JobDocument> documents) {
        var planner = planner(preset, List.of(5L), null, (id, first) -> documents.iterator());
        return steps(planner.plan(List.of()), preset);
    }

    private List<Step> steps(FilePlan plan, String preset) {
        var sources = new Sources(id -> Optional.of(new ManagedFile() {}), file -> Path.of("in"));
        var bookmarks = OutputPreset.parse(preset).format().bookmarks();
        var steps = new ArrayList<Step>();
        new OutputSteps(plan, FOLDER, bookmarks, sources, follower).forEachRemaining(steps::add);
        return steps;
    }

    private static List<Step.Pages> pages(List<Step> steps) {
        return steps.stream()
                .filter(Step.Pages.class::isInstance)
                .map(Step.Pages.class::cast)
                .toList();
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

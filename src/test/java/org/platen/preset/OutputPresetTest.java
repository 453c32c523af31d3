package org.platen.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.engine.AssemblySettings.OnBroken;
import org.platen.engine.Conformance;
import org.platen.engine.DocumentBookmarks;
import org.platen.engine.DocumentFeature;
import org.platen.engine.Forms;
import org.platen.preset.OutputPreset.Files;
import org.platen.preset.OutputPreset.FolderDelivery;
import org.platen.preset.OutputPreset.Format;
import org.platen.preset.OutputPreset.Index;
import org.platen.preset.OutputPreset.IndexFormat;
import org.platen.preset.OutputPreset.Level;
import org.platen.preset.OutputPreset.Sheet;
import org.platen.preset.OutputPreset.Split;
import org.platen.preset.OutputPreset.Unit;

class OutputPresetTest {

    @Test
    void a_full_preset_is_read() {
        var preset =
                OutputPreset.parse(
                        """
                        {
                          "name": "Letters, duplex, one file per 500 sheets",
                          "format": { "type": "pdf", "conformance": "none" },
                          "content": { "outlines": "drop", "destinations": "drop", "pageLabels": "drop", "attachments": "keep", "scripts": "drop", "forms": "flatten", "bookmarks": "title", "onBroken": "leaveOut" },
                          "files": { "name": "${preset.name}_${file.nr,0000}.pdf", "split": { "every": 500, "unit": "sheet" } },
                          "sheet": { "duplex": true, "documentsStartOnFront": true },
                          "index": { "formats": ["csv", "json"], "level": "document" },
                          "delivery": { "type": "folder", "folder": "letters" }
                        }
                        """);

        assertThat(preset)
                .isEqualTo(
                        new OutputPreset(
                                "Letters, duplex, one file per 500 sheets",
                                new Format(
                                        Conformance.NONE,
                                        Set.of(DocumentFeature.ATTACHMENTS),
                                        Forms.FLATTEN,
                                        DocumentBookmarks.TITLE,
                                        OnBroken.LEAVE_OUT),
                                new Files(
                                        NamePattern.parse("${preset.name}_${file.nr,0000}.pdf"),
                                        new Split.Every(500, Unit.SHEET)),
                                new Sheet(true, true),
                                Optional.of(new Index(Set.of(IndexFormat.CSV, IndexFormat.JSON))),
                                Optional.of(new FolderDelivery("letters"))));
    }

    @Test
    void a_name_is_enough() {
        assertThat(OutputPreset.parse("{\"name\": \"Letters\"}"))
                .isEqualTo(
                        new OutputPreset(
                                "Letters",
                                new Format(
                                        Conformance.NONE,
                                        DocumentFeature.ofPrintFiles(),
                                        Forms.KEEP,
                                        DocumentBookmarks.NONE,
                                        OnBroken.STOP),
                                new Files(
                                        NamePattern.parse("${preset.name}_${file.nr,0000}.pdf"),
                                        new Split.None()),
                                new Sheet(false, false),
                                Optional.empty(),
                                Optional.empty()));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"PDF/A-1b", "PDF/A-3u", "PDF/X-1a:2001", "PDF/X-4"})
    void a_standard_is_read(String standard) {
        var json =
                "{\"name\": \"a\", \"format\": {\"type\": \"pdf\", \"conformance\": \"%s\"}}"
                        .formatted(standard);

        assertThat(OutputPreset.parse(json).format().conformance()).hasToString(standard);
    }

    @Test
    void an_editor_may_have_left_its_marks() {
        var json =
                "\uFEFF{\"$schema\": \"http://localhost/schemas/output-preset\", \"name\": \"a\"}";

        assertThat(OutputPreset.parse(json).name()).isEqualTo("a");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"job, JOB", "segment, SEGMENT", "documentSet, DOCUMENT_SET", "document, DOCUMENT"})
    void a_split_by_level_is_read(String key, Level level) {
        assertThat(split("{\"level\": \"" + key + "\"}")).isEqualTo(new Split.ByLevel(level));
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({
        "1, sheet, 1, SHEET",
        "1000000000, document, 1000000000, DOCUMENT",
        "500.0, sheet, 500, SHEET",
        "5e2, sheet, 500, SHEET"
    })
    void a_split_by_count_is_read(String every, String unit, int count, Unit expected) {
        assertThat(split("{\"every\": " + every + ", \"unit\": \"" + unit + "\"}"))
                .isEqualTo(new Split.Every(count, expected));
    }

    @Test
    void no_split_can_be_said_in_so_many_words() {
        assertThat(split("\"none\"")).isEqualTo(new Split.None());
    }

    private static Split split(String json) {
        return OutputPreset.parse("{\"name\": \"a\", \"files\": {\"split\": " + json + "}}")
                .files()
                .split();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"letters", "customers/acme/2026", "..letters/a.b", "Briefe für Köln"})
    void a_folder_of_any_depth_is_read(String folder) {
        assertThat(OutputPreset.parse(withFolder(folder)).delivery())
                .contains(new FolderDelivery(folder));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiterString = "->",
            quoteCharacter = '\u0001',
            value = {
                "{} -> name is missing.",
                "[] -> The preset must be an object, but is [].",
                "'text' -> The preset must be an object, but is 'text'.",
                "{'name': ' '} -> name must not be empty, but is ' '.",
                "{'name': null} -> name must be text, but is null.",
                "{'name': 'a', 'nmae': 1} -> nmae is not a key of a preset; did you mean name? Known keys there: $schema, name, format, content, files, sheet, index, delivery.",
                "{'name': 'a', 'pages': 1} -> pages is not a key of a preset. Known keys there: $schema, name, format, content, files, sheet, index, delivery.",
                "{'name': 'a', 'imposition': {'size': 'SRA3'}} -> imposition is not supported by this version of Platen yet: leave it out.",
                "{'name': 'a', 'additions': []} -> additions is not supported by this version of Platen yet: leave it out.",
                "{'name': 'a', 'format': {}} -> format.type is missing.",
                "{'name': 'a', 'format': {'type': 'ps'}} -> format.type must be 'pdf', but is 'ps'.",
                "{'name': 'a', 'format': {'type': 'pdf', 'conformance': 'PDF/X-5'}} -> format.conformance must be 'none', 'PDF/A-1b', 'PDF/A-2b', 'PDF/A-2u', 'PDF/A-3b', 'PDF/A-3u', 'PDF/X-1a:2001', 'PDF/X-1a:2003', 'PDF/X-3:2002', 'PDF/X-3:2003' or 'PDF/X-4', but is 'PDF/X-5'.",
                "{'name': 'a', 'format': {'type': 'pdf', 'conformance': 'PDF/A-2a'}} -> format.conformance cannot be level a, because print files do not contain the tagged structure of documents: use level b or u.",
                "{'name': 'a', 'content': {'outlines': true}} -> content.outlines must be 'keep' or 'drop', but is true.",
                "{'name': 'a', 'content': {'scripts': 'keep'}, 'format': {'type': 'pdf', 'conformance': 'PDF/X-4'}} -> content.scripts cannot be 'keep' with format.conformance 'PDF/X-4', which does not allow them. Use 'drop', or choose another conformance.",
                "{'name': 'a', 'files': {'splt': {}}} -> files.splt is not a key of a preset; did you mean files.split? Known keys there: name, split.",
                "{'name': 'a', 'files': {'name': ''}} -> files.name must not be empty, but is ''.",
                "{'name': 'a', 'files': {'name': 'a/b'}} -> files.name has / at character 2, but must contain neither control characters nor any of / \\ < > : \" | ? *.",
                "{'name': 'a', 'files': {'split': null}} -> files.split must be an object or text, but is null.",
                "{'name': 'a', 'files': {'split': 'job'}} -> files.split must be an object with either level, or every with unit; or 'none', but is 'job'.",
                "{'name': 'a', 'files': {'split': {}}} -> files.split must have either level, or every with unit.",
                "{'name': 'a', 'files': {'split': {'level': 'jobs'}}} -> files.split.level must be 'job', 'segment', 'documentSet' or 'document', but is 'jobs'.",
                "{'name': 'a', 'files': {'split': {'every': 0, 'unit': 'sheet'}}} -> files.split.every must be at least 1, but is 0.",
                "{'name': 'a', 'files': {'split': {'every': 1000000001, 'unit': 'sheet'}}} -> files.split.every must be at most 1000000000, but is 1000000001.",
                "{'name': 'a', 'files': {'split': {'every': 1.5, 'unit': 'sheet'}}} -> files.split.every must be a whole number, but is 1.5.",
                "{'name': 'a', 'files': {'split': {'every': '5', 'unit': 'sheet'}}} -> files.split.every must be a whole number, but is '5'.",
                "{'name': 'a', 'files': {'split': {'every': 5}}} -> files.split.unit is missing: every needs it.",
                "{'name': 'a', 'files': {'split': {'unit': 'sheet'}}} -> files.split.every is missing: unit needs it.",
                "{'name': 'a', 'files': {'split': {'every': 5, 'unit': 'page'}}} -> files.split.unit must be 'sheet' or 'document', but is 'page'.",
                "{'name': 'a', 'files': {'split': {'level': 'job', 'every': 5, 'unit': 'sheet'}}} -> files.split may have either level, or every with unit, but not both.",
                "{'name': 'a', 'sheet': {'duplex': 'true'}} -> sheet.duplex must be true or false, but is 'true'.",
                "{'name': 'a', 'sheet': {'Duplex': true}} -> sheet.Duplex is not a key of a preset; did you mean sheet.duplex? Known keys there: duplex, documentsStartOnFront.",
                "{'name': 'a', 'sheet': {'documentStartsOnFront': true}} -> sheet.documentStartsOnFront is not a key of a preset; did you mean sheet.documentsStartOnFront? Known keys there: duplex, documentsStartOnFront.",
                "{'name': 'a', 'index': {}} -> index.formats is missing.",
                "{'name': 'a', 'index': {'formats': 'csv'}} -> index.formats must be a list, but is 'csv'.",
                "{'name': 'a', 'index': {'formats': []}} -> index.formats must not be empty, but is [].",
                "{'name': 'a', 'index': {'formats': ['csv', 'xml']}} -> index.formats[1] must be 'csv' or 'json', but is 'xml'.",
                "{'name': 'a', 'index': {'formats': ['csv', 'csv']}} -> index.formats must not contain duplicates, but is ['csv','csv'].",
                "{'name': 'a', 'index': {'formats': ['csv'], 'level': 'page'}} -> index.level must be 'document', but is 'page'.",
                "{'name': 'a', 'delivery': {'type': 'folder'}} -> delivery.folder is missing.",
                "{'name': 'a', 'delivery': {'folder': 'a'}} -> delivery.type is missing.",
                "{'name': 'a', 'delivery': {'type': 'ftp', 'folder': 'a'}} -> delivery.type must be 'folder', but is 'ftp'.",
            })
    void a_fault_is_told_with_place_and_reason(String json, String message) {
        assertThatThrownBy(() -> OutputPreset.parse(json.replace('\'', '"')))
                .isInstanceOf(InvalidPresetException.class)
                .hasMessage(message.replace('\'', '"'));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @ValueSource(
            strings = {
                "",
                "/letters",
                "letters/",
                "a//b",
                ".",
                "..",
                "../a",
                "a/..",
                "a/../b",
                "a/./b",
                "a\\\\b",
                "a\\u0000b",
                "letters\\n"
            })
    void a_folder_that_could_lead_elsewhere_is_refused(String folder) {
        assertThatThrownBy(() -> OutputPreset.parse(withFolder(folder)))
                .isInstanceOf(InvalidPresetException.class)
                .hasMessageStartingWith(
                        "delivery.folder must be a relative folder such as letters or customers/acme,"
                                + " without . or .. and without backslashes and control characters, but is ");
    }

    private static String withFolder(String folder) {
        return "{\"name\": \"a\", \"delivery\": {\"type\": \"folder\", \"folder\": \""
                + folder
                + "\"}}";
    }

    @Test
    void a_long_value_is_shown_in_part() {
        assertThatThrownBy(
                        () ->
                                OutputPreset.parse(
                                        "{\"name\": \"a\", \"sheet\": \""
                                                + "ä".repeat(900)
                                                + "\"}"))
                .hasMessage("sheet must be an object, but is \"" + "ä".repeat(59) + "….");
    }

    @Test
    void a_name_has_a_greatest_length() {
        assertThatThrownBy(() -> OutputPreset.parse("{\"name\": \"" + "a".repeat(201) + "\"}"))
                .hasMessageStartingWith("name must have at most 200 characters, but is ");
    }

    @Test
    void a_count_beyond_all_measure_is_refused() {
        assertThatThrownBy(() -> split("{\"every\": 1e400, \"unit\": \"sheet\"}"))
                .isInstanceOf(InvalidPresetException.class)
                .hasMessageStartingWith("files.split.every must be a whole number");
    }

    @Test
    void several_faults_are_told_at_once_but_not_too_many() {
        var failure =
                catchThrowableOfType(
                        InvalidPresetException.class,
                        () ->
                                OutputPreset.parse(
                                        "{\"a\": 1, \"b\": 2, \"c\": 3, \"d\": 4, \"sheet\": 5, \"index\": {}}"));

        assertThat(failure.problem().status()).isEqualTo(400);
        assertThat(failure.problem().message().lines())
                .hasSize(6)
                .contains("name is missing.", "sheet must be an object, but is 5.")
                .last()
                .isEqualTo("(and more)");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiterString = "->",
            value = {
                "{level: job} -> letters_${job.nr}",
                "{level: job} -> letters_${job.id}",
                "{level: job} -> letters_${file.nr}",
                "{level: document} -> letters_${document.nr}",
                "{level: documentSet} -> letters_${document.nr}",
                "{level: segment} -> ${document.property.customer}",
                "{every: 5, unit: document} -> letters_${document.nr,000}",
                "{every: 5, unit: sheet} -> ${file.nr}",
            })
    void names_that_can_differ_are_taken(String split, String name) {
        assertThat(OutputPreset.parse(withNameAndSplit(name, split)).files().name())
                .hasToString(name);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiterString = "->",
            value = {
                "{level: job} -> letters.pdf -> ${file.nr}, ${document.nr}, ${job.nr}, ${job.id}",
                "{level: segment} -> ${job.nr}.pdf -> ${file.nr}, ${document.nr}",
                "{level: documentSet} -> ${job.id}.pdf -> ${file.nr}, ${document.nr}",
                "{level: document} -> ${job.nr}_${preset.name} -> ${file.nr}, ${document.nr}",
                "{every: 5, unit: sheet} -> ${operation.id} -> ${file.nr}, ${document.nr}",
                "{every: 5, unit: document} -> ${job.nr} -> ${file.nr}, ${document.nr}",
            })
    void names_that_cannot_differ_are_refused(String split, String name, String variables) {
        assertThatThrownBy(() -> OutputPreset.parse(withNameAndSplit(name, split)))
                .isInstanceOf(InvalidPresetException.class)
                .hasMessage(
                        "files.name gives all files the same name, but files.split creates several. Use one of "
                                + variables
                                + " or ${document.property.<name>} in it.");
    }

    private static String withNameAndSplit(String name, String split) {
        return "{\"name\": \"a\", \"files\": {\"name\": \""
                + name
                + "\", \"split\": "
                + split.replaceAll("[a-zA-Z]+", "\"$0\"")
                + "}}";
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiterString = "->",
            quoteCharacter = '\u0001',
            value = {
                "not json -> The preset is not valid JSON: line 1, column 1: Unrecognized token 'not'",
                "{\"name\": \"a\",} -> The preset is not valid JSON: line 1, column 14: Unexpected character ('}'",
                "{\"name\": \"a\"} x -> The preset is not valid JSON: line 1, column 15: Unrecognized token 'x'",
                "{\"name\": \"a\", \"name\": \"b\"} -> The preset is not valid JSON: line 1, column 21: Duplicate",
                "<preset/> -> The preset is XML. Presets of OL Connect are not read",
            })
    void what_is_no_json_is_refused_with_the_place_or_the_reason(String text, String message) {
        assertThatThrownBy(() -> OutputPreset.parse(text))
                .isInstanceOf(InvalidPresetException.class)
                .hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n "})
    void nothing_is_no_preset(String text) {
        assertThatThrownBy(() -> OutputPreset.parse(text))
                .hasMessage("The preset is empty: it must be a JSON object.");
    }

    @Test
    void lines_are_counted() {
        assertThatThrownBy(() -> OutputPreset.parse("{\n  \"name\" \"a\"\n}"))
                .hasMessageStartingWith("The preset is not valid JSON: line 2, column 10: ");
    }

    @Test
    void nesting_has_an_end() {
        assertThatThrownBy(() -> OutputPreset.parse("[".repeat(100_000)))
                .isInstanceOf(InvalidPresetException.class)
                .hasMessageStartingWith("The preset is not valid JSON: ");
    }
}

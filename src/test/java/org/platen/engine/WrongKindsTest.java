package org.platen.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.platen.engine.Draft.BOX;
import static org.platen.engine.Draft.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.engine.assembly.StreamingAssembler;

/** Values of a kind that their place does not allow are told of, and nothing else is. */
class WrongKindsTest {

    private static final String PAGE =
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R";

    @TempDir Path folder;

    private List<String> warnings(byte[] pdf, int first, int count) throws IOException {
        Files.deleteIfExists(folder.resolve("out.pdf"));
        Path file = Files.write(folder.resolve("odd.pdf"), pdf);
        var listener = new RecordingListener();
        var steps =
                List.of(
                        new Step.NextFile(folder.resolve("out.pdf")),
                        new Step.Pages(file, first, count, 0, "odd"));
        new StreamingAssembler(AssemblySettings.defaults().withForm(FileForm.TABLE))
                .assemble(steps.iterator(), listener);
        return listener.warned;
    }

    private List<String> warnings(byte[] pdf) throws IOException {
        return warnings(pdf, 1, Step.Pages.TO_LAST);
    }

    @Test
    void a_name_with_a_null_character_is_written_without_it() throws IOException {
        byte[] pdf = Draft.of("", "/A#00B/C#00D", "", text("odd") + BOX).closed();

        assertThat(warnings(pdf))
                .containsExactly(
                        "odd, 1: object 3: the name /A#00B has a null character, which no name may"
                                + " have; it is written as /A#2300B",
                        "odd, 1: object 3: the name /C#00D has a null character, which no name may"
                                + " have; it is written as /C#2300D");
        assertThat(Files.readString(folder.resolve("out.pdf"), ISO_8859_1)).doesNotContain("#00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Font<</F1 5 0 R/F#00 5 0 R>>",
                "/Font 6 0 R",
                "/XObject<</X#00 7 0 R>>",
                "/ColorSpace<</C#00/DeviceRGB>>",
                "/Properties<</P#00<<>>>>"
            })
    void a_resource_with_a_null_character_in_its_name_is_refused(String resources)
            throws IOException {
        byte[] pdf =
                Draft.of("", "", "", text("odd") + BOX)
                        .object(3, PAGE + "/Resources<<" + resources + ">>>>")
                        .object(6, "<</F#00 5 0 R>>")
                        .stream(7, "/Type/XObject/Subtype/Form/BBox[0 0 9 9]", "")
                        .closed();

        assertThatThrownBy(() -> warnings(pdf))
                .isInstanceOf(BrokenDocumentException.class)
                .hasMessageMatching(
                        "odd, page 1: its resource /.#00 has a null character in its name.*");
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/Font<</F1 5 0 R/F2 ?>> | 12                 | a number was found instead of a font",
                "/Font<</F2 ?>>          | [1 2]              | an array was found instead of a font",
                "/Font ?                 | 12                 | a number was found instead of the fonts",
                "/Font ?                 | (x)                | a string was found instead of the fonts",
                "/XObject<</X ?>>        | (abc)              | a string was found instead of an XObject",
                "/XObject<</X ?>>        | <</Subtype/Form>>  | a dictionary was found instead of an XObject",
                "/XObject<</X ?>>        | null               | null was found instead of an XObject",
                "/XObject ?              | [/X]               | an array was found instead of the XObjects",
                "/ExtGState<</G ?>>      | [1 2]              | an array was found instead of a graphics state",
                "/ExtGState<</G ?>>      | /Name              | a name was found instead of a graphics state",
                "/ColorSpace<</C ?>>     | true               | a boolean was found instead of a colour space",
                "/ColorSpace<</C ?>>     | <</N 3>>           | a dictionary was found instead of a colour",
                "/ColorSpace ?           | 5                  | a number was found instead of the colour spaces",
                "/Pattern<</P ?>>        | null               | null was found instead of a pattern",
                "/Pattern<</P ?>>        | /Name              | a name was found instead of a pattern",
                "/Shading<</S ?>>        | 1.5                | a number was found instead of a shading",
                "/Shading<</S ?>>        | false              | a boolean was found instead of a shading",
                "/Properties<</P ?>>     | /Name              | a name was found instead of a property list",
            })
    void a_value_of_a_wrong_kind_is_told_of(String resources, String value, String warning)
            throws IOException {
        byte[] direct = Draft.of("", "", resources.replace("?", value), text("odd") + BOX).closed();
        byte[] indirect =
                Draft.of("", "", "", text("odd") + BOX)
                        .object(3, PAGE + "/Resources 6 0 R>>")
                        .object(6, "<<" + resources.replace("?", "7 0 R") + ">>")
                        .object(7, value)
                        .closed();

        assertThat(warnings(direct)).hasSize(1);
        assertThat(warnings(direct).get(0)).startsWith("odd, 1: object 3: " + warning);
        assertThat(warnings(indirect)).hasSize(1);
        assertThat(warnings(indirect).get(0)).startsWith("odd, 1: object 7: " + warning);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/FontDescriptor 12          | a number was found instead of a font descriptor",
                "/FontDescriptor<</FontFile2(x)>> | a string was found instead of the file of a font",
                "/ToUnicode 3                | a number was found instead of the characters of a font",
                "/Encoding 5                 | a number was found instead of the encoding of a font",
                "/Widths<<>>                 | a dictionary was found instead of an array of numbers",
                "/DescendantFonts/Name       | a name was found instead of the descendants of a font",
                "/CharProcs[1]               | an array was found instead of the glyphs of a font",
            })
    void a_font_with_a_value_of_a_wrong_kind_is_told_of(String entries, String warning)
            throws IOException {
        byte[] pdf =
                Draft.of("odd")
                        .object(5, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica" + entries + ">>")
                        .closed();

        assertThat(warnings(pdf)).singleElement().asString().contains("object 5: " + warning);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/Subtype/Form/BBox 12                       | a number was found instead of an array of",
                "/Subtype/Form/BBox[0 0 9 9]/Resources(x)    | a string was found instead of resources",
                "/Subtype/Form/BBox[0 0 9 9]/Group[1]        | an array was found instead of the group",
                "/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F 1>>>> | a number was found instead of a font",
                "/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace 12 | a number was found",
                "/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/SMask true    | a boolean was found",
            })
    void a_picture_with_a_value_of_a_wrong_kind_is_told_of(String entries, String warning)
            throws IOException {
        byte[] pdf =
                Draft.of("", "", "/XObject<</X 6 0 R>>", text("odd") + "/X Do").stream(
                                6, "/Type/XObject" + entries, "a")
                        .closed();

        assertThat(warnings(pdf)).singleElement().asString().contains("object 6: " + warning);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/AP 12          | a number was found instead of the appearances",
                "/AP<</N(x)>>    | a string was found instead of an appearance",
                "/AP<</N<</On 5 0 R>>>>/AS/On | a dictionary was found instead of an appearance of a state",
            })
    void an_annotation_with_a_value_of_a_wrong_kind_is_told_of(String entries, String warning)
            throws IOException {
        byte[] pdf =
                Draft.of("", "/Annots[6 0 R]", "", text("odd"))
                        .object(6, "<</Subtype/Stamp/Rect[0 0 9 9]/F 4" + entries + ">>")
                        .closed();

        assertThat(warnings(pdf)).anyMatch(each -> each.contains(warning));
    }

    @Test
    void each_page_that_reaches_a_wrong_kind_is_told_of() throws IOException {
        var draft = Draft.of("", "", "/XObject<</X 5 0 R>>", text("odd"));
        draft.object(2, "<</Type/Pages/Kids[3 0 R 6 0 R]/Count 2>>");
        draft.page(6, "/Contents 4 0 R", "/XObject<</X 5 0 R>>");
        byte[] pdf = draft.closed();

        assertThat(warnings(pdf))
                .hasSize(1)
                .allMatch(each -> each.contains("a dictionary was found instead of an XObject"));
        assertThat(warnings(pdf, 2, 1)).hasSize(1);
    }

    /** The other page has been read when this one is, and its objects are not read again. */
    @Test
    void an_object_in_two_places_is_told_of_where_it_is_wrong() throws IOException {
        var draft = Draft.of("odd");
        var kids = new ArrayList<String>();
        for (int page = 10; page < 310; page++) {
            kids.add(page + " 0 R");
            draft.page(page, "/Contents 4 0 R", page == 309 ? "/XObject<</X 5 0 R>>" : "");
        }
        draft.object(2, "<</Type/Pages/Kids[" + String.join(" ", kids) + "]/Count 300>>");

        assertThat(warnings(draft.closed()))
                .singleElement()
                .asString()
                .startsWith("odd, 300: object 5: a dictionary was found instead of an XObject");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/ProcSet[/PDF/Text]",
                "/XObject null/Font null",
                "/ColorSpace<</C/DeviceGray/D[/ICCBased 4 0 R]/E 7 0 R>>",
                "/ExtGState<</G<</Font[5 0 R 12]/SMask/None>>>>",
                "/Properties<</P<<>>>>",
                "/Shading<</S<</ShadingType 2/ColorSpace/DeviceGray>>>>",
                "/Pattern<</P<</PatternType 2/Shading<<>>>>>>",
            })
    void values_of_a_right_kind_are_not_told_of(String resources) throws IOException {
        byte[] pdf =
                Draft.of("", "", resources, text("sound") + BOX).object(7, "/DeviceRGB").closed();

        assertThat(warnings(pdf)).isEmpty();
    }
}

package org.platen.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README and the pages of src/docs. */
class DocumentationTest {

    private static final Path README = Path.of("README.md");
    private static final Path DOCS = Path.of("src/docs");
    private static final int MAX_WORDS = 700;

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]*)(#[^)\\s]*)?\\)");
    private static final Pattern EXTERNAL = Pattern.compile("[a-z]+:.*");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

    @Test
    void the_readme_has_at_most_700_words() throws IOException {
        assertThat(Files.readString(README).strip().split("\\s+")).hasSizeLessThan(MAX_WORDS + 1);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void each_link_of_a_page_leads_to_a_file_and_a_heading(Path page) throws IOException {
        var links = LINK.matcher(Files.readString(page)).results().toList();
        for (var link : links) {
            if (!EXTERNAL.matcher(link.group(1)).matches()) {
                var target = link.group(1).isEmpty() ? page : beside(page, link.group(1));
                assertThat(target).exists();
                if (link.group(2) != null) {
                    assertThat(anchors(target)).contains(link.group(2));
                }
            }
        }
    }

    @Test
    void the_index_lists_each_page() throws IOException {
        var index = Files.readString(DOCS.resolve("README.md"));

        assertThat(pages().filter(page -> page.startsWith(DOCS)).map(page -> name(page)))
                .filteredOn(name -> !name.equals("README.md"))
                .allSatisfy(name -> assertThat(index).contains("(" + name + ")"));
    }

    private static Path beside(Path page, String link) {
        return page.toAbsolutePath().resolveSibling(link).normalize();
    }

    private static List<String> anchors(Path page) throws IOException {
        return HEADING.matcher(Files.readString(page))
                .results()
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
                .map(heading -> "#" + heading.replaceAll("[^\\w -]", "").replace(' ', '-'))
                .toList();
    }

    private static String name(Path page) {
        return String.valueOf(page.getFileName());
    }

    private static Stream<Path> pages() throws IOException {
        try (var files = Files.list(DOCS)) {
            var pages = files.filter(path -> path.toString().endsWith(".md")).sorted().toList();
            return Stream.concat(Stream.of(README), pages.stream());
        }
    }
}

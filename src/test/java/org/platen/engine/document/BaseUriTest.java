package org.platen.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaseUriTest {

    // RFC 3986, 5.4.
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "g:h, g:h",
        "g, http://a/b/c/g",
        "./g, http://a/b/c/g",
        "g/, http://a/b/c/g/",
        "/g, http://a/g",
        "//g, http://g",
        "?y, http://a/b/c/d;p?y",
        "g?y, http://a/b/c/g?y",
        "#s, http://a/b/c/d;p?q#s",
        "g#s, http://a/b/c/g#s",
        "g?y#s, http://a/b/c/g?y#s",
        ";x, http://a/b/c/;x",
        "'', http://a/b/c/d;p?q",
        "., http://a/b/c/",
        "./, http://a/b/c/",
        ".., http://a/b/",
        "../g, http://a/b/g",
        "../.., http://a/",
        "../../g, http://a/g",
        "../../../g, http://a/g",
        "/./g, http://a/g",
        "/../g, http://a/g",
        "g., http://a/b/c/g.",
        "..g, http://a/b/c/..g",
        "./../g, http://a/b/g",
        "g/./h, http://a/b/c/g/h",
        "g/../h, http://a/b/c/h",
        "g?y/../x, http://a/b/c/g?y/../x"
    })
    void references_are_resolved_as_the_standard_shows(String reference, String resolved) {
        assertThat(BaseUri.of("http://a/b/c/d;p?q").resolve(reference)).isEqualTo(resolved);
    }

    @Test
    void a_base_may_lack_a_path() {
        assertThat(BaseUri.of("http://a").resolve("g")).isEqualTo("http://a/g");
        assertThat(BaseUri.of("file:///b/c").resolve("g")).isEqualTo("file:///b/g");
    }

    @Test
    void only_what_has_a_scheme_is_absolute() {
        assertThat(BaseUri.isAbsolute("https://a")).isTrue();
        assertThat(BaseUri.isAbsolute("mailto:a@b")).isTrue();
        assertThat(BaseUri.isAbsolute("//a/b")).isFalse();
        assertThat(BaseUri.isAbsolute("a b:c")).isFalse();
    }
}

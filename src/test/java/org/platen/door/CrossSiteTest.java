package org.platen.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.http.TestCors;

class CrossSiteTest {

    private static final String OPERATIONS = "/rest/platen/v1/operations";

    private static final String LOGIN = "/rest/serverengine/authentication/login";

    @ParameterizedTest(name = "{0} {1}, Origin {2}, Sec-Fetch-Site {3}: {4}")
    @CsvSource({
        "POST, /rest/platen/v1/operations, http://platen.example:9340, , true",
        "POST, /rest/platen/v1/operations, http://PLATEN.example:9340, same-origin, true",
        "POST, /rest/platen/v1/operations, https://platen.example:9340, , false",
        "POST, /rest/platen/v1/operations, http://platen.example, , false",
        "POST, /rest/platen/v1/operations, https://evil.example, , false",
        "POST, /rest/platen/v1/operations, null, , false",
        "POST, /rest/platen/v1/operations, https://allowed.example, cross-site, true",
        "POST, /rest/platen/v1/operations, , , true",
        "POST, /rest/platen/v1/operations, , same-origin, true",
        "POST, /rest/platen/v1/operations, , none, true",
        "POST, /rest/platen/v1/operations, , same-site, false",
        "POST, /rest/platen/v1/operations, , cross-site, false",
        "DELETE, /rest/platen/v1/users/ann, https://evil.example, , false",
        "GET, /rest/platen/v1/operations, https://evil.example, cross-site, true",
        "GET, /rest/serverengine/filestore/delete/1, https://evil.example, , false",
        "GET, /rest//serverengine/filestore//delete/1, , cross-site, false",
        "HEAD, /rest/serverengine/filestore/delete/1, https://evil.example, , true"
    })
    void pages_of_other_sites_change_nothing(
            String method, String path, String origin, String site, boolean allowed) {
        var request = new Request(method, path).with("Authorization", "Basic YTpi");
        if (origin != null) {
            request.with("Origin", origin);
        }
        if (site != null) {
            request.with("Sec-Fetch-Site", site);
        }

        assertThat(crossSite("https://allowed.example").refusal(request.get()).isEmpty())
                .isEqualTo(allowed);
    }

    @Test
    void a_cookie_needs_a_header_that_says_where_the_page_is_from() {
        var request = new Request("POST", OPERATIONS).with("Cookie", "platen=abc");

        assertThat(crossSite("").refusal(request.get())).isPresent();
        assertThat(crossSite("").refusal(request.with("Sec-Fetch-Site", "same-origin").get()))
                .isEmpty();
    }

    @Test
    void with_all_origins_allowed_nothing_counts_that_browsers_send_by_themselves() {
        var all = crossSite("*");

        assertThat(all.refusal(other(OPERATIONS).with("Cookie", "platen=abc").get())).isPresent();
        assertThat(all.refusal(other(OPERATIONS).with("Authorization", "Basic YTpi").get()))
                .isPresent();
        assertThat(all.refusal(other(LOGIN).with("Authorization", "Basic YTpi").get())).isEmpty();
        assertThat(all.refusal(other(OPERATIONS).with("auth_token", "t").get())).isEmpty();
        assertThat(all.refusal(other(OPERATIONS).with("Authorization", "Bearer plt_x").get()))
                .isEmpty();
    }

    private static Request other(String path) {
        return new Request("POST", path).with("Origin", "https://other.example");
    }

    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    private static CrossSite crossSite(String origins) {
        var rule = new CrossSite();
        rule.cors = TestCors.of(origins);
        rule.publicUrl = TestDoor.publicUrl(Map.of());
        return rule;
    }
}

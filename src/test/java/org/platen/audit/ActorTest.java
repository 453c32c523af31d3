package org.platen.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.platen.request.RequestFilter;

class ActorTest {

    private final Actor ann = new Actor("ann", Actor.PASSWORD, "192.0.2.1");

    private final List<Optional<Actor>> seen = new ArrayList<>();

    @Test
    void changes_are_those_of_the_request_that_the_thread_works_at() throws Exception {
        var request = request();
        ann.attachTo(request);

        filter(request);

        assertThat(seen).containsExactly(Optional.of(ann));
        assertThat(Actor.current()).isEmpty();
    }

    @Test
    void nothing_is_left_for_the_next_request_of_the_thread() throws Exception {
        var request = request();
        ann.attachTo(request);
        filter(request);

        filter(request());

        assertThat(seen).containsExactly(Optional.of(ann), Optional.empty());
    }

    @Test
    void names_that_are_too_long_for_the_database_are_cut() {
        assertThat(new Actor("x".repeat(5_000), Actor.NONE, "").user()).hasSize(100);
    }

    private void filter(HttpServletRequest request) throws IOException, ServletException {
        new RequestFilter()
                .doFilter(
                        request,
                        proxy(HttpServletResponse.class),
                        (each, response) -> seen.add(Actor.current()));
    }

    private static <T> T proxy(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(), new Class<?>[] {type}, (self, method, all) -> null));
    }

    private static HttpServletRequest request() {
        var attributes = new HashMap<Object, Object>();
        return (HttpServletRequest)
                Proxy.newProxyInstance(
                        ActorTest.class.getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (self, method, arguments) ->
                                switch (method.getName()) {
                                    case "getAttribute" -> attributes.get(arguments[0]);
                                    case "setAttribute" ->
                                            attributes.put(arguments[0], arguments[1]);
                                    default -> null;
                                });
    }
}

package org.platen.answer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class WaitTest {

    private final Map<String, Object> attributes = new HashMap<>();

    private final HttpServletRequest request =
            standIn(
                    HttpServletRequest.class,
                    (name, arguments) ->
                            switch (name) {
                                case "getAttribute" -> attributes.get(arguments[0]);
                                case "setAttribute" ->
                                        attributes.put((String) arguments[0], arguments[1]);
                                case "removeAttribute" -> attributes.remove(arguments[0]);
                                case "startAsync" -> standIn(AsyncContext.class, this::async);
                                default -> throw new AssertionError(name);
                            });

    private int dispatches;

    private Object async(String method, Object[] arguments) {
        if (method.equals("dispatch")) {
            dispatches++;
        } else {
            assertThat(method).isEqualTo("setTimeout");
        }
        return null;
    }

    private interface Answers {

        Object to(String method, Object[] arguments);
    }

    private static <T> T standIn(Class<T> type, Answers answers) {
        return type.cast(
                Proxy.newProxyInstance(
                        WaitTest.class.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> answers.to(method.getName(), arguments)));
    }

    private CompletableFuture<String> begin() {
        var stage = new CompletableFuture<String>();
        Wait.until(stage, request);
        Wait.start(Wait.wanted(request), request);
        return stage;
    }

    @Test
    void a_wait_that_failed_is_over() {
        var stage = begin();
        assertThat(Wait.isOver(request)).isFalse();

        stage.completeExceptionally(new TimeoutException());

        assertThat(Wait.isOver(request)).isTrue();
        assertThat(dispatches).isEqualTo(1);
    }

    @Test
    void a_request_that_was_woken_too_early_may_wait_again() {
        begin().complete("woken");
        assertThat(Wait.isOver(request)).isFalse();

        var second = begin();
        assertThat(Wait.isOver(request)).isFalse();
        second.completeExceptionally(new TimeoutException());

        assertThat(Wait.isOver(request)).isTrue();
        assertThat(dispatches).isEqualTo(2);
    }
}

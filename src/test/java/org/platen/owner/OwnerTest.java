package org.platen.owner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.owner.Owner.Access;
import org.platen.request.RequestFilter;

class OwnerTest {

    private static final Owner ANN = new Owner("ann", Access.OWN);

    @Test
    void a_thread_works_for_nobody_before_and_after_it_works_for_a_user() {
        assertThat(Owner.current()).isEmpty();

        assertThat(ANN.call(Owner::currentName)).isEqualTo("ann");
        assertThatThrownBy(
                        () ->
                                ANN.run(
                                        () -> {
                                            throw new IllegalStateException("broken");
                                        }))
                .hasMessage("broken");

        assertThat(Owner.current()).isEmpty();
        assertThat(Owner.currentName()).isNull();
    }

    @Test
    void work_for_another_user_in_between_ends_where_it_began() {
        var seen =
                ANN.call(
                        () -> {
                            Owner.ofWork("bob").run(() -> {});
                            return Owner.current();
                        });

        assertThat(seen).contains(ANN);
    }

    @Test
    void work_that_is_bound_sees_no_more_in_another_thread() {
        var bound = ANN.call(() -> Owner.bound(Visibility::current));

        var elsewhere = CompletableFuture.supplyAsync(bound).join();

        assertThat(elsewhere.onlyOf()).contains("ann");
        assertThat(CompletableFuture.supplyAsync(Visibility::current).join().isRestricted())
                .isFalse();
    }

    @Test
    void a_restricted_request_sees_rows_of_its_user_only() {
        var visibility = ANN.call(Visibility::current);

        assertThat(visibility.includes("ann")).isTrue();
        assertThat(visibility.includes("bob")).isFalse();
        assertThat(visibility.includes(null)).isFalse();
        assertThat(visibility.condition("s.owner")).isEqualTo(" and s.owner = :visibleTo");
        assertThat(visibility.condition("f.owner", "f.shared = true"))
                .isEqualTo(" and (f.owner = :visibleTo or f.shared = true)");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"ALL", "WORKER"})
    void others_see_every_row_and_their_queries_are_as_they_were(Access access) {
        var visibility = new Owner("ann", access).call(Visibility::current);

        assertThat(visibility.includes("bob")).isTrue();
        assertThat(visibility.includes(null)).isTrue();
        assertThat(visibility.condition("s.owner")).isEmpty();
        assertThat(visibility.condition("f.owner", "f.shared = true")).isEmpty();
    }

    @Test
    void only_requests_are_subject_to_quotas() {
        assertThat(Owner.ofWork("ann").call(Owner::ofRequest)).isEmpty();
        assertThat(ANN.call(Owner::ofRequest)).contains(ANN);
    }

    @ParameterizedTest(name = "owners {0}, administrator {1}: {2}")
    @CsvSource({"false, false, ALL", "false, true, ALL", "true, false, OWN", "true, true, ALL"})
    void a_request_is_restricted_if_owners_are_on_and_its_user_is_no_administrator(
            boolean owners, boolean administrator, Access access) {
        assertThat(OwnerOfRequest.of(request("ann", administrator), () -> owners))
                .contains(new Owner("ann", access));
    }

    @Test
    void a_request_without_a_user_works_for_nobody() {
        assertThat(OwnerOfRequest.of(request(null, false), () -> true)).isEqualTo(Optional.empty());
    }

    @Test
    void a_thread_works_for_the_user_of_its_request_unless_told_otherwise() throws Exception {
        var seen = new ArrayList<Optional<Owner>>();

        new RequestFilter()
                .doFilter(
                        request("ann", true),
                        response(),
                        (request, response) -> {
                            seen.add(Owner.current());
                            Owner.ofWork("bob").run(() -> seen.add(Owner.current()));
                        });

        assertThat(seen)
                .containsExactly(
                        Optional.of(new Owner("ann", Access.ALL)),
                        Optional.of(Owner.ofWork("bob")));
        assertThat(Owner.current()).isEmpty();
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                Proxy.newProxyInstance(
                        OwnerTest.class.getClassLoader(),
                        new Class<?>[] {HttpServletResponse.class},
                        (proxy, method, arguments) -> null);
    }

    private static HttpServletRequest request(@Nullable String user, boolean administrator) {
        return (HttpServletRequest)
                Proxy.newProxyInstance(
                        OwnerTest.class.getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (proxy, method, arguments) ->
                                switch (method.getName()) {
                                    case "getUserPrincipal" ->
                                            user == null ? null : (Principal) () -> user;
                                    case "isUserInRole" ->
                                            administrator && arguments[0].equals("ROLE_ADMIN");
                                    case "getAttribute", "setAttribute" -> null;
                                    case "getDispatcherType" -> DispatcherType.REQUEST;
                                    default -> throw new UnsupportedOperationException();
                                });
    }
}

package org.platen.owner;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.platen.owner.Owner.Access;
import org.platen.settings.Settings;

/** Settles, for each request on both interfaces, the {@link Owner} of what it makes. */
@WebFilter(
        urlPatterns = "/rest/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ASYNC},
        asyncSupported = true)
public class OwnerFilter extends HttpFilter {

    private static final long serialVersionUID = 1;

    private static final String ADMINISTRATOR = "ROLE_ADMIN";

    private final boolean owners = Settings.flag("platen.security.owners", false);

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var owner = owner(request, owners);
        if (owner.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var scope = owner.get().enter();
        try {
            chain.doFilter(request, response);
        } finally {
            scope.close();
        }
    }

    static Optional<Owner> owner(HttpServletRequest request, boolean owners) {
        var user = request.getUserPrincipal();
        if (user == null) {
            return Optional.empty();
        }
        boolean all = !owners || request.isUserInRole(ADMINISTRATOR);
        return Optional.of(new Owner(user.getName(), all ? Access.ALL : Access.OWN));
    }
}

package org.platen.owner;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.platen.owner.Owner.Access;
import org.platen.settings.Settings;

/** Settles the {@link Owner} of what a request makes, by its user. */
final class OwnerOfRequest {

    private static final String ADMINISTRATOR = "ROLE_ADMIN";

    /** A request attribute, so that roles are looked up once per request. */
    private static final String ATTRIBUTE = Owner.class.getName();

    private OwnerOfRequest() {}

    static Optional<Owner> of(HttpServletRequest request) {
        var known = (Owner) request.getAttribute(ATTRIBUTE);
        if (known != null) {
            return Optional.of(known);
        }
        var owner = of(request, () -> Setting.OWNERS);
        owner.ifPresent(found -> request.setAttribute(ATTRIBUTE, found));
        return owner;
    }

    /** Returns the owner; empty before the user of the request is authenticated. */
    static Optional<Owner> of(HttpServletRequest request, BooleanSupplier owners) {
        var user = request.getUserPrincipal();
        if (user == null) {
            return Optional.empty();
        }
        boolean all = request.isUserInRole(ADMINISTRATOR) || !owners.getAsBoolean();
        return Optional.of(new Owner(user.getName(), all ? Access.ALL : Access.OWN));
    }

    /** Read when it is first asked for. */
    private static final class Setting {

        static final boolean OWNERS = new OwnerSettings(Settings.ofServer()).enabled();
    }
}

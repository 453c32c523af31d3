package org.platen.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The cookie that holds the token of a browser's session. It ends with the browser, no script of a
 * page can read it, and pages of other sites do not send it.
 */
public final class SessionCookie {

    private static final String NAME = "platen";

    private SessionCookie() {}

    /** Returns the token in the cookie of a request, or null. */
    public static @Nullable String text(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }

    /** Returns the header value that sets the cookie. */
    public static String set(String token, boolean secure) {
        return header(token, secure);
    }

    /** Returns the header value that deletes the cookie. */
    public static String clear(boolean secure) {
        return header("", secure) + "; Max-Age=0";
    }

    private static String header(String value, boolean secure) {
        return NAME
                + "="
                + value
                + "; Path=/rest; HttpOnly; SameSite=Strict"
                + (secure ? "; Secure" : "");
    }
}

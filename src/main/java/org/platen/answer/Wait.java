package org.platen.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The wait of a call, without a thread. When it is over, the request is executed once more and
 * finds what it has waited for, or that it has waited long enough.
 */
public final class Wait {

    private static final String UNTIL = "org.platen.answer.waitUntil";

    private static final String OVER = "org.platen.answer.waitOver";

    private Wait() {}

    /** Tells whether this request has waited before. */
    public static boolean isOver(HttpServletRequest request) {
        return request.getAttribute(OVER) != null;
    }

    /**
     * Lets the request wait.
     *
     * @param stage until it completes, well or not
     * @return what the resource method returns: nothing, as the client does not see it
     */
    public static @Nullable Response until(CompletionStage<?> stage, HttpServletRequest request) {
        request.setAttribute(UNTIL, stage);
        return null;
    }

    /** Takes what the request is to wait for, if anything; it is given once. */
    static @Nullable CompletionStage<?> wanted(HttpServletRequest request) {
        var stage = (CompletionStage<?>) request.getAttribute(UNTIL);
        request.removeAttribute(UNTIL);
        return stage;
    }

    static void start(CompletionStage<?> stage, HttpServletRequest request) {
        request.setAttribute(OVER, true);
        var context = request.startAsync();
        context.setTimeout(0); // who made the stage knows how long
        stage.whenComplete((result, failure) -> context.dispatch());
    }
}

package org.platen.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The wait of a call, without a thread. When it ends, the request is executed once more and finds
 * what it has waited for, or that it has waited long enough. A request that finds neither was woken
 * too early, and waits again.
 */
public final class Wait {

    private static final String UNTIL = "org.platen.answer.waitUntil";

    private static final String WAITED_FOR = "org.platen.answer.waitedFor";

    private Wait() {}

    /**
     * Returns whether the last wait of this request has failed, as one does that takes too long.
     */
    public static boolean isOver(HttpServletRequest request) {
        return request.getAttribute(WAITED_FOR) instanceof CompletableFuture<?> waited
                && waited.isCompletedExceptionally();
    }

    /**
     * Suspends the request.
     *
     * @param stage the request is executed again when this completes, normally or exceptionally
     * @return the value for the resource method to return: null, because the client never sees it
     */
    public static @Nullable Response until(CompletionStage<?> stage, HttpServletRequest request) {
        request.setAttribute(UNTIL, stage);
        return null;
    }

    /**
     * Returns the stage that the request waits for, or null if there is none. Returns it only once.
     */
    static @Nullable CompletionStage<?> wanted(HttpServletRequest request) {
        var stage = (CompletionStage<?>) request.getAttribute(UNTIL);
        request.removeAttribute(UNTIL);
        return stage;
    }

    static void start(CompletionStage<?> stage, HttpServletRequest request) {
        request.setAttribute(WAITED_FOR, stage.toCompletableFuture());
        var context = request.startAsync();
        context.setTimeout(0); // the creator of the stage limits the wait
        stage.whenComplete((result, failure) -> context.dispatch());
    }
}

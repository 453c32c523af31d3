package org.platen.problem;

import org.platen.json.Json;

/**
 * The body of an error answer: the JSON Error for the compatible contract, {@code problem+json}
 * (RFC 9457) for our own interface.
 */
record ProblemResponse(String contentType, String body) {

    private static final String OWN_INTERFACE = "/rest/platen/";

    static ProblemResponse of(Problem problem, String path) {
        return isOwn(path)
                ? new ProblemResponse(
                        ProblemView.MEDIA_TYPE, Json.write(ProblemView.of(problem, path)))
                : new ProblemResponse("application/json", Json.write(new ErrorView(problem)));
    }

    static boolean isOwn(String path) {
        return path.startsWith(OWN_INTERFACE);
    }
}

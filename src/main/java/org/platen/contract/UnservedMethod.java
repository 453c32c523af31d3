package org.platen.contract;

import java.util.Arrays;
import org.platen.problem.ProblemException;

/** The services that this server does not offer, each with the way that leads to the goal here. */
enum UnservedMethod {
    CONTENT_CREATION(
            "workflow/contentcreation",
            "This server does not create content from templates: upload finished PDFs with POST"
                    + " /rest/platen/v1/contentsets."),
    ALL_IN_ONE(
            "workflow/print",
            "This server does not offer All-In-One: upload PDFs with POST"
                    + " /rest/platen/v1/contentsets, and output them with POST"
                    + " /rest/platen/v1/operations and the key contentSet."),
    RASTERIZE("workflow/rasterize", "This server does not convert pages to pictures."),
    CONVERTER(
            "converter",
            "This server does not convert PostScript: convert it to PDF before upload."),
    STATISTICS(
            "statistics",
            "This server has no statistics of job sets: GET /rest/platen/v1/operations/{id}/output"
                    + " counts the pages and sheets of an output.");

    private final String path;

    private final String message;

    UnservedMethod(String path, String message) {
        this.path = path;
        this.message = message;
    }

    static ProblemException of(String path) {
        return Arrays.stream(values())
                .filter(service -> path.startsWith(service.path))
                .findFirst()
                .map(service -> NotServed.because(service.message, ""))
                .orElseGet(NotServed::method);
    }
}

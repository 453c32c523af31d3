package org.platen.outputcreation.submission;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.platen.operation.status.OperationView;

/** Marks a method of our own interface that accepts an operation, with the answers to it. */
@APIResponse(
        responseCode = "202",
        description = "The operation is accepted.",
        headers = {@Header(name = "Location"), @Header(name = "Idempotency-Replayed")},
        content = @Content(schema = @Schema(implementation = OperationView.class)))
@APIResponse(responseCode = "507", description = "The disk has too little space left.")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface OwnAcceptance {}

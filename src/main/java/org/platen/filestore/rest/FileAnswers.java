package org.platen.filestore.rest;

import java.io.InputStream;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Marks a download, with its answers. */
@APIResponse(
        responseCode = "200",
        description = "The file.",
        headers = {@Header(name = "Content-Disposition")},
        content = @Content(schema = @Schema(implementation = InputStream.class)))
@APIResponse(
        responseCode = "206",
        description = "The requested range.",
        headers = {@Header(name = "Content-Disposition")},
        content = @Content(schema = @Schema(implementation = InputStream.class)))
@APIResponse(responseCode = "416", description = "The file has no such range.")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface FileAnswers {}

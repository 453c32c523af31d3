package org.platen.health;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Marks a method that answers one word, and its status by this word. */
@APIResponse(
        responseCode = "200",
        description = "UP",
        content = @Content(schema = @Schema(implementation = HealthResource.Word.class)))
@APIResponse(
        responseCode = "503",
        description = "DOWN",
        content = @Content(schema = @Schema(implementation = HealthResource.Word.class)))
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Probe {}

package org.platen.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record that is the JSON body of a request. {@link JsonBodyReader} reads it, and its
 * constraints are checked before a method receives it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface JsonBody {

    /**
     * The status that the method documents for a body that is no JSON or lacks the expected
     * structure: 400 or 500.
     */
    int fault() default 400;

    /**
     * Refuses unknown keys, as our own interface does: with a misspelt key ignored, the wrong
     * documents could be printed.
     */
    boolean strict() default true;

    /** Reads a request without a body as an empty object. */
    boolean optional() default false;
}

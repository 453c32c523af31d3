package org.platen.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes a header that a method reads from the request itself, for the OpenAPI documents. It
 * stands at an annotation that all such methods have.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.ANNOTATION_TYPE)
@Repeatable(RequestHeader.All.class)
public @interface RequestHeader {

    String name();

    String description();

    /** Several headers. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.ANNOTATION_TYPE)
    @interface All {

        RequestHeader[] value();
    }
}

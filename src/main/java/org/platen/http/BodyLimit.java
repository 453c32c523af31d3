package org.platen.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The maximum size of a method's JSON body, in bytes. Without it, the limit is {@link
 * #DEFAULT_BYTES}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BodyLimit {

    int MEBIBYTE = 1 << 20;

    int DEFAULT_BYTES = MEBIBYTE;

    /** The limit for methods that take lists of identifiers. */
    int IDENTIFIERS = 16 * MEBIBYTE;

    /** The limit for methods that describe many entities at once. */
    int STRUCTURES = 64 * MEBIBYTE;

    int value();
}

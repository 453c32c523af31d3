package org.platen.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The largest JSON body that a method takes, in bytes. Methods without it take {@link
 * #DEFAULT_BYTES}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BodyLimit {

    int MEBIBYTE = 1 << 20;

    int DEFAULT_BYTES = MEBIBYTE;

    /** Of methods that take lists of identifiers. */
    int IDENTIFIERS = 16 * MEBIBYTE;

    /** Of methods that describe many entities at once. */
    int STRUCTURES = 64 * MEBIBYTE;

    int value();
}

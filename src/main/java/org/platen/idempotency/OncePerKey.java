package org.platen.idempotency;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that creates something, and does so once for each idempotency key.
 *
 * <p>If the server dies after the creation and before it has stored the answer, the key can be used
 * again after some minutes, and the thing is created a second time.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface OncePerKey {}

package org.platen.settings;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Singleton;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Marks a record that declares and reads the settings of its package. It is a bean, and made at
 * start. Its injected constructor takes {@link Settings} and, if values depend on them, other
 * settings records.
 */
@Stereotype
@Singleton
@Retention(RUNTIME)
@Target(TYPE)
public @interface SettingsRecord {

    /** The part of the reference that describes the settings. */
    Subject value();
}

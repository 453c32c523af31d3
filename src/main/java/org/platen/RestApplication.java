package org.platen;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/**
 * The JAX-RS application below {@code /rest}: the compatible contract and our own interface. Its
 * resources are found by scanning.
 */
@ApplicationPath("/rest")
public class RestApplication extends Application {}

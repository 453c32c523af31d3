package org.platen;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/**
 * All that is below {@code /rest}: the compatible contract and our own interface. Resources are
 * found by scanning.
 */
@ApplicationPath("/rest")
public class RestApplication extends Application {}

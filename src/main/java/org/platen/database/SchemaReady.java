package org.platen.database;

/** The schema is up to date. Features that do something at start observe this event. */
public record SchemaReady() {}

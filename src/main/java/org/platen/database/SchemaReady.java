package org.platen.database;

/** The event that the schema is up to date. Features that do something at start observe it. */
public record SchemaReady() {}

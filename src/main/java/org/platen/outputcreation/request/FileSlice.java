package org.platen.outputcreation.request;

/** A planned print file: its name and its number of documents. */
public record FileSlice(String name, long documents) {}

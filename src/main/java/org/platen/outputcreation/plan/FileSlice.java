package org.platen.outputcreation.plan;

/** A planned print file: its name and its number of documents. */
record FileSlice(String name, long documents) {}

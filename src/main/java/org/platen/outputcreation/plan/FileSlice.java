package org.platen.outputcreation.plan;

/** A print file before it is made: its name, and how many documents it holds. */
record FileSlice(String name, long documents) {}

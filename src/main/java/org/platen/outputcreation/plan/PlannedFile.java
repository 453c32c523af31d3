package org.platen.outputcreation.plan;

import org.platen.outputcreation.request.FileExtent;

/**
 * A print file as planned.
 *
 * @param nr its number in the operation, from 1
 */
public record PlannedFile(int nr, String name, FileExtent extent) {}

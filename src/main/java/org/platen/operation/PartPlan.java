package org.platen.operation;

/**
 * A part into which an operation is to be divided.
 *
 * @param request the request for the handler of this part, as JSON
 * @param weight the amount of work, in the unit of the progress that a handler reports
 */
public record PartPlan(String request, long weight) {}

package org.platen.operation;

import org.platen.operation.work.Claim;

/**
 * A part that an operation is divided into.
 *
 * @param request what the handler is given of it, JSON
 * @param weight how much work it is, in the unit of {@link Claim#progress}
 */
public record PartPlan(String request, long weight) {}

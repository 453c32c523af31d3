package org.platen.operation;

/**
 * What is to be done, and for whom.
 *
 * @param type of the handler
 * @param request what the handler is given, JSON
 */
public record NewOperation(String type, String request, String user, Priority priority) {}

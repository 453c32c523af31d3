package org.platen.door;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Fired at the end of each request, also of those that were refused or are answered asynchronously.
 *
 * @param status the status of the answer
 */
public record RequestEnded(HttpServletRequest request, int status) {}

/**
 * Limits on slow clients that the Servlet API cannot express: the data rate of request bodies, the
 * time for which an answer may remain unread, and the end of connections with unwanted bodies (ADR
 * 0063).
 *
 * <p>For WildFly's web server only. Other containers do not load {@link
 * org.platen.undertow.ClientIo} and have limits of their own. Read that class first.
 */
@NullMarked
package org.platen.undertow;

import org.jspecify.annotations.NullMarked;

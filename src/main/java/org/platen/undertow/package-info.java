/**
 * Limits on slow clients that the Servlet API cannot express: the data rate of bodies, the time an
 * answer may stay unread, the end of a connection whose body nobody wants. WildFly's web server
 * only; other containers do not load {@link org.platen.undertow.ClientIo} and have limits of their
 * own. Start there. {@code src/adr/0063} has the reasons.
 */
@NullMarked
package org.platen.undertow;

import org.jspecify.annotations.NullMarked;

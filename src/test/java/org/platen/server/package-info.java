/**
 * Tests of the server that we ship, over HTTP: started by the launcher, on H2 and on a real
 * PostgreSQL, killed for real.
 *
 * <p>Read {@link org.platen.server.PlatenServer} and {@link org.platen.server.Api} first.
 */
package org.platen.server;

/**
 * The demo: a client that sends sample letters through a running Platen, as any client would, and
 * reads back what came out.
 *
 * <p>Read {@link org.platen.demo.Demo} first. It knows the server by its HTTP interface alone; the
 * letters are made by {@link org.platen.demo.Samples}.
 */
@NullMarked
package org.platen.demo;

import org.jspecify.annotations.NullMarked;

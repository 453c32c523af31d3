/**
 * Demo client: sends sample letters through a running server, as any client would, and reads the
 * output back.
 *
 * <p>Knows the server by its HTTP interface only. {@link org.platen.demo.Samples} generates the
 * letters. Read {@link org.platen.demo.Demo} first.
 */
@NullMarked
package org.platen.demo;

import org.jspecify.annotations.NullMarked;

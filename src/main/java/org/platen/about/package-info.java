/** The identity of this node: its build, its server, its schema. */
@NullMarked
package org.platen.about;

import org.jspecify.annotations.NullMarked;

/**
 * The checks that every request passes before it is looked at: the address it comes from, the site
 * that sends it, the headers of its answer, the size of its body. Read {@link
 * org.platen.door.DoorFilter} first.
 */
@NullMarked
package org.platen.door;

import org.jspecify.annotations.NullMarked;

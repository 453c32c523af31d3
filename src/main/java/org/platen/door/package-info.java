/**
 * Checks that every request passes before it is executed: the address and the site that it is sent
 * from, and the size of its body. Also sets the security headers of answers and logs failed
 * requests. Read {@link org.platen.door.DoorFilter} first.
 */
@NullMarked
package org.platen.door;

import org.jspecify.annotations.NullMarked;

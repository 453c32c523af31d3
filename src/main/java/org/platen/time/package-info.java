/** The time of day, which beans inject instead of reading it from the system. */
@NullMarked
package org.platen.time;

import org.jspecify.annotations.NullMarked;

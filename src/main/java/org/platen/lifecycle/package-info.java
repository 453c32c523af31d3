/** Shutdown of the application, as an event for the packages that must end work first. */
@NullMarked
package org.platen.lifecycle;

import org.jspecify.annotations.NullMarked;

/**
 * Beginning and end of the node's work: the shutdown, as an event for the packages that must end
 * work first, and the setting for a start without any work.
 */
@NullMarked
package org.platen.lifecycle;

import org.jspecify.annotations.NullMarked;

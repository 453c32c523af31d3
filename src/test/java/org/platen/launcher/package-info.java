/** Tests of the launcher's text. */
@NullMarked
package org.platen.launcher;

import org.jspecify.annotations.NullMarked;

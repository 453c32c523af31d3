/** Hash functions that detect equal objects, safe against an adversary who constructs documents. */
@NullMarked
package org.platen.engine.hash;

import org.jspecify.annotations.NullMarked;

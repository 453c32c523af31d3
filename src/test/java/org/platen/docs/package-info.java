/** Tests that the README and the pages of {@code src/docs} agree with the code and each other. */
@NullMarked
package org.platen.docs;

import org.jspecify.annotations.NullMarked;

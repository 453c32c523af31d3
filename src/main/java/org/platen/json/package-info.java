/** JSON input and output with a single mapper. Read {@link org.platen.json.Json} first. */
@NullMarked
package org.platen.json;

import org.jspecify.annotations.NullMarked;

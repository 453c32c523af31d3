/** JSON in and out, by one mapper. Read {@link org.platen.json.Json}. */
@NullMarked
package org.platen.json;

import org.jspecify.annotations.NullMarked;

/**
 * Settings by MicroProfile Config: {@code platen.*}, so also environment variables {@code
 * PLATEN_*}.
 *
 * <p>Each feature reads its own once, by {@link org.platen.settings.Settings}, into a record.
 */
@NullMarked
package org.platen.settings;

import org.jspecify.annotations.NullMarked;

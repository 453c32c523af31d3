/**
 * Settings from MicroProfile Config: {@code platen.*}, hence also environment variables {@code
 * PLATEN_*}.
 *
 * <p>Each feature reads its settings once, with {@link org.platen.settings.Settings}, into a record
 * of its own.
 */
@NullMarked
package org.platen.settings;

import org.jspecify.annotations.NullMarked;

/**
 * Settings from MicroProfile Config: {@code platen.*}, hence also environment variables {@code
 * PLATEN_*}.
 *
 * <p>Each feature declares and reads its settings in a {@linkplain
 * org.platen.settings.SettingsRecord record} of its own. All values are checked at start, and the
 * reference in {@code src/docs/settings.md} is written from the declarations.
 */
@NullMarked
package org.platen.settings;

import org.jspecify.annotations.NullMarked;

/**
 * Output presets: reads and validates them.
 *
 * <p>The schema {@code output-preset.schema.json}, beside the classes, defines the contents of a
 * preset. It is published and enforced. Rules that a schema cannot express are checked by {@link
 * org.platen.preset.NamePattern} and the reader. {@link org.platen.preset.OutputPresets} finds
 * presets in the file store. Read {@link org.platen.preset.OutputPreset} first.
 */
@NullMarked
package org.platen.preset;

import org.jspecify.annotations.NullMarked;

/**
 * Output presets: reading and checking them, and what they say.
 *
 * <p>Read {@link org.platen.preset.OutputPreset} first. What a preset may hold stands in {@code
 * output-preset.schema.json}, beside the classes, which is published and enforced; what a schema
 * cannot say is checked by {@link org.platen.preset.NamePattern} and the reader. {@link
 * org.platen.preset.OutputPresets} finds presets in the file store.
 */
@NullMarked
package org.platen.preset;

import org.jspecify.annotations.NullMarked;

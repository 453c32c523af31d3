/**
 * Appearances of form fields (ISO 32000-2, 12.7.4.3): draws the value of a field if the document
 * contains no appearance for it or requests a new one.
 *
 * <p>Knows the document that is read, and nothing about print files. Read {@link
 * org.platen.engine.form.Appearances} first: it decides which widgets get an appearance.
 */
@NullMarked
package org.platen.engine.form;

import org.jspecify.annotations.NullMarked;

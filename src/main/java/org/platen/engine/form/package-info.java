/**
 * Appearances of form fields (ISO 32000-2, 12.7.4.3): draws the value of a field where the document
 * has no picture of it, or asks for a new one.
 *
 * <p>Knows the document that is read, and nothing of print files. Read {@link
 * org.platen.engine.form.Appearances} first: it decides which widgets get one.
 */
@NullMarked
package org.platen.engine.form;

import org.jspecify.annotations.NullMarked;

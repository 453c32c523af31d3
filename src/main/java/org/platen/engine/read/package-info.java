/**
 * A PDF file as bytes: where its objects lie, and what their values are.
 *
 * <p>There is no object model. A value is a range of bytes ({@link
 * org.platen.engine.read.PdfValue}) that is walked over by its tokens, and nothing is read before
 * it is asked for. Read {@link org.platen.engine.read.Document} first.
 *
 * <p>What ISO 32000 does not allow is either read as other readers read it, with a word in {@link
 * org.platen.engine.read.Warnings}, or ends in a {@link
 * org.platen.engine.read.MalformedPdfException}. Encrypted objects are given as plain ones.
 */
@NullMarked
package org.platen.engine.read;

import org.jspecify.annotations.NullMarked;

/**
 * Reader of PDF files: finds the objects of a file and parses their values.
 *
 * <p>There is no object model. A value is a range of bytes ({@link
 * org.platen.engine.syntax.PdfValue}) that is parsed token by token, and nothing is read before it
 * is requested. Encrypted objects are returned in plain form.
 *
 * <p>Input that ISO 32000 does not permit is either read as other readers read it, with an entry in
 * {@link org.platen.engine.syntax.Warnings}, or causes a {@link
 * org.platen.engine.syntax.MalformedPdfException}. Read {@link org.platen.engine.read.PdfDocument}
 * first.
 */
@NullMarked
package org.platen.engine.read;

import org.jspecify.annotations.NullMarked;

/**
 * Creation of the documents for the benchmark: reproducible by seed, as fast as the disk permits,
 * and similar to the output of transactional document generators.
 *
 * <p>Read {@link org.platen.bench.data.Variant} for the kinds of documents, and {@link
 * org.platen.bench.data.DataSet} for their location. A {@link org.platen.bench.data.Letter} is
 * text; {@link org.platen.bench.data.LetterPdf} converts it to a PDF in one of two forms.
 */
@NullMarked
package org.platen.bench.data;

import org.jspecify.annotations.NullMarked;

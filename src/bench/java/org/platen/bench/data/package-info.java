/**
 * The documents that the benchmark assembles: seeded, made as fast as a disk takes them, and like
 * what transactional generators write.
 *
 * <p>Read {@link org.platen.bench.data.Variant} for what there is, {@link
 * org.platen.bench.data.DataSet} for where it lies. A {@link org.platen.bench.data.Letter} is text;
 * {@link org.platen.bench.data.LetterPdf} makes a PDF of it, by one of the two ways to write one.
 */
@NullMarked
package org.platen.bench.data;

import org.jspecify.annotations.NullMarked;

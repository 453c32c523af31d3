/**
 * The benchmark behind {@code ./platen bench}: Platen and other tools assemble the same documents
 * in turn, each as a process of its own.
 *
 * <p>Read {@link org.platen.bench.Bench} first. {@link org.platen.bench.Plan} says what is run,
 * {@link org.platen.bench.Race} runs it, {@link org.platen.bench.Results} keeps what came out.
 */
@NullMarked
package org.platen.bench;

import org.jspecify.annotations.NullMarked;

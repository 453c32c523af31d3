/**
 * The benchmark {@code ./platen bench}: Platen and other tools assemble the same documents in turn,
 * each in a process of its own.
 *
 * <p>Read {@link org.platen.bench.Bench} first. {@link org.platen.bench.BenchPlan} lists the
 * experiments, {@link org.platen.bench.Race} runs them, and {@link org.platen.bench.Results} holds
 * the results.
 */
@NullMarked
package org.platen.bench;

import org.jspecify.annotations.NullMarked;

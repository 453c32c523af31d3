/**
 * Output creation, the main feature: makes print files from jobs and an output preset.
 *
 * <p>{@link org.platen.outputcreation.OutputHandler} executes an operation. A stored {@code
 * request} becomes a {@code plan} of files, and the plan becomes a {@code step} after the other for
 * the engine; {@code sheet} counts sheets of paper. The {@code index} records the contents of the
 * files, and the {@code result} is published. The {@code submission} accepts requests. {@link
 * org.platen.outputcreation.OutputFormat} is the place for a format other than PDF. No package
 * outside this one and its subpackages may depend on it.
 */
@NullMarked
package org.platen.outputcreation;

import org.jspecify.annotations.NullMarked;

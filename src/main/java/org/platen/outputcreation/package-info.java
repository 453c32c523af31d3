/**
 * Output creation, the main feature: makes print files from jobs and an output preset.
 *
 * <p>{@link org.platen.outputcreation.OutputHandler} executes an operation: the engine writes the
 * files that the {@code plan} defines, the {@code index} records their contents, and the {@code
 * result} is published. The {@code submission} accepts requests. No package outside this one and
 * its subpackages may depend on it.
 */
@NullMarked
package org.platen.outputcreation;

import org.jspecify.annotations.NullMarked;

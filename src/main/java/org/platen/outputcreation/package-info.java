/**
 * Output creation, what Platen exists for: jobs and an output preset become print files.
 *
 * <p>Here it is done: {@link org.platen.outputcreation.OutputHandler} has the engine write what the
 * {@code plan} says, keeps the manifest and the {@code index} beside it, and publishes the {@code
 * result}. Requests come in by {@code submission}.
 */
@NullMarked
package org.platen.outputcreation;

import org.jspecify.annotations.NullMarked;

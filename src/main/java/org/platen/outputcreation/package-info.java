/**
 * Output creation, what Platen exists for: jobs and an output preset become print files.
 *
 * <p>{@link org.platen.outputcreation.OutputCreationResource} accepts a request, {@link
 * org.platen.outputcreation.OutputHandler} does the work: a {@link org.platen.outputcreation.Plan}
 * says what comes where, the engine writes it, {@link org.platen.outputcreation.Outputs} keeps what
 * came of it.
 */
@NullMarked
package org.platen.outputcreation;

import org.jspecify.annotations.NullMarked;

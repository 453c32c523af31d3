/**
 * Puts documents on paper: turns the placed pages of a plan into steps of the engine, and finds the
 * PDFs that contain them.
 *
 * <p>Depends on {@code plan} and {@code request}. Read {@link
 * org.platen.outputcreation.step.OutputSteps} first.
 */
@NullMarked
package org.platen.outputcreation.step;

import org.jspecify.annotations.NullMarked;

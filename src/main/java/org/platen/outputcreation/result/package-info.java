/**
 * Results of output creation: their storage, their HTTP interface and their retention.
 *
 * <p>Read {@link org.platen.outputcreation.result.Outputs} first.
 */
@NullMarked
package org.platen.outputcreation.result;

import org.jspecify.annotations.NullMarked;

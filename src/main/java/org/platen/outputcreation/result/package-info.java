/**
 * What operations have made: how it is kept, how clients get it, and when it goes.
 *
 * <p>Read {@link org.platen.outputcreation.result.Outputs} first.
 */
@NullMarked
package org.platen.outputcreation.result;

import org.jspecify.annotations.NullMarked;

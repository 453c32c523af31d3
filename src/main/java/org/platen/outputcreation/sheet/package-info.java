/**
 * Pages on sheets of paper: arithmetic on page counts.
 *
 * <p>{@link org.platen.outputcreation.sheet.SheetLayout} is the only type that counts sheets.
 * Depends on no other package of output creation.
 */
@NullMarked
package org.platen.outputcreation.sheet;

import org.jspecify.annotations.NullMarked;

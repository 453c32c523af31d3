/**
 * Planning of an output, before any byte of it is written: the order of documents, the boundaries
 * and names of print files, and the selection of a reprint.
 *
 * <p>Every count is taken from the database. Depends on no other package of output creation. Read
 * {@link org.platen.outputcreation.plan.OutputRequest} first, then {@link
 * org.platen.outputcreation.plan.Plan}.
 */
@NullMarked
package org.platen.outputcreation.plan;

import org.jspecify.annotations.NullMarked;

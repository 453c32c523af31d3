/**
 * Plans print files before any byte of them is written: the order of the documents, the boundaries
 * and names of the files, and the place of each document.
 *
 * <p>Every count is taken from the database. Depends on {@code request} and {@code sheet}, and
 * knows nothing of the engine. Read {@link org.platen.outputcreation.plan.Planner} first, then
 * {@link org.platen.outputcreation.plan.FilePlan}.
 */
@NullMarked
package org.platen.outputcreation.plan;

import org.jspecify.annotations.NullMarked;

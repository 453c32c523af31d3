/**
 * What is asked for, and what comes where: the order of documents, where a print file ends and the
 * next begins, their names, what of an output is made again.
 *
 * <p>Read {@link org.platen.outputcreation.plan.OutputRequest} first, then {@link
 * org.platen.outputcreation.plan.Plan}. All of it is known before a byte is written.
 */
@NullMarked
package org.platen.outputcreation.plan;

import org.jspecify.annotations.NullMarked;

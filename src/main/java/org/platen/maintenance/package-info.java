/**
 * Work beside production: removing what is past its time, and what nothing refers to.
 *
 * <p>Knows no feature: one joins in by offering a {@link org.platen.maintenance.Chore} or an {@link
 * org.platen.maintenance.Inspection}. Read {@link org.platen.maintenance.Housekeeping} first.
 */
@NullMarked
package org.platen.maintenance;

import org.jspecify.annotations.NullMarked;

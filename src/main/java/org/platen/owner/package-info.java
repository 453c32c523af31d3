/**
 * Ownership: the user to whom what a thread makes belongs, and what the thread may see.
 *
 * <p>{@link org.platen.owner.Owner} is settled for each request by {@link
 * org.platen.owner.OwnerFilter} and for each attempt at an operation by the workers. The classes
 * that keep entities store its name in new rows and restrict their queries by {@link
 * org.platen.owner.Visibility}. See the decision 72.
 */
@NullMarked
package org.platen.owner;

import org.jspecify.annotations.NullMarked;

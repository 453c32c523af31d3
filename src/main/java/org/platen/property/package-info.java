/**
 * Properties and metadata of entities, and their form in the database. Read {@link
 * org.platen.property.NameValue} first.
 */
@NullMarked
package org.platen.property;

import org.jspecify.annotations.NullMarked;

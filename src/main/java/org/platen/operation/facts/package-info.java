/**
 * Facts about an operation that lists show and select by: preset, label, and counts of the result.
 */
@NullMarked
package org.platen.operation.facts;

import org.jspecify.annotations.NullMarked;

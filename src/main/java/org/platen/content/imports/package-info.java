/**
 * Imports uploaded PDF, PDF/VT and ZIP files into content sets, at once or as an operation, within
 * the budget of the request.
 */
@NullMarked
package org.platen.content.imports;

import org.jspecify.annotations.NullMarked;

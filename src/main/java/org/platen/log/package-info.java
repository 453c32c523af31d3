/**
 * Log of the server: a logger that says in each line for which operation, user and trace it was
 * written. Depends on no other package of ours.
 */
@NullMarked
package org.platen.log;

import org.jspecify.annotations.NullMarked;

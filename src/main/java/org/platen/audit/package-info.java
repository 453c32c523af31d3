/**
 * Audit trail: records which user changed what, from which address and with which result, and who
 * was refused.
 *
 * <p>Knows no feature. A feature writes an entry with {@link org.platen.audit.AuditTrail}, in the
 * transaction that makes the change; read that class first. Entries contain identifiers and short
 * states before and after the change, never secrets or the names of documents, files or folders. No
 * code changes an entry, and entries have a retention period of their own.
 */
@NullMarked
package org.platen.audit;

import org.jspecify.annotations.NullMarked;

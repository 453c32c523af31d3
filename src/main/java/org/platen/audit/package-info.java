/**
 * The audit trail: who did what to which thing, from where, and with what result; also who was
 * refused.
 *
 * <p>Knows no feature. A feature writes an entry by {@link org.platen.audit.AuditTrail}, in the
 * transaction that makes the change. Read that first. Entries hold identifiers, never names of
 * documents, files or folders, nor values; nothing changes them, and they are kept by a retention
 * of their own.
 */
@NullMarked
package org.platen.audit;

import org.jspecify.annotations.NullMarked;

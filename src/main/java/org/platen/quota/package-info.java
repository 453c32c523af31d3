/**
 * Quotas by user: requests per second, operations in the queue, and bytes in the file store (ADR
 * 0073).
 *
 * <p>{@link org.platen.quota.QuotaSettings} contains all of them. This package counts requests.
 * {@code QueueQuota} and {@code StoreQuota} check operations and bytes in the packages that accept
 * these.
 */
@NullMarked
package org.platen.quota;

import org.jspecify.annotations.NullMarked;

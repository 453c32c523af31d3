/**
 * Quotas by user: how many requests a second, how many operations in the queue, how many bytes in
 * the store.
 *
 * <p>{@link org.platen.quota.QuotaSettings} holds them all. Requests are counted here; the quotas
 * of operations and bytes are checked where these are accepted, by {@code QueueQuota} and {@code
 * StoreQuota}. See the decision 73.
 */
@NullMarked
package org.platen.quota;

import org.jspecify.annotations.NullMarked;

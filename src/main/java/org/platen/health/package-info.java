/**
 * Health of the node: three words for probes, which never wait for anything, and a report with the
 * reasons, to which other packages contribute {@link org.platen.health.HealthCheck checks}.
 */
@NullMarked
package org.platen.health;

import org.jspecify.annotations.NullMarked;

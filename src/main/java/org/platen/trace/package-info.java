/**
 * Traces of OpenTelemetry and times of stages. The API is in the WAR; without an agent or an SDK
 * outside, spans cost nothing and go nowhere.
 *
 * <p>Read {@link org.platen.trace.Stages} first.
 */
@NullMarked
package org.platen.trace;

import org.jspecify.annotations.NullMarked;

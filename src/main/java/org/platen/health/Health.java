package org.platen.health;

/**
 * The state of one part, and the reason for it.
 *
 * @param reason one sentence or more for administrators
 */
public record Health(HealthStatus status, String reason) {

    public static Health up(String reason) {
        return new Health(HealthStatus.UP, reason);
    }

    public static Health down(String reason) {
        return new Health(HealthStatus.DOWN, reason);
    }
}

package org.platen.http;

import java.util.Map;
import org.platen.settings.Settings;

/** Allowed origins for tests of other packages. */
public final class TestCors {

    private TestCors() {}

    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    public static Cors of(String origins) {
        var settings = Settings.of(Map.of("platen.cors.origins", origins));
        var cors = new Cors();
        cors.settings = new CorsSettings(settings);
        settings.requireValid();
        return cors;
    }
}

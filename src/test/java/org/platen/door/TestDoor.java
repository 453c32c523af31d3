package org.platen.door;

import java.util.Map;
import org.platen.settings.HttpSettings;
import org.platen.settings.Settings;

/** Beans of this package for tests, with settings. */
@SuppressWarnings("UnnecessaryAssignment") // no container injects here
final class TestDoor {

    private TestDoor() {}

    static DoorSettings settings(Map<String, String> values) {
        var settings = Settings.of(values);
        var door = new DoorSettings(settings);
        settings.requireValid();
        return door;
    }

    static ClientAddress addresses(String trustedProxies) {
        var addresses = new ClientAddress();
        addresses.settings = settings(Map.of("platen.http.trusted-proxies", trustedProxies));
        return addresses;
    }

    static PublicUrl publicUrl(Map<String, String> values) {
        var url = new PublicUrl();
        url.settings = settings(values);
        url.http = new HttpSettings(Settings.of(values));
        url.addresses = addresses("");
        return url;
    }
}

package org.platen.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** An application server that the WAR runs on, with the script by which deployers start it. */
enum ServerBrand {
    WILDFLY("server.log") {
        @Override
        List<String> command(Path home) {
            return List.of(home.resolve("platen").toString(), "start");
        }
    },
    PAYARA("server.0.log") {
        @Override
        List<String> command(Path home) {
            return List.of(home.resolve("server-config/payara/start").toString());
        }
    };

    private final String log;

    ServerBrand(String log) {
        this.log = log;
    }

    /** The one that a profile of Maven has chosen for the whole suite; WildFly by default. */
    static ServerBrand ofTheBuild() {
        var name = System.getProperty("platen.test.server", WILDFLY.name());
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The command that starts it, from an installation. */
    abstract List<String> command(Path home);

    /** The file of the log, below the node's folder {@code log}. */
    String log() {
        return log;
    }
}

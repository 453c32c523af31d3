package org.platen.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An application server that the WAR runs on, with the script by which deployers start it. */
enum ServerBrand {
    WILDFLY("platen", List.of("start"), "server.log"),
    PAYARA("server-config/payara/start", List.of(), "server.0.log");

    private final String script;

    private final List<String> arguments;

    private final String log;

    ServerBrand(String script, List<String> arguments, String log) {
        this.script = script;
        this.arguments = arguments;
        this.log = log;
    }

    /** The one that a profile of Maven has chosen for the whole suite; WildFly by default. */
    static ServerBrand ofTheBuild() {
        var name = System.getProperty("platen.test.server", WILDFLY.name());
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    List<String> command() {
        var command = new ArrayList<>(List.of(Path.of(script).toAbsolutePath().toString()));
        command.addAll(arguments);
        return command;
    }

    /** The file of the log, below the node's folder {@code log}. */
    String log() {
        return log;
    }
}

package org.platen.settings;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The settings of this node.
 *
 * @param data the absolute path of the folder for everything that is stored
 * @param name the unique name of the node, in logs and in the list of operations
 */
@SettingsRecord(Subject.SERVER)
public record NodeSettings(Path data, String name) {

    private static final Setting<Path> DATA =
            Setting.of(
                    "platen.data",
                    SettingType.PATH,
                    "data",
                    "folder for everything that is stored");

    private static final Setting<Integer> PORT =
            Setting.of(
                    "platen.http.port",
                    SettingType.number(1),
                    "9340",
                    "port of the server. The start scripts read the environment variable");

    private static final Setting<Optional<String>> NAME =
            Setting.optional(
                    "platen.node",
                    SettingType.TEXT,
                    "host name and port",
                    "unique name of this node, up to 23 letters, digits, dots, dashes and"
                            + " underscores, with no dot in front");

    @Inject
    NodeSettings(Settings settings) {
        this(
                settings.get(DATA).toAbsolutePath().normalize(),
                settings.get(NAME).orElse(NodeName.ofThisHost(settings.get(PORT))));
    }

    /** Returns the folder of this node, for its log, its transactions and files of commands. */
    public Path folder() {
        return nodes().resolve(name);
    }

    /** Returns the folder that contains those of all nodes. */
    public Path nodes() {
        return nodes(data);
    }

    /** Returns the folder in a data folder that contains those of all nodes. */
    public static Path nodes(Path data) {
        return data.resolve("nodes");
    }
}

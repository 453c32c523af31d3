package org.platen.settings;

import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;

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

    private static final Setting<String> NAME =
            new Setting<>(
                    "platen.node",
                    SettingType.TEXT,
                    "host name and port",
                    NodeSettings::hostName,
                    "unique name of this node, up to 23 letters, digits, dots, dashes and"
                            + " underscores, with no dot in front");

    @Inject
    NodeSettings(Settings settings) {
        this(settings.get(DATA).toAbsolutePath().normalize(), settings.get(NAME));
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "platen";
        }
    }
}

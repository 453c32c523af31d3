package org.platen.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The reference of settings, which this test writes with {@code -Dplaten.settings.write=true}. */
class SettingsPageTest {

    private static final String ADVICE =
            "src/docs/settings.md is to say what the code says; to write it anew: mvn test"
                    + " -Dtest=SettingsPageTest -Dplaten.settings.write=true";

    private static final Pattern KEY =
            Pattern.compile("\"(platen\\.[a-z0-9-]+(?:\\.[a-z0-9-]+)*)\"");

    private static final Pattern VARIABLE = Pattern.compile("\\bPLATEN_[A-Z0-9_]*[A-Z0-9]\\b");

    /**
     * A default in the launcher or in the configuration of the server. That of the node is the name
     * of a transaction manager that no launcher has started.
     */
    private static final Pattern DEFAULT =
            Pattern.compile(
                    "\\b(?!PLATEN_NODE)(PLATEN_[A-Z0-9_]+):[-=]?([A-Za-z0-9][A-Za-z0-9.]*)[}\"]");

    /** Handed to programs by the launcher; not for users. */
    private static final List<String> INTERNAL =
            List.of(
                    "platen.node.folder",
                    "platen.terminal",
                    "platen.trace",
                    "platen.home",
                    "platen.version");

    @Test
    void the_reference_says_what_the_code_declares() throws IOException {
        if (Boolean.getBoolean("platen.settings.write")) {
            Files.writeString(SettingsPage.FILE, SettingsPage.written());
        }
        var written = SettingsPage.written().lines().toList();
        var present = Files.readAllLines(SettingsPage.FILE);

        assertThat(written.stream().filter(line -> !present.contains(line))).as(ADVICE).isEmpty();
        assertThat(present).as(ADVICE).isEqualTo(written);
    }

    @Test
    void each_key_stands_in_one_place_and_belongs_to_a_setting() throws IOException {
        var keys = new ArrayList<String>();
        for (var file : files(Path.of("src/main/java"))) {
            KEY.matcher(Files.readString(file)).results().forEach(key -> keys.add(key.group(1)));
        }
        keys.removeAll(INTERNAL);

        assertThat(keys).containsExactlyInAnyOrderElementsOf(declared());
    }

    private static List<String> declared() throws IOException {
        return SettingsPage.records().stream()
                .flatMap(type -> SettingsPage.settings(type).stream())
                .map(Setting::key)
                .toList();
    }

    @Test
    void the_launcher_and_the_server_read_no_variable_that_is_not_declared() throws IOException {
        var known = new TreeSet<String>();
        declared().forEach(key -> known.add(Setting.variable(key)));
        for (var setting : LauncherSetting.values()) {
            known.add(setting.name());
        }

        assertThat(variables()).isSubsetOf(known);
        for (var setting : LauncherSetting.values()) {
            assertThat(launcher()).anySatisfy(text -> assertThat(text).contains(setting.name()));
        }
    }

    @Test
    void the_defaults_of_the_launcher_and_the_server_are_those_that_are_declared()
            throws IOException {
        int checked = 0;
        for (var text : launcher()) {
            for (var found : DEFAULT.matcher(text).results().toList()) {
                checked++;
                assertThat(shownDefault(found.group(1)))
                        .as(found.group())
                        .isEqualTo("`" + found.group(2) + "`");
            }
        }
        assertThat(checked).isGreaterThan(6);
    }

    private static String shownDefault(String variable) throws IOException {
        var settings =
                SettingsPage.records().stream()
                        .flatMap(type -> SettingsPage.settings(type).stream())
                        .filter(setting -> setting.variable().equals(variable))
                        .map(Setting::shownDefault);
        var launcher =
                Stream.of(LauncherSetting.values())
                        .filter(setting -> setting.name().equals(variable))
                        .map(LauncherSetting::shownDefault);
        return Stream.concat(settings, launcher).findFirst().orElse("not declared");
    }

    private static Set<String> variables() throws IOException {
        var variables = new TreeSet<String>();
        for (var text : launcher()) {
            VARIABLE.matcher(text).results().forEach(found -> variables.add(found.group()));
        }
        return variables;
    }

    /** The texts of the launcher and of the server's configuration. */
    private static List<String> launcher() throws IOException {
        var texts = new ArrayList<String>();
        texts.add(Files.readString(Path.of("platen")));
        texts.add(Files.readString(Path.of("server-config/configure.cli")));
        for (var file : files(Path.of("src/launcher"))) {
            texts.add(Files.readString(file));
        }
        return texts;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}

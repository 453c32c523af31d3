package org.platen.settings;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The reference of settings, as the code declares them. */
final class SettingsPage {

    static final Path FILE = Path.of("src/docs/settings.md");

    private static final Path SOURCES = Path.of("src/main/java");

    private static final String MARK = "@SettingsRecord(";

    private static final String TABLE =
            """

            | setting | environment variable | default | unit and meaning |
            |---|---|---|---|
            """;

    /** The rows of each subject by their variables. */
    private final Map<Subject, Map<String, String>> rows = new TreeMap<>();

    private SettingsPage() {}

    /** Returns the head of the page, which is written by hand, and the tables. */
    static String written() throws IOException {
        var page = new SettingsPage();
        for (var type : records()) {
            page.add(type);
        }
        for (var setting : LauncherSetting.values()) {
            page.add(setting);
        }
        var present = Files.readString(FILE);
        return present.substring(0, present.indexOf("\n## ")) + page.tables();
    }

    /** Returns the settings that a record reads. */
    static List<Setting<?>> settings(Class<?> type) {
        var settings = Settings.of(Map.of());
        make(type, settings);
        return List.copyOf(settings.read());
    }

    static List<Class<?>> records() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            var records = new ArrayList<Class<?>>();
            for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                if (Files.readString(file).contains(MARK)) {
                    records.add(type(file));
                }
            }
            return records;
        }
    }

    private static Class<?> type(Path file) {
        var name = SOURCES.relativize(file).toString().replace('/', '.');
        try {
            return Class.forName(name.substring(0, name.length() - ".java".length()));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object make(Class<?> type, Settings settings) {
        try {
            var constructor = injected(type);
            constructor.setAccessible(true);
            return constructor.newInstance(
                    Arrays.stream(constructor.getParameterTypes())
                            .map(
                                    needed ->
                                            needed == Settings.class
                                                    ? settings
                                                    : make(needed, Settings.of(Map.of())))
                            .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Constructor<?> injected(Class<?> type) {
        return Arrays.stream(type.getDeclaredConstructors())
                .filter(each -> each.isAnnotationPresent(jakarta.inject.Inject.class))
                .findFirst()
                .orElseThrow();
    }

    private void add(Class<?> type) {
        var subject = type.getAnnotation(SettingsRecord.class).value();
        for (var setting : settings(type)) {
            add(
                    subject,
                    "`" + setting.key() + "`",
                    setting.variable(),
                    setting.shownDefault(),
                    setting.type().unit() + ": " + setting.meaning());
        }
    }

    private void add(LauncherSetting setting) {
        add(
                setting.subject(),
                "–",
                setting.name(),
                setting.shownDefault(),
                setting.unit() + ": " + setting.meaning());
    }

    private void add(Subject subject, String key, String variable, String rest, String meaning) {
        var other =
                rows.computeIfAbsent(subject, each -> new TreeMap<>())
                        .put(
                                variable,
                                "| %s | `%s` | %s | %s |%n"
                                        .formatted(key, variable, rest, meaning));
        if (other != null) {
            throw new IllegalStateException(variable + " is declared twice");
        }
    }

    private String tables() {
        return rows.entrySet().stream()
                .map(
                        subject ->
                                "\n## "
                                        + subject.getKey().heading()
                                        + "\n"
                                        + TABLE
                                        + String.join("", subject.getValue().values()))
                .collect(Collectors.joining());
    }
}

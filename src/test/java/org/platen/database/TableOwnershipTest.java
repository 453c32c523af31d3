package org.platen.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables and their queries: ArchUnit sees no dependency that is written in SQL or JPQL. */
class TableOwnershipTest {

    private static final Path SOURCES = Path.of("src/main/java/org/platen");

    private static final Pattern CREATED = Pattern.compile("(?im)^ *create table (\\w+)");

    /** Text blocks, and strings with those that are joined to them. */
    private static final Pattern TEXTS =
            Pattern.compile(
                    "\"\"\".*?\"\"\"|\"[^\"\n]*\"(?:\\s*\\+\\s*\"[^\"\n]*\")*", Pattern.DOTALL);

    /** Quotation marks that neither begin nor end a string. */
    private static final Pattern QUOTED = Pattern.compile("'\"'|\\\\.");

    /**
     * A name where a query has a table, alone or in a list of them, or where an entity is found.
     */
    private static final Pattern NAMED =
            Pattern.compile("\\b(?:from|join|update|into)\\s+(\\w+)|,\\s*(\\w+)\\s+[a-z]\\b");

    private static final Pattern FOUND =
            Pattern.compile("\\bem\\s*\\.(?:find|getReference)\\(\\s*(\\w+)\\.class");

    @Test
    void each_table_is_named_in_the_queries_of_one_package() throws IOException {
        var users = users();

        assertThat(users).hasSizeGreaterThan(15);
        assertThat(users)
                .allSatisfy((table, packages) -> assertThat(packages).as(table).hasSize(1));
    }

    /** The top-level packages that name a table, or its entity, by table. */
    private static Map<String, Set<String>> users() throws IOException {
        var tables = tables();
        var users = new HashMap<String, Set<String>>();
        entities()
                .forEach(
                        entity ->
                                users.computeIfAbsent(table(entity), key -> new TreeSet<>())
                                        .add(topOf(Path.of(path(entity)))));
        for (var file : files(SOURCES, ".java")) {
            names(text(file))
                    .filter(tables::containsKey)
                    .map(tables::get)
                    .forEach(
                            table ->
                                    users.computeIfAbsent(table, key -> new TreeSet<>())
                                            .add(topOf(SOURCES.relativize(file))));
        }
        return users;
    }

    private static Stream<String> names(String source) {
        var inQueries =
                TEXTS.matcher(QUOTED.matcher(source).replaceAll(""))
                        .results()
                        .map(MatchResult::group)
                        .map(text -> text.replaceAll("\"\\s*\\+\\s*\"", ""))
                        .flatMap(text -> NAMED.matcher(text).results())
                        .map(name -> name.group(1) == null ? name.group(2) : name.group(1));
        return Stream.concat(
                inQueries, FOUND.matcher(source).results().map(found -> found.group(1)));
    }

    /** Tables by their names and by those of their entities. */
    private static Map<String, String> tables() throws IOException {
        var tables = new HashMap<String, String>();
        entities().forEach(entity -> tables.put(entity.getSimpleName(), table(entity)));
        for (var file : files(Path.of("src/main/resources/db/migration"), ".sql")) {
            CREATED.matcher(text(file))
                    .results()
                    .forEach(created -> tables.put(created.group(1), created.group(1)));
        }
        return tables;
    }

    private static List<JavaClass> entities() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.platen")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Entity.class))
                        .toList();
    }

    private static String table(JavaClass entity) {
        return entity.getAnnotationOfType(Table.class).name();
    }

    /** The file of a type below the sources. */
    private static String path(JavaClass type) {
        return type.getName().substring("org.platen.".length()).replace('.', '/');
    }

    private static String topOf(Path file) {
        return file.getName(0).toString();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .collect(Collectors.toList());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

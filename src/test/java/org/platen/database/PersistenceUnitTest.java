package org.platen.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.lang.annotation.Annotation;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** The persistence unit, which no server completes by a search for classes. */
class PersistenceUnitTest {

    private static final List<Class<? extends Annotation>> PERSISTENT =
            List.of(Entity.class, Embeddable.class, MappedSuperclass.class, Converter.class);

    @Test
    void every_persistent_type_is_listed_once_and_nothing_else() throws Exception {
        var types =
                new ClassFileImporter()
                                .withImportOption(new ImportOption.DoNotIncludeTests())
                                .importPackages("org.platen")
                                .stream()
                                .filter(PersistenceUnitTest::isPersistent)
                                .map(JavaClass::getName)
                                .toList();

        assertThat(texts(unit(), "class")).containsExactlyInAnyOrderElementsOf(types).isSorted();
        assertThat(texts(unit(), "exclude-unlisted-classes")).containsExactly("true");
    }

    @Test
    void the_provider_is_hibernate_and_the_data_source_is_the_default_of_the_server()
            throws Exception {
        assertThat(texts(unit(), "provider"))
                .containsExactly("org.hibernate.jpa.HibernatePersistenceProvider");
        assertThat(texts(unit(), "jta-data-source")).isEmpty();
    }

    private static boolean isPersistent(JavaClass type) {
        return PERSISTENT.stream().anyMatch(type::isAnnotatedWith);
    }

    private static Document unit() throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("src/main/resources/META-INF/persistence.xml").toFile());
    }

    private static List<String> texts(Document document, String element) {
        var found = document.getElementsByTagName(element);
        return IntStream.range(0, found.getLength())
                .mapToObj(nr -> found.item(nr).getTextContent())
                .toList();
    }
}

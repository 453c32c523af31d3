package org.platen.server;

import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of the WAR that we ship, in the containers of {@code arquillian.xml}. */
@ExtendWith(ArquillianExtension.class)
@ParameterizedClass(name = "{0}")
@EnumSource(Database.class)
abstract class ShippedWar {

    private static final WebArchive SHIPPED =
            ShrinkWrap.createFromZipFile(WebArchive.class, Path.of("target/platen.war").toFile());

    @Parameter Database database;

    @Deployment(name = "onH2", testable = false)
    @TargetsContainer("h2")
    static WebArchive onH2() {
        return SHIPPED;
    }

    @Deployment(name = "onPostgresql", testable = false)
    @TargetsContainer("postgresql")
    static WebArchive onPostgresql() {
        return SHIPPED;
    }
}

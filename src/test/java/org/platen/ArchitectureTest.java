package org.platen;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The dependencies of the packages, one way and without cycles. */
@AnalyzeClasses(packages = "org.platen", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packages_form_no_cycle =
            slices().matching("org.platen.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_engine_is_plain_java =
            noClasses()
                    .that()
                    .resideInAPackage("org.platen.engine..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "jakarta..",
                            "java.sql..",
                            "javax.sql..",
                            "org.platen.operation..",
                            "org.platen.filestore..",
                            "org.platen.content..",
                            "org.platen.job..",
                            "org.platen.preset..",
                            "org.platen.delivery..",
                            "org.platen.security..",
                            "org.platen.outputcreation..",
                            "org.platen.contract..",
                            "org.platen.problem..");

    @ArchTest
    static final ArchRule operations_and_files_know_no_feature =
            noClasses()
                    .that()
                    .resideInAnyPackage("org.platen.operation..", "org.platen.filestore..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.platen.content..",
                            "org.platen.job..",
                            "org.platen.preset..",
                            "org.platen.delivery..",
                            "org.platen.engine..",
                            "org.platen.outputcreation..");

    @ArchTest
    static final ArchRule nobody_knows_output_creation =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.platen.outputcreation..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.platen.outputcreation..");

    @ArchTest
    static final ArchRule the_demo_is_a_client_and_nothing_else =
            noClasses()
                    .that()
                    .resideInAPackage("org.platen.demo..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "jakarta..",
                            "org.platen.operation..",
                            "org.platen.filestore..",
                            "org.platen.content..",
                            "org.platen.job..",
                            "org.platen.preset..",
                            "org.platen.outputcreation..");
}

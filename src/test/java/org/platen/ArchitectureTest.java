package org.platen;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.HttpMethod;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Set;
import org.platen.operation.Admission;
import org.platen.operation.Claim;
import org.platen.operation.DivisibleHandler;
import org.platen.operation.FaultException;
import org.platen.operation.Finding;
import org.platen.operation.Findings;
import org.platen.operation.LostClaimException;
import org.platen.operation.NewOperation;
import org.platen.operation.Operation;
import org.platen.operation.OperationHandler;
import org.platen.operation.OperationId;
import org.platen.operation.OperationState;
import org.platen.operation.Operations;
import org.platen.operation.PartPlan;
import org.platen.operation.PartResult;
import org.platen.operation.Priority;
import org.platen.operation.Publication;
import org.platen.operation.Reference;
import org.platen.operation.References;
import org.platen.operation.Remarks;
import org.platen.operation.facts.Counts;
import org.platen.operation.facts.Facts;
import org.platen.operation.facts.PresetUsed;
import org.platen.operation.status.OperationCalls;
import org.platen.operation.status.OperationService;
import org.platen.operation.status.OperationView;
import org.platen.operation.status.OperationsResource;
import org.platen.operation.status.OutputDescription;
import org.platen.operation.submission.EarlierSubmissions;
import org.platen.operation.submission.GroupCommit;
import org.platen.operation.submission.SubmitKey;
import org.platen.operation.submission.UsedKeys;

/** The dependencies of the packages, one way and without cycles. */
@AnalyzeClasses(packages = "org.platen", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packages_form_no_cycle =
            slices().matching("org.platen.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nor_do_the_packages_within_packages =
            slices().matching("org.platen.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule operations_know_their_queue_but_not_who_works_at_them_or_asks =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .layer("fault")
                    .definedBy("org.platen.operation.fault")
                    .layer("queue")
                    .definedBy("org.platen.operation.queue")
                    .layer("operation")
                    .definedBy("org.platen.operation")
                    .layer("work")
                    .definedBy("org.platen.operation.work")
                    .layer("submission")
                    .definedBy("org.platen.operation.submission")
                    .layer("status")
                    .definedBy("org.platen.operation.status")
                    .layer("retention")
                    .definedBy("org.platen.operation.retention")
                    .whereLayer("fault")
                    .mayNotAccessAnyLayer()
                    .whereLayer("queue")
                    .mayNotAccessAnyLayer()
                    .whereLayer("operation")
                    .mayOnlyAccessLayers("fault", "queue")
                    .whereLayer("work")
                    .mayOnlyAccessLayers("operation", "fault", "queue")
                    .whereLayer("submission")
                    .mayOnlyAccessLayers("operation")
                    .whereLayer("status")
                    .mayOnlyAccessLayers("operation", "queue")
                    .whereLayer("retention")
                    .mayOnlyAccessLayers("operation");

    /** All that a feature may see of operations, with the types within these. */
    private static final Set<Class<?>> FRONT_DOOR =
            Set.of(
                    // asks for operations, and finds them
                    Admission.class,
                    NewOperation.class,
                    Operation.class,
                    OperationId.class,
                    OperationState.class,
                    Operations.class,
                    Priority.class,
                    Reference.class,
                    References.class,
                    // executes them
                    Claim.class,
                    DivisibleHandler.class,
                    FaultException.class,
                    LostClaimException.class,
                    OperationHandler.class,
                    PartPlan.class,
                    PartResult.class,
                    Publication.class,
                    // tells what was made of them
                    Counts.class,
                    Facts.class,
                    Finding.class,
                    Findings.class,
                    Remarks.class,
                    // accepts a request once, however often it is sent
                    EarlierSubmissions.class,
                    GroupCommit.class,
                    SubmitKey.class,
                    UsedKeys.class,
                    // answers for a service whose results are those of operations
                    OperationCalls.class,
                    OperationService.class,
                    OperationView.class,
                    OperationsResource.class,
                    OutputDescription.class,
                    PresetUsed.class);

    private static final DescribedPredicate<JavaClass> BEHIND_THE_FRONT_DOOR =
            describe(
                    "are behind the front door of operations",
                    type ->
                            type.getPackageName().startsWith("org.platen.operation")
                                    && FRONT_DOOR.stream().noneMatch(seen -> isIn(type, seen)));

    private static boolean isIn(JavaClass type, Class<?> outermost) {
        return type.getName().equals(outermost.getName())
                || type.getName().startsWith(outermost.getName() + "$");
    }

    @ArchTest
    static final ArchRule a_feature_sees_of_operations_only_their_front_door =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.platen.operation..")
                    .should()
                    .dependOnClassesThat(BEHIND_THE_FRONT_DOOR);

    @ArchTest
    static final ArchRule output_is_planned_before_it_is_made_and_made_by_nobody_who_asks_for_it =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .layer("sheet")
                    .definedBy("org.platen.outputcreation.sheet")
                    .layer("request")
                    .definedBy("org.platen.outputcreation.request")
                    .layer("plan")
                    .definedBy("org.platen.outputcreation.plan")
                    .layer("step")
                    .definedBy("org.platen.outputcreation.step")
                    .layer("index")
                    .definedBy("org.platen.outputcreation.index")
                    .layer("result")
                    .definedBy("org.platen.outputcreation.result")
                    .layer("production")
                    .definedBy("org.platen.outputcreation")
                    .layer("submission")
                    .definedBy("org.platen.outputcreation.submission")
                    .whereLayer("sheet")
                    .mayNotAccessAnyLayer()
                    .whereLayer("request")
                    .mayOnlyAccessLayers("sheet")
                    .whereLayer("plan")
                    .mayOnlyAccessLayers("request", "sheet")
                    .whereLayer("step")
                    .mayOnlyAccessLayers("plan", "request")
                    .whereLayer("index")
                    .mayOnlyAccessLayers("plan", "request", "sheet")
                    .whereLayer("result")
                    .mayOnlyAccessLayers("plan", "request", "index")
                    .whereLayer("production")
                    .mayOnlyAccessLayers("plan", "request", "step", "index", "result")
                    .whereLayer("submission")
                    .mayOnlyAccessLayers("request", "result");

    @ArchTest
    static final ArchRule output_is_planned_without_the_engine =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "org.platen.outputcreation.sheet",
                            "org.platen.outputcreation.request",
                            "org.platen.outputcreation.plan")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.platen.engine..");

    /** The members that tell how many pages a sheet has. */
    private static final Set<String> PAGES_OF_A_SHEET =
            Set.of(
                    "org.platen.preset.OutputPreset$Sheet.duplex()",
                    "org.platen.preset.OutputPreset$Sheet.documentsStartOnFront()",
                    "org.platen.outputcreation.sheet.SheetLayout.pagesPerSheet()",
                    "org.platen.outputcreation.sheet.SheetLayout.documentsStartOnFront()");

    @ArchTest
    static final ArchRule only_the_sheet_layout_counts_sheets =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.platen.outputcreation.sheet")
                    .should()
                    .accessTargetWhere(
                            describe(
                                    "the number of pages on a sheet is asked",
                                    access ->
                                            PAGES_OF_A_SHEET.contains(
                                                    access.getTarget().getFullName())));

    @ArchTest
    static final ArchRule files_do_not_know_who_asks_for_them_or_removes_them =
            noClasses()
                    .that()
                    .resideInAPackage("org.platen.filestore")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.platen.filestore.rest", "org.platen.filestore.upkeep");

    @ArchTest
    static final ArchRule features_come_to_files_by_the_file_store =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.platen.filestore..")
                    .should()
                    .dependOnClassesThat()
                    .haveNameMatching(
                            "org\\.platen\\.filestore\\.(ManagedFiles|Folders|FileStoreSettings|rest\\..*|upkeep\\..*)");

    @ArchTest
    static final ArchRule the_engine_is_built_floor_by_floor =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .layer("vocabulary")
                    .definedBy("org.platen.engine")
                    .layer("base")
                    .definedBy(
                            "org.platen.engine.primitive",
                            "org.platen.engine.hash",
                            "org.platen.engine.crypt")
                    .layer("syntax")
                    .definedBy("org.platen.engine.syntax")
                    .layer("stream")
                    .definedBy("org.platen.engine.stream")
                    .layer("read")
                    .definedBy("org.platen.engine.read")
                    .layer("document")
                    .definedBy(
                            "org.platen.engine.document",
                            "org.platen.engine.form",
                            "org.platen.engine.content")
                    .layer("fragment")
                    .definedBy("org.platen.engine.fragment")
                    .layer("write")
                    .definedBy("org.platen.engine.write")
                    .layer("assembly")
                    .definedBy("org.platen.engine.assembly")
                    .layer("cli")
                    .definedBy("org.platen.engine.cli")
                    .whereLayer("vocabulary")
                    .mayNotAccessAnyLayer()
                    .whereLayer("base")
                    .mayOnlyAccessLayers("vocabulary")
                    .whereLayer("syntax")
                    .mayOnlyAccessLayers("vocabulary", "base")
                    .whereLayer("stream")
                    .mayOnlyAccessLayers("vocabulary", "base", "syntax")
                    .whereLayer("read")
                    .mayOnlyAccessLayers("vocabulary", "base", "syntax", "stream")
                    .whereLayer("document")
                    .mayOnlyAccessLayers("vocabulary", "base", "syntax", "stream", "read")
                    .whereLayer("fragment")
                    .mayOnlyAccessLayers(
                            "vocabulary", "base", "syntax", "stream", "read", "document")
                    .whereLayer("write")
                    .mayOnlyAccessLayers(
                            "vocabulary",
                            "base",
                            "syntax",
                            "stream",
                            "read",
                            "document",
                            "fragment")
                    .whereLayer("cli")
                    .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule beans_in_normal_scopes_have_no_public_fields_or_they_cannot_be_deployed =
            noFields()
                    .that()
                    .areDeclaredInClassesThat()
                    .areAnnotatedWith(ApplicationScoped.class)
                    .or()
                    .areDeclaredInClassesThat()
                    .areAnnotatedWith(RequestScoped.class)
                    .and()
                    .areNotStatic()
                    .should()
                    .bePublic();

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
                            "org.platen.http..",
                            "org.platen.property..",
                            "org.platen.problem..");

    @ArchTest
    static final ArchRule what_both_interfaces_use_does_not_know_the_compatible_one =
            noClasses()
                    .that()
                    .resideInAnyPackage("org.platen.http", "org.platen.property")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.platen.contract");

    @ArchTest
    static final ArchRule bodies_have_a_type =
            noMethods()
                    .that()
                    .areMetaAnnotatedWith(HttpMethod.class)
                    .should(
                            have(
                                    describe(
                                            "a parameter that is an array of bytes",
                                            method ->
                                                    method.getRawParameterTypes().stream()
                                                            .anyMatch(
                                                                    type ->
                                                                            type.isEquivalentTo(
                                                                                    byte[]
                                                                                            .class)))));

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

    /** The classes that may read the clock of the system; {@code SystemTime} says why. */
    private static final Set<String> READERS_OF_TIME =
            Set.of(
                    "org.platen.time.SystemTime",
                    "org.platen.tls.PemKeyManagerFactory",
                    "org.platen.security.rest.UsersOfDatabase",
                    "org.platen.datacommand.VerifyStore");

    private static final Set<String> CLOCKS =
            Set.of(Clock.class.getName(), InstantSource.class.getName());

    @ArchTest
    static final ArchRule the_time_of_day_is_injected =
            noClasses()
                    .that(
                            describe(
                                    "are not named as readers of time",
                                    type -> !READERS_OF_TIME.contains(type.getName())))
                    .should()
                    .accessTargetWhere(
                            describe(
                                    "the system tells its time",
                                    access -> isSystemTime(access.getTarget())));

    private static boolean isSystemTime(AccessTarget target) {
        var owner = target.getOwner().getName();
        var name = target.getName();
        boolean asksForNow = owner.startsWith("java.time.") && name.equals("now");
        boolean makesClock =
                CLOCKS.contains(owner) && (name.startsWith("system") || name.startsWith("tick"));
        return asksForNow
                || makesClock
                || target.getFullName().equals("java.lang.System.currentTimeMillis()")
                || target.getFullName().equals("java.util.Date.<init>()");
    }

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

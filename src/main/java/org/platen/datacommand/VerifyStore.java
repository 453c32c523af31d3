package org.platen.datacommand;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.PersistenceException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.flywaydb.core.api.FlywayException;
import org.platen.command.DatabaseAddress;
import org.platen.command.RefusedException;
import org.platen.command.RunningNode;

/** The program behind {@code ./platen verify-store}, started by the launcher. */
public final class VerifyStore {

    static final String CHECKSUMS = "--checksums";

    private static final int REFUSED = 1;

    private static final int MISUSED = 2;

    private static final int INCOMPLETE = 3;

    private static final String CONSISTENCY = "/rest/platen/v1/maintenance/consistency?checksums=";

    private final PrintStream out;

    private final PrintStream err;

    VerifyStore(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String... arguments) {
        CommandLog.off();
        System.exit(new VerifyStore(System.out, System.err).run(VerifyStore::report, arguments));
    }

    /** Makes the report of all inconsistencies. */
    interface Source {

        /**
         * Returns the report in the format of {@code GET maintenance/consistency}.
         *
         * @param checksums whether to read all bytes
         */
        JsonNode report(boolean checksums);
    }

    /**
     * Asks a running node that has exclusive use of the database, whose folder the launcher passes;
     * otherwise opens the database.
     */
    private static JsonNode report(boolean checksums) {
        var node = System.getProperty("platen.node.folder", "");
        return node.isEmpty()
                ? offline(System.getenv(), checksums)
                : RunningNode.of(Path.of(node)).get(CONSISTENCY + checksums);
    }

    private static JsonNode offline(Map<String, String> environment, boolean checksums) {
        var data = Path.of(environment.getOrDefault("PLATEN_DATA", "data"));
        try (var store =
                OfflineStore.open(
                        DatabaseAddress.of(environment),
                        data.toAbsolutePath().normalize(),
                        InstantSource.system())) {
            return store.report(checksums);
        }
    }

    /** Prints the report and returns the exit status. */
    int run(Source source, String... arguments) {
        var options = List.of(arguments);
        var unknown = options.stream().filter(Predicate.not(CHECKSUMS::equals)).findFirst();
        if (unknown.isPresent()) {
            err.println(
                    "platen: There is no option '%s' of verify-store; there is %s. Try \"./platen verify-store --help\"."
                            .formatted(unknown.get(), CHECKSUMS));
            return MISUSED;
        }
        try {
            var report = new StoreReport(source.report(options.contains(CHECKSUMS)));
            out.print(report.text());
            return report.isComplete() ? 0 : INCOMPLETE;
        } catch (RefusedException e) {
            err.println("platen: " + e.getMessage());
        } catch (FlywayException | PersistenceException e) {
            err.println("platen: The database reports an error: " + e.getMessage());
        }
        return REFUSED;
    }
}

package org.platen.usercommand;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.platen.command.DatabaseAddress;
import org.platen.command.RefusedException;
import org.platen.door.SafeText;

/** The program behind {@code ./platen user}, started by the launcher. */
public final class UserCommand {

    private static final int REFUSED = 1;

    private static final int MISUSED = 2;

    private final PrintStream out;

    private final PrintStream err;

    UserCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String... arguments) {
        // Libraries must not write to the terminal. Anything that matters arrives as an exception.
        Logger.getLogger("").setLevel(Level.OFF);
        System.exit(
                new UserCommand(System.out, System.err)
                        .run(UserCommand::access, UserCommand::passwords, arguments));
    }

    /**
     * Chooses the access. The launcher passes the folder of a running node that has exclusive use
     * of the database.
     */
    private static UserAccess access() {
        var node = System.getProperty("platen.node.folder", "");
        return node.isEmpty()
                ? StoppedServer.of(DatabaseAddress.of(System.getenv()))
                : RunningServer.of(Path.of(node));
    }

    /**
     * Chooses the source of passwords. Newer Java versions return a console even without a
     * terminal, so the launcher checks for one.
     */
    @SuppressWarnings("SystemConsoleNull") // it is null on Java 17
    private static PasswordSource passwords() {
        var console = System.console();
        if (console == null || !Boolean.getBoolean("platen.terminal")) {
            throw new UserUsageException(
                    "There is no terminal to prompt for the password. Use"
                            + " --password-stdin to pass it on standard input.");
        }
        return PasswordSource.of(console);
    }

    /** Runs the command and returns its exit status. */
    int run(Supplier<UserAccess> access, Supplier<PasswordSource> terminal, String... arguments) {
        try {
            var wanted = UserArguments.parse(arguments);
            var password = wanted.action().needsPassword() ? password(wanted, terminal) : "";
            try (var users = access.get()) {
                out.print(done(wanted, password, users));
            }
            return 0;
        } catch (UserUsageException e) {
            err.println("platen: " + e.getMessage() + " Try \"./platen user --help\".");
            return MISUSED;
        } catch (RefusedException e) {
            err.println("platen: " + e.getMessage());
            return REFUSED;
        }
    }

    private static String password(UserArguments wanted, Supplier<PasswordSource> terminal) {
        var source = wanted.passwordOnInput() ? PasswordSource.of(System.in) : terminal.get();
        return source.read(SafeText.of(wanted.name()));
    }

    /** Executes the action, and returns a message about it. */
    private static String done(UserArguments wanted, String password, UserAccess users) {
        if (wanted.action() == Action.LIST) {
            return new UserList(users.all()).text();
        }
        change(wanted, password, users);
        return "User " + SafeText.of(wanted.name()) + " " + outcome(wanted) + "\n";
    }

    private static void change(UserArguments wanted, String password, UserAccess users) {
        var name = wanted.name();
        switch (wanted.action()) {
            case ADD ->
                    users.add(Map.of("name", name, "password", password, "roles", wanted.roles()));
            case PASSWD -> users.change(name, Map.of("password", password));
            case ROLES -> users.change(name, Map.of("roles", wanted.roles()));
            case DISABLE -> users.change(name, Map.of("disabled", true));
            case ENABLE -> users.change(name, Map.of("disabled", false));
            case LIST -> throw new IllegalArgumentException("a list changes nothing");
        }
    }

    private static String outcome(UserArguments wanted) {
        var roles = String.join(", ", wanted.roles());
        return switch (wanted.action()) {
            case ADD -> "was added, with " + roles + ".";
            case PASSWD -> "has the new password; all sessions and tokens of the user were ended.";
            case ROLES -> "has " + roles + " now.";
            case DISABLE -> "was disabled; all sessions and tokens of the user were ended.";
            case ENABLE -> "was enabled.";
            case LIST -> throw new IllegalArgumentException("a list changes nothing");
        };
    }
}

package org.platen.usercommand;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.platen.security.Role;
import org.platen.settings.Spelling;

/**
 * The parsed command line.
 *
 * @param name the name of the user; empty for a list
 * @param roles the roles for the user; empty if the action assigns none
 * @param passwordOnInput whether the password is read from standard input
 */
record UserArguments(Action action, String name, Set<String> roles, boolean passwordOnInput) {

    private static final String ROLES = "--roles";

    private static final String PASSWORD_STDIN = "--password-stdin";

    private static final String PREFIX = "ROLE_";

    static UserArguments parse(String... arguments) {
        var left = new ArrayDeque<>(List.of(arguments));
        var words = new ArrayList<String>();
        Set<String> roles = Set.of();
        boolean passwordOnInput = false;
        while (!left.isEmpty()) {
            var argument = left.remove();
            if (argument.equals(ROLES)) {
                roles = roles(argument, left.isEmpty() ? "" : left.remove());
            } else if (argument.equals(PASSWORD_STDIN)) {
                passwordOnInput = true;
            } else if (argument.startsWith("--")) {
                throw unknown("option", argument, List.of(ROLES, PASSWORD_STDIN));
            } else {
                words.add(argument);
            }
        }
        return of(words, roles, passwordOnInput);
    }

    private static UserArguments of(
            List<String> words, Set<String> roles, boolean passwordOnInput) {
        if (words.isEmpty()) {
            throw new UserUsageException("The action is missing. Actions: " + known() + ".");
        }
        var action =
                Action.of(words.get(0))
                        .orElseThrow(() -> unknown("action", words.get(0), Action.names()));
        checkOptions(action, roles, passwordOnInput);
        if (words.size() != action.words() + 1) {
            throw new UserUsageException(
                    "\"user %s\" needs %s, but got %s."
                            .formatted(action.text(), needs(action), count(words.size() - 1)));
        }
        return new UserArguments(
                action,
                action.words() > 0 ? words.get(1) : "",
                action == Action.ROLES ? roles("roles", words.get(2)) : roles,
                passwordOnInput);
    }

    private static void checkOptions(Action action, Set<String> roles, boolean passwordOnInput) {
        if (action == Action.ADD && roles.isEmpty()) {
            throw new UserUsageException(
                    "\"user add\" needs --roles with some of " + Role.sortedNames() + ".");
        }
        if (action != Action.ADD && !roles.isEmpty()) {
            throw new UserUsageException(
                    "--roles belongs to \"user add\"; \"user roles NAME ROLES\" changes roles.");
        }
        if (passwordOnInput && !action.needsPassword()) {
            throw new UserUsageException(
                    "--password-stdin belongs to \"user add\" and \"user passwd\".");
        }
    }

    private static String needs(Action action) {
        return switch (action) {
            case LIST -> "no arguments";
            case ADD, PASSWD, DISABLE, ENABLE ->
                    "one user name and nothing else (a password is never an argument)";
            case ROLES -> "one user name, and roles separated by commas";
        };
    }

    private static String count(int words) {
        return words == 1 ? "1 word" : words + " words";
    }

    /** Parses roles, which may be in upper or lower case, with or without {@code ROLE_}. */
    private static Set<String> roles(String where, String text) {
        var roles = new TreeSet<String>();
        for (String word : Arrays.asList(text.split(",", -1))) {
            var upper = word.strip().toUpperCase(Locale.ROOT);
            var role = upper.startsWith(PREFIX) ? upper : PREFIX + upper;
            if (!Role.names().contains(role)) {
                throw new UserUsageException(
                        "%s must be a comma-separated list of %s, but contains '%s'."
                                .formatted(where, Role.sortedNames(), word));
            }
            roles.add(role);
        }
        return roles;
    }

    private static UserUsageException unknown(String what, String word, List<String> known) {
        return new UserUsageException(
                "There is no "
                        + what
                        + " '"
                        + word
                        + "' of user."
                        + Spelling.nearest(word, known)
                                .map(near -> " Is " + near + " meant?")
                                .orElse(" Known are " + String.join(", ", known) + "."));
    }

    private static String known() {
        return String.join(", ", Action.names());
    }
}

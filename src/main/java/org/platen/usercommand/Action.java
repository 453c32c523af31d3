package org.platen.usercommand;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The actions of the command. */
enum Action {
    LIST(0),
    ADD(1),
    PASSWD(1),
    ROLES(2),
    DISABLE(1),
    ENABLE(1);

    private final int words;

    Action(int words) {
        this.words = words;
    }

    /** Returns the number of arguments after the name of the action, without options. */
    int words() {
        return words;
    }

    boolean needsPassword() {
        return this == ADD || this == PASSWD;
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Action> of(String text) {
        return Arrays.stream(values()).filter(action -> action.text().equals(text)).findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Action::text).toList();
    }
}

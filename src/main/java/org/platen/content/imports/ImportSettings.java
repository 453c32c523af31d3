package org.platen.content.imports;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.platen.settings.HttpSettings;
import org.platen.settings.Setting;
import org.platen.settings.SettingType;
import org.platen.settings.Settings;
import org.platen.settings.SettingsRecord;
import org.platen.settings.Subject;

/**
 * The settings of imports: the limits of those whose clients wait, beyond which they become
 * operations, the number of those that are read at the same time, and passwords.
 *
 * @param bytes of the body
 * @param items in the content set
 * @param places for imports that are read at a time
 * @param waiting how many more may wait, in threads of the web server
 * @param passwordsFile the file of passwords for encrypted PDFs
 */
@SettingsRecord(Subject.IMPORTS)
record ImportSettings(
        long bytes, int items, int places, int waiting, Optional<Path> passwordsFile) {

    static final String PLACES_KEY = "platen.import.places";

    static final String PASSWORDS_KEY = "platen.pdf.passwords-file";

    private static final Setting<Long> BYTES =
            Setting.of(
                    "platen.import.sync-size",
                    SettingType.SIZE,
                    "8MiB",
                    "larger PDFs and ZIPs are imported by an operation");

    private static final Setting<Integer> ITEMS =
            Setting.of(
                    "platen.import.sync-items",
                    SettingType.number(0),
                    "1000",
                    "imports with more content items become an operation");

    private static final Setting<Integer> PLACES =
            Setting.ofProcessors(
                    PLACES_KEY,
                    "imports that are read at the same time while their clients wait. As many"
                            + " more as a quarter of the threads wait for up to 30 s, at most half"
                            + " of them for one user; others get 503 with `Retry-After` at once");

    private static final Setting<Optional<Path>> PASSWORDS_FILE =
            Setting.optional(
                    PASSWORDS_KEY,
                    SettingType.PATH,
                    "file of passwords, one a line, tried on encrypted PDFs at upload and at"
                            + " output. The property `documentPassword` of a content item is tried"
                            + " first");

    /** Of the threads: the others are for requests that need no place. */
    private static final int SHARE_OF_THREADS = 4;

    @Inject
    ImportSettings(Settings settings, HttpSettings http) {
        this(
                settings.get(BYTES),
                settings.get(ITEMS),
                settings.get(PLACES),
                http.threads() / SHARE_OF_THREADS,
                settings.get(PASSWORDS_FILE));
    }
}

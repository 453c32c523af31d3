package org.platen.maintenance;

import jakarta.inject.Inject;
import java.time.Duration;
import org.platen.settings.Setting;
import org.platen.settings.SettingType;
import org.platen.settings.Settings;
import org.platen.settings.SettingsRecord;
import org.platen.settings.Subject;

/**
 * The retention periods.
 *
 * @param output of the files of outputs
 * @param operations of operations that have ended, and of everything stored about them
 * @param files of temporary files
 * @param sets of content sets and job sets
 * @param orphans of files that a crash left behind
 * @param audit of entries of the audit trail
 * @param every the interval of the sweep
 */
@SettingsRecord(Subject.RETENTION)
public record RetentionSettings(
        Retention output,
        Retention operations,
        Retention files,
        Retention sets,
        Retention orphans,
        Retention audit,
        Duration every) {

    /** An attempt at a large document may change no file for some minutes. */
    public static final Duration MIN_AGE_OF_ORPHANS = Duration.ofHours(1);

    private static final SettingType<Retention> PERIOD =
            new SettingType<>(
                    "time or `never`", "a time such as 8h or 30d, or never", Retention::of);

    private static final Setting<Retention> OUTPUT =
            Setting.of(
                    "platen.retention.output",
                    PERIOD,
                    "30d",
                    "files of an output, after it was made; they are deleted earlier if their"
                            + " operation is");

    private static final Setting<Retention> OPERATIONS =
            Setting.of("platen.retention.operations", PERIOD, "30d", "operations, after their end");

    private static final Setting<Retention> FILES =
            Setting.of(
                    "platen.retention.files",
                    PERIOD,
                    "7d",
                    "uploads that are not persistent, unless a content set uses them");

    private static final Setting<Retention> SETS =
            Setting.of(
                    "platen.retention.sets",
                    PERIOD,
                    "30d",
                    "content sets and job sets; those that a client deletes are removed by the"
                            + " next sweep");

    private static final Setting<Retention> ORPHANS =
            Setting.of(
                    "platen.retention.orphans",
                    PERIOD.where("at least 1h", period -> !period.isShorter(MIN_AGE_OF_ORPHANS)),
                    "1d",
                    "files that a crash left behind, after their last change");

    private static final Setting<Retention> AUDIT =
            Setting.of(
                    "platen.retention.audit",
                    PERIOD,
                    "400d",
                    "entries of the audit trail; nothing else deletes them");

    private static final Setting<Duration> EVERY =
            Setting.of(
                    "platen.retention.every",
                    SettingType.TIME,
                    "1h",
                    "interval of the sweep, which one node executes");

    @Inject
    RetentionSettings(Settings settings) {
        this(
                settings.get(OUTPUT),
                settings.get(OPERATIONS),
                settings.get(FILES),
                settings.get(SETS),
                settings.get(ORPHANS),
                settings.get(AUDIT),
                settings.get(EVERY));
    }
}

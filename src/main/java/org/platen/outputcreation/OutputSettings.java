package org.platen.outputcreation;

import jakarta.inject.Inject;
import java.time.Duration;
import org.platen.settings.Setting;
import org.platen.settings.SettingType;
import org.platen.settings.Settings;
import org.platen.settings.SettingsRecord;
import org.platen.settings.Subject;

/**
 * The settings of output creation: the size of large operations, and the time for one document.
 *
 * @param largePages operations with more pages are moved to the lane for large ones and divided
 * @param partPages the minimum number of pages of a part, except the last one; large enough to make
 *     the overhead of a part negligible
 * @param documentTimeout the maximum time for which the output may wait for a single document
 */
@SettingsRecord(Subject.OPERATIONS)
record OutputSettings(long largePages, long partPages, Duration documentTimeout) {

    private static final Setting<Integer> LARGE_PAGES =
            Setting.of(
                    "platen.output.large-pages",
                    SettingType.number(0),
                    "5000",
                    "an operation with more pages is large; 5,000 pages are about half a second of"
                            + " work");

    private static final Setting<Integer> PART_PAGES =
            Setting.of(
                    "platen.output.part-pages",
                    SettingType.number(1),
                    "5000",
                    "minimum pages of a part, in whole print files");

    private static final Setting<Duration> DOCUMENT_TIMEOUT =
            Setting.of(
                    "platen.document.timeout",
                    SettingType.TIME,
                    "2m",
                    "how long an output waits for one document");

    @Inject
    OutputSettings(Settings settings) {
        this(settings.get(LARGE_PAGES), settings.get(PART_PAGES), settings.get(DOCUMENT_TIMEOUT));
    }
}

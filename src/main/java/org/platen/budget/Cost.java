package org.platen.budget;

import org.platen.settings.Setting;
import org.platen.settings.SettingType;

/** The kinds of things that are counted while a request or an operation creates them. */
public enum Cost {
    /** Content items, each a row in the database. */
    ITEMS(
            number("platen.import.max-items", "1000000", "content items of one import"),
            "content items",
            "Divide the upload into several."),

    /** Pages of all documents. */
    PAGES(
            number("platen.import.max-pages", "10000000", "pages of all documents of one import"),
            "pages",
            "Divide the upload into several."),

    /** Characters in titles, names and metadata. */
    TEXT(
            new Setting<>(
                    "platen.import.max-text",
                    Limit.CHARACTERS,
                    "an eighth of the memory",
                    () -> Math.max(1 << 20, Runtime.getRuntime().maxMemory() / 8),
                    "bookmarks and names that one import keeps in memory"),
            "characters of titles and metadata",
            "Divide the upload into several, or give Java more memory (-Xmx)."),

    /** Decoded bytes of the compressed parts of documents. */
    DECODED_BYTES(
            Setting.of(
                    "platen.import.max-decoded",
                    Limit.SIZE,
                    "16GiB",
                    "what one import decompresses"),
            "bytes of compressed objects",
            "Divide the upload into several."),

    /** Documents of one job set. They are held in memory until their rows are written. */
    DOCUMENTS(
            new Setting<>(
                    "platen.jobs.max-documents",
                    Limit.NUMBER,
                    "by the memory, at most `4000000`",
                    () ->
                            Math.max(
                                    100_000,
                                    Math.min(4_000_000, Runtime.getRuntime().maxMemory() / 256)),
                    "documents of one job set"),
            "documents",
            "Create several job sets from fewer content sets or items, and"
                    + " do not list the same one so often."),

    /** Number ranges of one reprint. They are stored with its operation. */
    RANGES(
            number("platen.reprint.max-ranges", "100000", "ranges of numbers in one reprint"),
            "ranges of numbers",
            "Divide the reprint into several.");

    @SuppressWarnings("ImmutableEnumChecker") // its functions have no state
    private final Setting<Long> limit;

    private final String things;

    private final String advice;

    Cost(Setting<Long> limit, String things, String advice) {
        this.limit = limit;
        this.things = things;
        this.advice = advice;
    }

    private static Setting<Long> number(String key, String fallback, String meaning) {
        return Setting.of(key, Limit.NUMBER, fallback, meaning);
    }

    Setting<Long> limit() {
        return limit;
    }

    String setting() {
        return limit.key();
    }

    String things() {
        return things;
    }

    String advice() {
        return advice;
    }

    /** The types of the limits. */
    private static final class Limit {

        static final SettingType<Long> NUMBER = SettingType.number(1).as(Integer::longValue);

        static final SettingType<Long> SIZE =
                SettingType.SIZE.where("at least 1", value -> value >= 1);

        static final SettingType<Long> CHARACTERS =
                new SettingType<>("size in characters", SIZE.wanted(), SIZE.parser());
    }
}

package org.platen.preset;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.platen.engine.AssemblySettings.OnBroken;
import org.platen.engine.share.Conformance;
import org.platen.engine.share.DocumentBookmarks;
import org.platen.engine.share.Extra;
import org.platen.engine.share.Forms;

/**
 * How jobs are turned into print files.
 *
 * <p>Presets are JSON documents; {@code output-preset.schema.json} explains each key.
 */
public record OutputPreset(
        String name,
        Format format,
        Files files,
        Sheet sheet,
        Optional<Index> index,
        Optional<FolderDelivery> delivery) {

    /** In characters of their text, all together. */
    private static final int REMEMBERED = 4 << 20;

    /** Few presets are used again and again: by their text, those that were read last. */
    private static final Cache<String, OutputPreset> READ =
            Caffeine.newBuilder()
                    .maximumWeight(REMEMBERED)
                    .weigher((String json, OutputPreset preset) -> json.length())
                    .executor(Runnable::run)
                    .build();

    /**
     * Reads a preset.
     *
     * @throws InvalidPresetException when it is not one; the message says where and why
     */
    public static OutputPreset parse(String json) {
        return READ.get(json, PresetReader::read);
    }

    /**
     * What print files are made of.
     *
     * @param conformance the standard that they keep to
     * @param content what comes into them beside pages
     * @param forms what becomes of form fields
     * @param bookmarks what each document gets
     * @param onBroken what becomes of them when a document cannot be used
     */
    public record Format(
            Conformance conformance,
            Set<Extra> content,
            Forms forms,
            DocumentBookmarks bookmarks,
            OnBroken onBroken) {

        public Format {
            content = Set.copyOf(content);
        }

        /** Whether documents may be missing in the output. */
        public boolean leavesOut() {
            return onBroken == OnBroken.LEAVE_OUT;
        }
    }

    /** How many print files there are, and what they are called. */
    public record Files(NamePattern name, Split split) {}

    /** Where a new print file begins. A document is never divided. */
    public sealed interface Split {

        /**
         * The variables of file names that have another value in each file; none when there is only
         * one file.
         */
        List<String> numbering();

        /** One file for all. */
        record None() implements Split {

            @Override
            public List<String> numbering() {
                return List.of();
            }
        }

        /** A file for each part of a level. */
        record ByLevel(Level level) implements Split {

            @Override
            public List<String> numbering() {
                return switch (level) {
                    case JOB -> List.of("file.nr", "document.nr", "job.nr", "job.id");
                    case SEGMENT, DOCUMENT_SET, DOCUMENT -> List.of("file.nr", "document.nr");
                };
            }
        }

        /** A new file before the document that would make it more than so many. */
        record Every(int count, Unit unit) implements Split {

            @Override
            public List<String> numbering() {
                return List.of("file.nr", "document.nr");
            }
        }
    }

    /** The parts of a job set that can have print files of their own. */
    public enum Level {
        @JsonProperty("job")
        JOB,
        @JsonProperty("segment")
        SEGMENT,
        @JsonProperty("documentSet")
        DOCUMENT_SET,
        @JsonProperty("document")
        DOCUMENT
    }

    /** What is counted until a print file is full. */
    public enum Unit {
        @JsonProperty("sheet")
        SHEET,
        @JsonProperty("document")
        DOCUMENT
    }

    /** How pages lie on sheets of paper. */
    public record Sheet(boolean duplex, boolean documentsStartOnFront) {

        /** How many sheets so many pages take. */
        public long sheets(long pages) {
            return duplex ? (pages + 1) / 2 : pages;
        }

        /**
         * How many blank pages follow a document of so many pages, so that the next one starts on a
         * front.
         */
        public int blanksAfter(int pages) {
            return duplex && documentsStartOnFront ? pages % 2 : 0;
        }
    }

    /** A list of the documents and where they are, once in each format. */
    public record Index(Set<IndexFormat> formats) {

        public Index {
            formats = Set.copyOf(formats);
        }
    }

    /** How an index is written. */
    public enum IndexFormat {
        @JsonProperty("csv")
        CSV,
        @JsonProperty("json")
        JSON
    }

    /**
     * Files are put into a folder.
     *
     * @param folder relative to the root of deliveries, with {@code /}
     */
    public record FolderDelivery(String folder) {}
}

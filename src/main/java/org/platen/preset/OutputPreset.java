package org.platen.preset;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.platen.engine.AssemblySettings.OnBroken;
import org.platen.engine.Conformance;
import org.platen.engine.DocumentBookmarks;
import org.platen.engine.DocumentFeature;
import org.platen.engine.Forms;

/**
 * The rules by which jobs become print files.
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

    /** The total length of the texts in the cache, in characters. */
    private static final int REMEMBERED = 4 << 20;

    /**
     * Caches the presets used last, by their text, because few presets are used again and again.
     */
    private static final Cache<String, OutputPreset> READ =
            Caffeine.newBuilder()
                    .maximumWeight(REMEMBERED)
                    .weigher((String json, OutputPreset preset) -> json.length())
                    .executor(Runnable::run)
                    .build();

    /**
     * Parses a preset.
     *
     * @throws InvalidPresetException when it is invalid; the message says where and why
     */
    public static OutputPreset parse(String json) {
        return READ.get(json, PresetReader::read);
    }

    /**
     * The format of print files.
     *
     * @param conformance the standard to which they conform
     * @param content the content besides pages that they keep
     * @param forms the treatment of form fields
     * @param bookmarks the bookmarks for each document
     * @param onBroken the reaction when a document cannot be used
     */
    public record Format(
            Conformance conformance,
            Set<DocumentFeature> content,
            Forms forms,
            DocumentBookmarks bookmarks,
            OnBroken onBroken) {

        public Format {
            content = Set.copyOf(content);
        }

        /** Returns whether documents may be left out of the output. */
        public boolean leavesOut() {
            return onBroken == OnBroken.LEAVE_OUT;
        }
    }

    /** The division into print files, and their names. */
    public record Files(NamePattern name, Split split) {}

    /** The rule for where a new print file begins. A document is never divided. */
    public sealed interface Split {

        /**
         * The variables of file names that have a different value in each file; none when there is
         * only one file.
         */
        List<String> numbering();

        /** One file for all documents. */
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

        /** A new file before each document that would exceed the count. */
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

    /** The unit in which the size of a print file is limited. */
    public enum Unit {
        @JsonProperty("sheet")
        SHEET,
        @JsonProperty("document")
        DOCUMENT
    }

    /** The arrangement of pages on sheets of paper. */
    public record Sheet(boolean duplex, boolean documentsStartOnFront) {}

    /** A list of the documents and their places, in each of the formats. */
    public record Index(Set<IndexFormat> formats) {

        public Index {
            formats = Set.copyOf(formats);
        }
    }

    /** The format of an index. */
    public enum IndexFormat {
        @JsonProperty("csv")
        CSV,
        @JsonProperty("json")
        JSON
    }

    /**
     * Delivery to a folder.
     *
     * @param folder relative to the root of deliveries, with {@code /}
     */
    public record FolderDelivery(String folder) {}
}

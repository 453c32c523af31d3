package org.platen.preset;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.Optional;
import org.platen.engine.AssemblySettings.OnBroken;
import org.platen.engine.Conformance;
import org.platen.engine.DocumentBookmarks;
import org.platen.engine.DocumentFeature;
import org.platen.engine.Forms;
import org.platen.json.Json;
import org.platen.preset.OutputPreset.FolderDelivery;
import org.platen.preset.OutputPreset.Format;
import org.platen.preset.OutputPreset.Index;
import org.platen.preset.OutputPreset.IndexFormat;
import org.platen.preset.OutputPreset.Sheet;

/** Creates an {@link OutputPreset} from JSON that the schema has accepted. */
final class PresetReader {

    private PresetReader() {}

    static OutputPreset read(String text) {
        var root = PresetText.json(text);
        var faults = PresetSchema.faults(root, InvalidPresetException.MAX_SOUGHT);
        if (!faults.isEmpty()) {
            throw new InvalidPresetException(faults);
        }
        return new OutputPreset(
                root.path("name").textValue(),
                format(root.path("format"), root.path("content")),
                FilesReader.read(root.path("files")),
                sheet(root.path("sheet")),
                index(root.path("index")),
                delivery(root.path("delivery")));
    }

    private static Format format(JsonNode format, JsonNode content) {
        var conformance =
                Conformance.of(format.path("conformance").asText()).orElse(Conformance.NONE);
        var kept = EnumSet.noneOf(DocumentFeature.class);
        for (var extra : DocumentFeature.values()) {
            if (keeps(content, key(extra))) {
                requireAllowed(extra, conformance);
                kept.add(extra);
            }
        }
        return new Format(conformance, kept, forms(content), bookmarks(content), onBroken(content));
    }

    private static DocumentBookmarks bookmarks(JsonNode content) {
        return DocumentBookmarks.of(stated(content, "bookmarks")).orElseThrow();
    }

    private static OnBroken onBroken(JsonNode content) {
        return switch (stated(content, "onBroken")) {
            case "leaveOut" -> OnBroken.LEAVE_OUT;
            default -> OnBroken.STOP;
        };
    }

    private static boolean keeps(JsonNode content, String key) {
        return stated(content, key).equals("keep");
    }

    private static Forms forms(JsonNode content) {
        return Forms.of(stated(content, "forms")).orElseThrow();
    }

    private static String stated(JsonNode content, String key) {
        var value =
                content.has(key)
                        ? content.path(key)
                        : PresetSchema.defaultOf("/properties/content/properties/" + key);
        return value.textValue();
    }

    private static String key(DocumentFeature extra) {
        return switch (extra) {
            case OUTLINES -> "outlines";
            case DESTINATIONS -> "destinations";
            case PAGE_LABELS -> "pageLabels";
            case ATTACHMENTS -> "attachments";
            case SCRIPTS -> "scripts";
        };
    }

    private static void requireAllowed(DocumentFeature extra, Conformance conformance) {
        if (!conformance.allows(extra)) {
            throw new InvalidPresetException(
                    ("content.%s cannot be \"keep\" with format.conformance \"%s\","
                                    + " which does not allow them. Use \"drop\", or choose another"
                                    + " conformance.")
                            .formatted(key(extra), conformance));
        }
    }

    private static Sheet sheet(JsonNode node) {
        return new Sheet(
                node.path("duplex").booleanValue(),
                node.path("documentsStartOnFront").booleanValue());
    }

    private static Optional<Index> index(JsonNode node) {
        var formats = EnumSet.noneOf(IndexFormat.class);
        node.path("formats").forEach(format -> formats.add(read(format, IndexFormat.class)));
        return formats.isEmpty() ? Optional.empty() : Optional.of(new Index(formats));
    }

    private static Optional<FolderDelivery> delivery(JsonNode node) {
        return node.isMissingNode()
                ? Optional.empty()
                : Optional.of(new FolderDelivery(node.path("folder").textValue()));
    }

    static <T> T read(JsonNode node, Class<T> type) {
        return Json.mapper().convertValue(node, type);
    }
}

package org.platen.preset;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import org.platen.preset.OutputPreset.Files;
import org.platen.preset.OutputPreset.Level;
import org.platen.preset.OutputPreset.Split;
import org.platen.preset.OutputPreset.Unit;

/** Reads the names of print files, and the rule by which they are divided, from a preset. */
final class FilesReader {

    private FilesReader() {}

    static Files read(JsonNode node) {
        var files = new Files(name(node.path("name")), split(node.path("split")));
        requireDifferentNames(files);
        return files;
    }

    private static NamePattern name(JsonNode node) {
        var stated =
                node.isMissingNode()
                        ? PresetSchema.defaultOf("/properties/files/properties/name")
                        : node;
        return NamePattern.parse(stated.textValue());
    }

    private static Split split(JsonNode node) {
        if (node.has("level")) {
            return new Split.ByLevel(PresetReader.read(node.path("level"), Level.class));
        }
        if (node.has("every")) {
            return new Split.Every(
                    node.path("every").intValue(),
                    PresetReader.read(node.path("unit"), Unit.class));
        }
        return new Split.None();
    }

    private static void requireDifferentNames(Files files) {
        var numbering = files.split().numbering();
        if (numbering.isEmpty()
                || files.name().usesProperties()
                || numbering.stream().anyMatch(files.name()::uses)) {
            return;
        }
        throw new InvalidPresetException(
                "files.name gives all files the same name, but files.split creates several. Use one of "
                        + numbering.stream().map(NamePattern::inBraces).collect(joining(", "))
                        + " or "
                        + NamePattern.ANY_PROPERTY
                        + " in it.");
    }
}

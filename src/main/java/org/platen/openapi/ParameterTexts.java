package org.platen.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** The texts for parameters, each of which means the same wherever it occurs. */
final class ParameterTexts {

    private static final String NUMBER = "integer";

    private static final Map<String, String> OF_PATHS =
            Map.ofEntries(
                    Map.entry("configId", "The ID or the name of an output creation preset."),
                    Map.entry("contentSetId", "The ID of a content set."),
                    Map.entry("dataFileId", "The ID or the name of a data file."),
                    Map.entry("file", "The name of the file of a preset."),
                    Map.entry("fileId", "The ID or the name of a managed file."),
                    Map.entry("id", "The ID in question."),
                    Map.entry("jobSetId", "The ID of a job set."),
                    Map.entry("name", "The name of a user."),
                    Map.entry("operationId", "The ID of an operation."),
                    Map.entry("relPath", "The path of a file within the managed folder."));

    private static final Map<String, String> OF_QUERIES =
            Map.ofEntries(
                    Map.entry("action", "Only entries of this action."),
                    Map.entry("after", "The value of next in the previous page."),
                    Map.entry("back", "The path of this server to return to."),
                    Map.entry("before", "The end of the previous page."),
                    Map.entry("checksums", "Whether all bytes are read, to compare checksums."),
                    Map.entry("code", "As the OpenID provider sent it."),
                    Map.entry("detail", "Whether each content item is listed."),
                    Map.entry("error", "As the OpenID provider sent it."),
                    Map.entry("filename", "The name under which the file is kept."),
                    Map.entry("from", "The earliest time, such as 2027-01-31T12:00:00Z."),
                    Map.entry("label", "Only those with this label."),
                    Map.entry("limit", "The number of entries of a page."),
                    Map.entry("name", "The name of the managed file that keeps the content."),
                    Map.entry("order", "The order of the PDFs in a ZIP."),
                    Map.entry("pagesPerItem", "The number of pages of each content item."),
                    Map.entry("parent", "Only reprints of this operation."),
                    Map.entry("persistent", "Whether the file is kept until it is deleted."),
                    Map.entry("preset", "Only those with a preset of this name."),
                    Map.entry("splitAt", "Where content items begin: bookmarks."),
                    Map.entry("state", "States, separated by commas; all if absent."),
                    Map.entry("to", "The time before which it was, like from."),
                    Map.entry("type", "Types of managed files, separated by commas."),
                    Map.entry("user", "Only those of this user."));

    private ParameterTexts() {}

    static String ofPath(String name) {
        return text(OF_PATHS, name);
    }

    /** Adds the text, and the type of parameters that the methods receive as text. */
    static void describeQuery(String name, ObjectNode parameter) {
        parameter.put("description", text(OF_QUERIES, name));
        var schema = (ObjectNode) parameter.get("schema");
        if (name.equals("limit")) {
            schema.put("type", NUMBER).put("minimum", 1).put("maximum", 1_000);
        } else if (name.equals("pagesPerItem")) {
            schema.put("type", NUMBER).put("minimum", 1);
        }
    }

    private static String text(Map<String, String> texts, String name) {
        var text = texts.get(name);
        if (text == null) {
            throw new IllegalStateException(
                    "The parameter " + name + " has no description in ParameterTexts.");
        }
        return text;
    }
}

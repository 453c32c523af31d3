package org.platen.engine.cli;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.platen.engine.Conformance;
import org.platen.engine.DocumentBookmarks;
import org.platen.engine.DocumentFeature;
import org.platen.engine.Forms;

/** Parses the values of options. */
final class OptionValue {

    private static final int MAX_THREADS = 64;

    // Names as in presets, in the order of the help text.
    static final Map<String, DocumentFeature> EXTRAS = extras();

    private static Map<String, DocumentFeature> extras() {
        var extras = new LinkedHashMap<String, DocumentFeature>();
        extras.put("outlines", DocumentFeature.OUTLINES);
        extras.put("destinations", DocumentFeature.DESTINATIONS);
        extras.put("pageLabels", DocumentFeature.PAGE_LABELS);
        extras.put("attachments", DocumentFeature.ATTACHMENTS);
        extras.put("scripts", DocumentFeature.SCRIPTS);
        return extras;
    }

    private OptionValue() {}

    static int threads(String value) {
        if (!value.matches("\\d{1,2}") || Integer.parseInt(value) > MAX_THREADS) {
            throw new UsageException(
                    "--threads takes 0 to " + MAX_THREADS + ", not '" + value + "'.");
        }
        return Integer.parseInt(value);
    }

    static Conformance conformance(String value) {
        return Conformance.of(value)
                .orElseThrow(
                        () ->
                                new UsageException(
                                        "--conformance takes "
                                                + Arrays.stream(Conformance.values())
                                                        .map(Conformance::toString)
                                                        .collect(joining(", "))
                                                + ", not '"
                                                + value
                                                + "'."));
    }

    static Forms forms(String value) {
        return Forms.of(value)
                .orElseThrow(
                        () ->
                                new UsageException(
                                        "--forms takes keep, flatten or drop, not '"
                                                + value
                                                + "'."));
    }

    static DocumentBookmarks bookmarks(String value) {
        return switch (value) {
            case "none" -> DocumentBookmarks.NONE;
            case "files" -> DocumentBookmarks.NAME;
            case "titles" -> DocumentBookmarks.TITLE;
            default ->
                    throw new UsageException(
                            "--bookmarks takes files, titles or none, not '" + value + "'.");
        };
    }

    static Set<DocumentFeature> extras(String option, String value) {
        var extras = EnumSet.noneOf(DocumentFeature.class);
        for (String name : value.split(",", -1)) {
            var extra = EXTRAS.get(name);
            if (extra == null) {
                throw new UsageException(
                        option
                                + " takes "
                                + String.join(", ", EXTRAS.keySet())
                                + ", separated by commas, not '"
                                + name
                                + "'.");
            }
            extras.add(extra);
        }
        return extras;
    }
}

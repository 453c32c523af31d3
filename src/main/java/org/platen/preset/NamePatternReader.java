package org.platen.preset;

import static org.platen.preset.NamePattern.inBraces;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.platen.settings.Spelling;

/** Parses a {@link NamePattern}, in one pass from left to right. */
final class NamePatternReader {

    private static final String OPEN = "${";

    /** Sufficient for any number; more would only use up the length of the name. */
    private static final Pattern ZEROS = Pattern.compile("0{1,20}");

    private static final Pattern ZEROS_AT_END = Pattern.compile(",0+\\z");

    private final String text;

    private final List<NamePart> parts = new ArrayList<>();

    private int position;

    NamePatternReader(String text) {
        this.text = text;
    }

    List<NamePart> parts() {
        while (position < text.length()) {
            int open = text.indexOf(OPEN, position);
            literal(open < 0 ? text.length() : open);
            if (open >= 0) {
                variable();
            }
        }
        return parts;
    }

    private void literal(int end) {
        for (int i = position; i < end; i = text.offsetByCodePoints(i, 1)) {
            if (!SafeName.isSafe(text.codePointAt(i))) {
                throw refuse(
                        "has "
                                + shown(text.codePointAt(i))
                                + at(i)
                                + ", but must contain neither control characters nor any of "
                                + String.join(" ", SafeName.FORBIDDEN.split("")));
            }
        }
        if (end > position) {
            parts.add(new NamePart.Literal(text.substring(position, end)));
        }
        position = end;
    }

    private static String shown(int character) {
        return SafeName.FORBIDDEN.indexOf(character) < 0
                ? String.format("U+%04X", character)
                : Character.toString(character);
    }

    private void variable() {
        int close = text.indexOf('}', position);
        if (close < 0) {
            throw refuse("opens a variable by ${" + at(position) + " but does not close it with }");
        }
        var content = text.substring(position + OPEN.length(), close);
        parts.add(
                content.startsWith(NamePart.Property.PREFIX) ? property(content) : named(content));
        position = close + 1;
    }

    private NamePart property(String content) {
        var name = content.substring(NamePart.Property.PREFIX.length());
        if (name.isBlank()) {
            throw refuse(content, "which lacks the name of a property");
        }
        if (ZEROS_AT_END.matcher(name).find()) {
            throw textWithZeros(content);
        }
        return new NamePart.Property(name);
    }

    private NamePart named(String content) {
        int comma = content.indexOf(',');
        var key = comma < 0 ? content : content.substring(0, comma);
        var variable = NameVariable.of(key).orElseThrow(() -> unknown(content, key));
        if (comma < 0) {
            return new NamePart.Variable(variable, 0);
        }
        if (!variable.isNumber()) {
            throw textWithZeros(content);
        }
        var zeros = content.substring(comma + 1);
        if (!ZEROS.matcher(zeros).matches()) {
            throw refuse(
                    content,
                    "but the comma must be followed by 1 to 20 zeros, such as "
                            + inBraces(key + ",0000"));
        }
        return new NamePart.Variable(variable, zeros.length());
    }

    private InvalidPresetException textWithZeros(String content) {
        return refuse(
                content, "but zeros after a comma are only for numbers, and this variable is text");
    }

    private InvalidPresetException unknown(String content, String key) {
        var meant =
                Spelling.nearest(key, NameVariable.keys())
                        .map(near -> "; did you mean " + inBraces(near) + "? ")
                        .orElse(". ");
        var known =
                Stream.concat(
                                NameVariable.keys().stream().map(NamePattern::inBraces),
                                Stream.of(NamePattern.ANY_PROPERTY))
                        .collect(Collectors.joining(", "));
        return refuse(
                "has the unknown variable "
                        + inBraces(content)
                        + at(position)
                        + meant
                        + "Known variables: "
                        + known);
    }

    private InvalidPresetException refuse(String content, String reason) {
        return refuse("has " + inBraces(content) + at(position) + ", " + reason);
    }

    private static InvalidPresetException refuse(String reason) {
        return new InvalidPresetException("files.name " + reason + ".");
    }

    /** The position for people, who count from 1. */
    private static String at(int index) {
        return " at character " + (index + 1);
    }
}

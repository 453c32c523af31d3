package org.platen.preset;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A file name with variables: {@code letters_${file.nr,0000}.pdf}.
 *
 * <p>It may contain the variables of {@link NameVariables}; a pattern of zeros is the minimum width
 * of a number. Values are made safe: no data of a document can lead out of a folder, hide a file or
 * form a name that a file system refuses.
 */
public final class NamePattern {

    /** The placeholder in messages for variables that stand for properties. */
    static final String ANY_PROPERTY = inBraces(NamePart.Property.PREFIX + "<name>");

    private final String text;

    private final List<NamePart> parts;

    private NamePattern(String text, List<NamePart> parts) {
        this.text = text;
        this.parts = List.copyOf(parts);
    }

    /**
     * Parses a pattern.
     *
     * @throws InvalidPresetException when it is invalid; the message says at which character
     */
    public static NamePattern parse(String text) {
        return new NamePattern(text, new NamePatternReader(text).parts());
    }

    /**
     * The name of a file. It ends in the extension and has at most 255 bytes in UTF-8.
     *
     * @param extension in lower case, with the dot; it is added unless the name has it in any case
     */
    public String resolve(NameVariables variables, String extension) {
        return SafeName.whole(
                parts.stream().map(part -> part.resolve(variables)).collect(Collectors.joining()),
                extension);
    }

    /**
     * Returns whether a variable occurs.
     *
     * @param variable the name without braces, such as {@code file.nr} or {@code
     *     document.property.customer}
     */
    public boolean uses(String variable) {
        return parts.stream().anyMatch(part -> part.is(variable));
    }

    /**
     * Returns a name of the pattern with a number that distinguishes it from equal ones: {@code
     * letter_2.pdf}.
     */
    public static String numbered(String name, int nr, String extension) {
        return SafeName.numbered(name, nr, extension);
    }

    /**
     * Makes text suitable as the beginning of a file name, by the rules for values. Returns at most
     * 200 bytes in UTF-8, so that something can follow.
     */
    public static String safe(String text) {
        return SafeName.cut(SafeName.part(text), 200);
    }

    boolean usesProperties() {
        return parts.stream().anyMatch(NamePart.Property.class::isInstance);
    }

    static String inBraces(String variable) {
        return "${" + variable + "}";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NamePattern pattern && text.equals(pattern.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}

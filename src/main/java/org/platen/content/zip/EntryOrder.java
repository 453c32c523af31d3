package org.platen.content.zip;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/** The order in which the PDFs of a ZIP become items (ADR 0052). */
public enum EntryOrder {
    /** The natural order: {@code letter2.pdf} before {@code letter10.pdf}. */
    NATURAL,

    /** The order of the entries in the ZIP. */
    ARCHIVE,

    /** The order of the names by Unicode code points. */
    NAME,

    /** The order of the names in the {@link #LIST_FILE} of the ZIP. */
    LIST;

    /** A text file at the top of a ZIP, with one name on each line. */
    static final String LIST_FILE = "order.txt";

    /**
     * Returns the order for the parameter {@code order}.
     *
     * @throws ProblemException 400 when there is no such order
     */
    public static EntryOrder of(@Nullable String name) {
        if (name == null) {
            return NATURAL;
        }
        return Stream.of(values())
                .filter(order -> order.toString().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        Problem.badRequest(
                                                "The parameter order must be "
                                                        + Stream.of(values())
                                                                .map(EntryOrder::toString)
                                                                .collect(Collectors.joining(", "))
                                                        + ".",
                                                name)));
    }

    /** The comparator of names, if this order depends on them alone. */
    Optional<Comparator<String>> comparator() {
        return switch (this) {
            case NATURAL -> Optional.of(new NaturalOrder());
            case NAME ->
                    Optional.of(Comparator.comparing(String::codePoints, NaturalOrder::compare));
            case ARCHIVE, LIST -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The entries in this order, which is no list. */
    List<ZipMember> sorted(Collection<ZipMember> entries) {
        var sorted = new ArrayList<>(entries);
        comparator().ifPresent(names -> sorted.sort(Comparator.comparing(ZipMember::name, names)));
        return sorted;
    }
}

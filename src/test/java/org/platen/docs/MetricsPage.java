package org.platen.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The list of metrics in {@code monitoring.md}. */
public final class MetricsPage {

    private static final Path PAGE = Path.of("src/docs/monitoring.md");

    /** The first column of a row; it may name several. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[a-z]+_[^|]*) \\|");

    private static final Pattern NAME = Pattern.compile("`([a-z_]+)`");

    /** The series of a histogram. */
    private static final Pattern OF_HISTOGRAM = Pattern.compile("_seconds_(bucket|count|sum|max)$");

    private MetricsPage() {}

    /** The names of all that it lists. */
    public static Set<String> names() throws IOException {
        var names = new TreeSet<String>();
        for (var row : ROW.matcher(Files.readString(PAGE)).results().toList()) {
            NAME.matcher(row.group(1)).results().forEach(name -> names.add(name.group(1)));
        }
        return names;
    }

    /** The metric to which a series belongs. */
    public static String family(String series) {
        return OF_HISTOGRAM.matcher(series).replaceAll("_seconds");
    }
}

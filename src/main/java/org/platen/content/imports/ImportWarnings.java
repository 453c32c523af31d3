package org.platen.content.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.engine.Warning;
import org.platen.operation.Finding;

/**
 * The decisions about PDFs that were accepted although something in them is wrong. Each decision
 * occurs once. The first ones are kept in full; of the others, only the number.
 */
public final class ImportWarnings {

    public static final int MAX_WARNINGS = 100;

    /**
     * A decision.
     *
     * @param page the page of the PDF, from 1; null if the decision concerns the whole PDF
     * @param what the finding and the decision
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(String file, @Nullable Integer page, String what) {

        static Entry of(String file, Warning warning) {
            boolean ofAll = warning.page() == Warning.WHOLE_DOCUMENT;
            return new Entry(file, ofAll ? null : warning.page(), warning.text());
        }
    }

    private final Set<Entry> entries = new LinkedHashSet<>();

    private long omitted;

    public void add(String file, Collection<Warning> warnings) {
        for (var warning : warnings) {
            var entry = Entry.of(file, warning);
            if (entries.size() < MAX_WARNINGS) {
                entries.add(entry);
            } else if (!entries.contains(entry)) {
                omitted++;
            }
        }
    }

    /** The entries, as an operation keeps them. */
    public List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        for (var entry : entries) {
            findings.add(
                    new Finding(findings.size() + 1, entry.file(), entry.page(), entry.what()));
        }
        return findings;
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The number of all decisions. */
    long count() {
        return entries.size() + omitted;
    }

    public long omitted() {
        return omitted;
    }
}

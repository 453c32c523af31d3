package org.platen.operation.facts;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The columns of the facts about an operation. */
@Embeddable
public class Facts {

    @Column(name = "preset_file")
    private @Nullable String presetFile;

    @Column(name = "preset_name", columnDefinition = "text")
    private @Nullable String presetName;

    @Column(name = "preset_version")
    private @Nullable Long presetVersion;

    private @Nullable String label;

    private @Nullable Long documents;

    private @Nullable Long pages;

    private @Nullable Long sheets;

    private @Nullable Long files;

    protected Facts() {}

    /** The facts that are known when an operation is accepted. */
    public static Facts of(@Nullable PresetUsed preset, @Nullable String label) {
        var facts = new Facts();
        facts.label = label;
        if (preset != null) {
            facts.presetFile = preset.file();
            facts.presetName = preset.name();
            facts.presetVersion = preset.version();
        }
        return facts;
    }

    /** Returns these facts with the counts of the result. */
    public Facts with(Counts counts) {
        var facts = of(preset().orElse(null), label);
        facts.documents = counts.documents();
        facts.pages = counts.pages();
        facts.sheets = counts.sheets();
        facts.files = counts.files();
        return facts;
    }

    /** The preset; empty for an operation without one, or accepted before it was recorded. */
    public Optional<PresetUsed> preset() {
        return presetFile == null || presetName == null || presetVersion == null
                ? Optional.empty()
                : Optional.of(new PresetUsed(presetFile, presetName, presetVersion));
    }

    /** The label that the client gave the operation. */
    public Optional<String> label() {
        return Optional.ofNullable(label);
    }

    /** The counts of the result; empty before there is one. */
    public Optional<Counts> counts() {
        return documents == null || pages == null
                ? Optional.empty()
                : Optional.of(new Counts(documents, pages, sheets, files));
    }
}

package org.platen.preset;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The variables of file names that have fixed names. */
enum NameVariable {
    PRESET_NAME("preset.name", Kind.TEXT),
    OPERATION_ID("operation.id", Kind.TEXT),
    JOB_NR("job.nr", Kind.NUMBER),
    FILE_NR("file.nr", Kind.NUMBER),
    JOB_ID("job.id", Kind.NUMBER),
    DOCUMENT_NR("document.nr", Kind.NUMBER);

    /** The kind of value. Numbers can have a minimum width. */
    private enum Kind {
        TEXT,
        NUMBER
    }

    private final String key;

    private final Kind kind;

    NameVariable(String key, Kind kind) {
        this.key = key;
        this.kind = kind;
    }

    static Optional<NameVariable> of(String key) {
        return Arrays.stream(values()).filter(variable -> variable.key.equals(key)).findFirst();
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(NameVariable::key).toList();
    }

    String key() {
        return key;
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    String value(NameVariables variables) {
        return switch (this) {
            case PRESET_NAME -> variables.presetName();
            case OPERATION_ID -> variables.operationId();
            case JOB_NR -> Integer.toString(variables.jobNr());
            case FILE_NR -> Integer.toString(variables.fileNr());
            case JOB_ID -> Long.toString(variables.jobId());
            case DOCUMENT_NR -> Long.toString(variables.documentNr());
        };
    }
}

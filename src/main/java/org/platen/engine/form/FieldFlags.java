package org.platen.engine.form;

/** The flags of fields (ISO 32000-2, tables 228, 230 and 232), as bits of {@code /Ff}. */
final class FieldFlags {

    static final int MULTILINE = 1 << 12;
    static final int PASSWORD = 1 << 13;
    static final int RADIO = 1 << 15;
    static final int PUSH_BUTTON = 1 << 16;
    static final int COMBO = 1 << 17;
    static final int FILE_SELECT = 1 << 20;
    static final int COMB = 1 << 24;

    private FieldFlags() {}
}

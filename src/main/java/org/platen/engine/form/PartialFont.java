package org.platen.engine.form;

/** A font that skips the characters it lacks. */
record PartialFont(FieldFont font) implements FieldFont {

    @Override
    public byte[] encode(String text) {
        var known = new StringBuilder();
        text.codePoints()
                .filter(character -> font.encode(Character.toString(character)) != null)
                .forEach(known::appendCodePoint);
        byte[] codes = font.encode(known.toString());
        return codes == null ? new byte[0] : codes;
    }

    @Override
    public double width(byte[] text) {
        return font.width(text);
    }

    @Override
    public int bytesPerCode() {
        return font.bytesPerCode();
    }

    @Override
    public String resource() {
        return font.resource();
    }
}

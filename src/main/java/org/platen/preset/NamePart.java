package org.platen.preset;

/** A part of a {@link NamePattern}. */
sealed interface NamePart {

    String resolve(NameVariables variables);

    /** Returns whether this part is the given variable, named without braces. */
    boolean is(String variable);

    /** A literal text. */
    record Literal(String text) implements NamePart {

        @Override
        public String resolve(NameVariables variables) {
            return text;
        }

        @Override
        public boolean is(String variable) {
            return false;
        }
    }

    /**
     * A variable with a fixed name.
     *
     * @param width numbers are padded with zeros to this number of digits
     */
    record Variable(NameVariable variable, int width) implements NamePart {

        @Override
        public String resolve(NameVariables variables) {
            var value = variable.value(variables);
            return SafeName.part("0".repeat(Math.max(0, width - value.length())) + value);
        }

        @Override
        public boolean is(String key) {
            return variable.key().equals(key);
        }
    }

    /** A property of the document. A missing property counts as empty. */
    record Property(String name) implements NamePart {

        static final String PREFIX = "document.property.";

        @Override
        public String resolve(NameVariables variables) {
            return SafeName.part(variables.properties().getOrDefault(name, ""));
        }

        @Override
        public boolean is(String variable) {
            return variable.equals(PREFIX + name);
        }
    }
}

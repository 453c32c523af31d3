package org.platen.preset;

/** A piece of a {@link NamePattern}. */
sealed interface NamePart {

    String resolve(NameVariables variables);

    /** Whether this is the variable, by its name without braces. */
    boolean is(String variable);

    /** Stands for itself. */
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
     * A variable with a name of its own.
     *
     * @param width numbers are filled up with zeros to so many digits
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

    /** A property of the document; what the document lacks counts as empty. */
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

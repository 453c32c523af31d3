package org.platen.engine.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The components of a field's default appearance string (ISO 32000-2, 12.7.4.3).
 *
 * @param font its name, without the slash
 * @param size 0 for automatic size
 * @param others the remaining operators, such as the one for the colour
 */
record DefaultAppearance(String font, double size, String others) {

    private static final Pattern TOKEN = Pattern.compile("/?[^\\s/\\[\\]()<>]+");

    // Operators that draw or move anything else are not allowed.
    private static final Set<String> OPERATORS =
            Set.of("g", "rg", "k", "G", "RG", "K", "Tc", "Tw", "Tz", "Tr");

    // The size that viewers use if the document states none.
    private static final double USUAL_SIZE = 12;

    static final DefaultAppearance NONE = new DefaultAppearance("", USUAL_SIZE, "0 g");

    static DefaultAppearance parse(String text) {
        var parser = new Parser();
        TOKEN.matcher(text).results().forEach(token -> parser.add(token.group()));
        return new DefaultAppearance(parser.font, parser.size, parser.others.toString());
    }

    /** Collects operands until the operator that takes them. */
    private static final class Parser {

        private final List<String> operands = new ArrayList<>();
        private final StringBuilder others = new StringBuilder();
        private String font = "";
        private double size;

        void add(String token) {
            if (token.startsWith("/") || Numbers.is(token)) {
                operands.add(token);
            } else {
                execute(token);
                operands.clear();
            }
        }

        private void execute(String operator) {
            int count = operands.size();
            if (operator.equals("Tf") && count >= 2 && operands.get(count - 2).startsWith("/")) {
                font = operands.get(count - 2).substring(1);
                size = Math.abs(Numbers.parsed(operands.get(count - 1), 0));
            } else if (OPERATORS.contains(operator)
                    && count > 0
                    && operands.stream().allMatch(Numbers::is)) {
                others.append(String.join(" ", operands)).append(' ').append(operator).append('\n');
            }
        }
    }
}

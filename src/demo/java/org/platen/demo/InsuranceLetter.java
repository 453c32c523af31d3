package org.platen.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A letter of an insurer about a policy for the new year: one page, and the terms on the following
 * ones.
 */
final class InsuranceLetter extends Letter {

    private static final List<String> COVERS =
            List.of(
                    "Fire, lightning, explosion",
                    "Burglary and vandalism",
                    "Tap water",
                    "Storm and hail",
                    "Bicycles, worldwide",
                    "Glass of buildings and furniture",
                    "Legal expenses",
                    "Private liability");

    private static final List<String> CLAUSES =
            List.of(
                    "The insurer bears the cost of repair or, where repair is not possible, the"
                            + " value as new on the day before the event.",
                    "Damage is to be reported without delay. Please keep what was damaged until an"
                            + " expert of ours has seen it or we have told you otherwise.",
                    "The sum insured rises or falls each year with the index of consumer prices;"
                            + " the premium changes in the same measure.",
                    "Moving house changes the risk. Tell us the new address within four weeks; until"
                            + " then both homes are covered.",
                    "Either side may give notice until three months before the end of the insured"
                            + " year, in text form.");

    private final String policy;

    private final long premium;

    InsuranceLetter(Sample sample, Random lot) {
        super(Letterhead.INSURER, sample, lot);
        policy = "HR-" + (100_000 + lot.nextInt(900_000)) + "-" + (10 + lot.nextInt(90));
        premium = 9_000L + lot.nextInt(60_000);
    }

    @Override
    String subject() {
        return "Your household policy " + policy + " in 2026";
    }

    @Override
    void writeFirst(Paper paper, float y) throws IOException {
        float next =
                say(
                        paper,
                        y,
                        "thank you for your trust in the past year. Your cover goes on without a"
                                + " gap; the premium for 2026 is "
                                + euros(premium)
                                + ". We will debit your account on 1 February. The list below shows"
                                + " what is insured and for how much.");
        next = table(paper, next + 10, "What is insured", covers());
        next =
                say(
                        paper,
                        next,
                        "If one of these sums no longer fits, call us at 0800 000 40 40 or answer"
                                + " this letter; changes hold from the next day on.");
        sign(paper, next + 8);
    }

    private List<Row> covers() {
        var rows = new ArrayList<Row>();
        int least = 3 + lot.nextInt(COVERS.size() - 3);
        for (var cover : COVERS.subList(0, least)) {
            rows.add(new Row("since " + (2005 + lot.nextInt(20)), cover, euros(sum())));
        }
        return rows;
    }

    private long sum() {
        return 100_000L * (5 + lot.nextInt(900));
    }

    @Override
    void writeFurther(Paper paper, float y, int page) throws IOException {
        float next = say(paper, y, "Terms of policy " + policy + ", part " + (page - 1));
        for (int clause = 1; clause <= 16; clause++) {
            var text = CLAUSES.get(lot.nextInt(CLAUSES.size()));
            next = say(paper, next, "§ " + (page - 1) + "." + clause + "  " + text);
        }
    }
}

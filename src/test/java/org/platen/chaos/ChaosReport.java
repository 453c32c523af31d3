package org.platen.chaos;

import java.util.List;
import java.util.Map;

/** The table at the end. */
record ChaosReport(Map<Harm, Integer> harm, ChaosVerdict verdict) {

    private static final int SHOWN = 10;

    @Override
    public String toString() {
        var text = new StringBuilder("\n");
        harm.forEach((kind, times) -> line(text, kind.toString(), times));
        line(text, "rounds", harm.values().stream().mapToInt(Integer::intValue).sum());
        text.append('\n');
        line(text, "operations accepted", verdict.accepted);
        line(text, "  done", verdict.done);
        line(text, "  failed with a reason", verdict.failed - verdict.unexplained.size());
        line(text, "  cancelled", verdict.cancelled);
        line(text, "  retried", verdict.retried);
        line(text, "submitted again with the same key", verdict.repeats);
        line(text, "submitted without a key, no answer", verdict.unanswered);
        text.append('\n');
        faults(text, "lost", verdict.lost);
        faults(text, "doubled", verdict.doubled);
        faults(text, "half", verdict.half);
        faults(text, "failed unexplained", verdict.unexplained);
        faults(text, "answered wrongly", verdict.wrong);
        faults(text, "left behind after the sweep", verdict.leftovers);
        verdict.reasons.forEach(reason -> text.append("note: ").append(reason).append('\n'));
        return text.toString();
    }

    private static void line(StringBuilder text, String what, int count) {
        text.append(String.format("%-40s %8d%n", what, count));
    }

    private static void faults(StringBuilder text, String what, List<String> faults) {
        line(text, what, faults.size());
        faults.stream()
                .limit(SHOWN)
                .forEach(fault -> text.append("    ").append(fault).append('\n'));
    }
}
